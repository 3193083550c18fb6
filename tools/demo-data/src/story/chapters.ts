import { addDays, type LocalDate } from '@autoclub/domain-kit';
import { phoneNumber, personName } from '../people';
import type { Random } from '../random';
import { MODEL_CODES, plateOf, vinOf } from '../vehicles';
import type { Cast, Member, Person } from './cast';
import type { Desk } from './desk';

/** Where and when a chapter is told, and by whom. */
export interface Scene {
  readonly desk: Desk;
  /** Who recommends the club. */
  readonly specialistDesk: Desk;
  /** Another person, for what takes two. */
  readonly secondDesk: Desk;
  readonly cast: Cast;
  readonly today: LocalDate;
  readonly dealerCode: string;
  readonly outletCode: string | null;
  readonly customerManagerId: string;
  readonly random: Random;
  /** Numbers that no customer of the export has. */
  nextSerial(): number;
}

const DOCUMENTS = [
  'PURCHASE_INVOICE',
  'OWNERS_MANUAL',
  'APPLICATION_FORM',
  'IDENTITY_CARD',
  'VEHICLE_LICENCE',
].map((kind) => ({ kind, reference: `file ${kind}` }));

const money = (amount: string) => ({ amount });

/** The one at this place; a dealer of the demo has enough of them. */
function at<T>(of: readonly T[], place: number): T {
  const found = of[place];
  if (found === undefined) throw new Error(`The cast has nobody at place ${place}.`);
  return found;
}

/** MEM-01, MEM-02: one application waits, one was rejected, one is a card by now. */
async function applications({ desk, cast: { people } }: Scene): Promise<void> {
  const apply = async (person: Person): Promise<string> => {
    const input = { customerId: person.id, wayIn: 'FEE', feePaid: money('180.00'), documents: DOCUMENTS };
    const { membership } = await desk.give<{ membership: { id: string } }>(
      'membershipApply',
      input,
      'membership { id }',
    );
    return membership.id;
  };
  await apply(at(people, 0));
  const rejected = { membershipId: await apply(at(people, 1)), reason: '行驶证与车主不符' };
  await desk.give('membershipReject', rejected, 'replayed');
  await desk.give('membershipApprove', { membershipId: await apply(at(people, 2)) }, 'replayed');
}

/** MEM-05, MEM-08: one card is renewed in its window, one comes back after its lapse; the others are due or lapse. */
async function renewals({ desk, cast: { due, overdue } }: Scene): Promise<void> {
  const pay = ({ id, feeAmount }: Member) => ({ membershipId: id, paidAmount: money(feeAmount) });
  for (const card of due.slice(0, 1)) await desk.give('membershipRenew', pay(card), 'replayed');
  for (const card of overdue.slice(0, 1)) await desk.give('membershipReturn', pay(card), 'replayed');
}

/** MEM-10: one introduction is open, one is confirmed by a new car, one is rejected. */
async function referrals(scene: Scene): Promise<void> {
  const { desk, cast, today, random, dealerCode, outletCode } = scene;
  const introduce = async (place: number) => {
    const serial = scene.nextSerial();
    const input = {
      referrerMembershipId: at(cast.members, place).id,
      name: personName(random),
      phone: phoneNumber(random, serial),
    };
    const selection = 'referral { id introduced { id } }';
    type Introduced = { referral: { id: string; introduced: { id: string } } };
    const { referral } = await desk.give<Introduced>('referralIntroduce', input, selection);
    return { serial, referralId: referral.id, customerId: referral.introduced.id };
  };
  await introduce(0);
  const { referralId } = await introduce(1);
  await desk.give('referralReject', { referralId }, 'replayed');
  const { serial, customerId } = await introduce(2);
  const vehicle = {
    vin: vinOf(random, serial),
    plate: plateOf(dealerCode, serial),
    modelCode: random.pick(MODEL_CODES),
    purchasedOn: today,
    isSoldHere: true,
    isFinanced: true,
    outletCode,
  };
  await desk.give('vehicleBind', { customerId, vehicle }, 'replayed');
}

/** MEM-09: wallets with movements of each kind; one correction is agreed, one waits. */
async function wallets({ desk, secondDesk, cast: { members }, dealerCode }: Scene): Promise<void> {
  const move = (mutation: string, place: number, amount: string, id: string) =>
    desk.give(
      mutation,
      {
        membershipId: at(members, place).id,
        amount: money(amount),
        source: { id: `${dealerCode}-${id}` },
      },
      'replayed',
    );
  const correct = async (amount: string, reason: string): Promise<string> => {
    const input = { membershipId: at(members, 3).id, amount: money(amount), isAdded: false, reason };
    type Asked = { correction: { id: string } };
    return (await desk.give<Asked>('walletCorrectionRequest', input, 'correction { id }')).correction.id;
  };
  await move('walletTopUp', 3, '500.00', 'R-1');
  await move('walletSpend', 3, '120.00', 'R-2');
  await move('walletTopUp', 4, '300.00', 'R-3');
  await move('walletRefund', 4, '180.00', 'R-4');
  const correctionId = await correct('50.00', '充值金额录入有误');
  await secondDesk.give('walletCorrectionDecide', { correctionId, isApproved: true }, 'replayed');
  await correct('20.00', '重复录入，待复核');
}

/** MEM-11, MEM-12: who was asked to join and what they said, and what the week is to bring. */
async function recruiting({ desk, specialistDesk, cast: { people }, today }: Scene): Promise<void> {
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const weekFrom = addDays(today, -weekday);
  for (const [department, targetCount] of [
    ['SALES', 8],
    ['SERVICE', 12],
    ['CLUB', 5],
  ] as const)
    await desk.give('recruitmentTargetSet', { department, targetCount, weekFrom }, 'replayed');
  const record = (place: number, said: object) =>
    specialistDesk.give(
      'recommendationRecord',
      { customerId: at(people, place).id, wayIn: 'FEE', ...said },
      'replayed',
    );
  await record(3, { answer: 'CONSIDERING', followUpOn: addDays(today, 7) });
  await record(4, { answer: 'CONSIDERING', proposedOn: addDays(today, -7), followUpOn: today });
  await record(5, { answer: 'DECLINED', declineReasonCode: 'TOO_EXPENSIVE' });
}

/** MEM-14, MEM-16, MEM-17: habits, stickers at each step, and somebody who wants offers by e-mail. */
async function habitsAndStickers({ desk, cast: { people }, today, dealerCode }: Scene): Promise<void> {
  const habits = {
    likesToTalk: true,
    waitingMinutes: 60,
    maintenanceIntervalMonths: 6,
    maintenanceIntervalKm: 7_500,
  };
  for (const [place, more] of [
    [6, { comfortableSpendAmount: money('1200.00') }],
    [7, { insuranceRenewalOn: addDays(today, 40), likesToTalk: false }],
  ] as const)
    await desk.give(
      'habitCardChange',
      { vehicleId: at(people, place).vehicleId, ...habits, ...more },
      'replayed',
    );
  for (const [place, steps] of [
    [8, ['AGREED', 'FITTED', 'ACTIVE']],
    [9, []],
    [10, ['WITHDRAWN']],
  ] as const) {
    const offer = { vehicleId: at(people, place).vehicleId };
    type Offered = { stickerAgreement: { id: string } };
    const { stickerAgreement } = await desk.give<Offered>(
      'stickerAgreementOffer',
      offer,
      'stickerAgreement { id }',
    );
    for (const step of steps)
      await desk.give(
        'stickerAgreementChange',
        { stickerAgreementId: stickerAgreement.id, step },
        'replayed',
      );
  }
  const email = `member.${dealerCode.toLowerCase()}@example.com`;
  await desk.give('customerEmailChange', { customerId: at(people, 11).id, email }, 'replayed');
  await desk.give(
    'customerBirthdayChange',
    { customerId: at(people, 11).id, bornOn: '1988-02-29' },
    'replayed',
  );
  const consent = { channel: 'EMAIL', purpose: 'MARKETING', isGiven: true };
  await desk.give('consentRecord', { customerId: at(people, 11).id, ...consent }, 'replayed');
}

/** CONV-8: somebody was entered twice; the second record is merged into the first. */
async function mergedDouble({ desk, cast: { people } }: Scene): Promise<void> {
  const { id: survivorId, name, phone } = at(people, 12);
  const again = { name, phone, isAnotherPerson: true };
  type Double = { customer: { id: string } };
  const { customer } = await desk.give<Double>('customerRegister', again, 'customer { id }');
  await desk.give('customersMerge', { survivorId, mergedId: customer.id }, 'replayed');
}

const FILES = `{ outletFiles(first: 20, filter: { state: MISSING }) {
  nodes { soldOn outlet { code } vehicle { id } } } }`;

/** MEM-15: most files of cars sold through outlets came on the day, some late; a few are still owed. */
async function outletFiles({ desk }: Scene): Promise<void> {
  type File = { soldOn: LocalDate; outlet: { code: string }; vehicle: { id: string } };
  const found = await desk.ask<{ outletFiles: { nodes: readonly File[] } }>(FILES, {});
  const { nodes } = found.outletFiles;
  for (const [i, { soldOn, outlet, vehicle }] of nodes.slice(3).entries()) {
    const deliveredOn = i % 4 === 0 ? addDays(soldOn, 1) : soldOn;
    const input = { vehicleId: vehicle.id, outletCode: outlet.code, deliveredAt: `${deliveredOn}T08:00:00Z` };
    await desk.give('outletFileDeliver', input, 'replayed');
  }
}

const CANDIDATES = `query ($quarterFrom: LocalDate!) { rosterCandidates(quarterFrom: $quarterFrom, first: 100) {
  nodes { customer { id } } } }`;

/** MEM-13: the customer manager has picked from the loyal base for this quarter, as far as customers are classified. */
async function roster({ desk, today, customerManagerId: managerId }: Scene): Promise<void> {
  const month = Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1;
  const quarterFrom = `${today.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
  type Candidates = { rosterCandidates: { nodes: readonly { customer: { id: string } }[] } };
  const { rosterCandidates } = await desk.ask<Candidates>(CANDIDATES, { quarterFrom });
  const customerIds = rosterCandidates.nodes.map(({ customer }) => customer.id);
  if (customerIds.length > 0)
    await desk.give('rosterPick', { managerId, quarterFrom, customerIds }, 'replayed');
}

/** The story of a dealer's club, chapter by chapter. */
export const CHAPTERS: readonly ((scene: Scene) => Promise<void>)[] = [
  applications,
  renewals,
  referrals,
  wallets,
  recruiting,
  habitsAndStickers,
  mergedDouble,
  outletFiles,
  roster,
];
