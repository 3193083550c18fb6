import {
  addDays,
  addMonths,
  businessDayOf,
  instantOf,
  localDate,
  localTime,
  systemClock,
} from '@autoclub/domain-kit';
import type { LocalDate } from '@autoclub/domain-kit';
import { Positions } from '@autoclub/graph-client';
import type { Principal, Role } from '@autoclub/identity';
import { type Desk, type PointsHouse, type PointsPlace, deskOf, until } from './desk';
import { seededRandom } from '../random';
import { vinOf } from '../vehicles';
import { pickRoster, visitOften } from '../story/sandbox-roster';
import { spendElsewhere } from './spend-at-dealer';

const ZONE = 'Asia/Shanghai';
const DOCUMENTS = [
  'PURCHASE_INVOICE',
  'OWNERS_MANUAL',
  'APPLICATION_FORM',
  'IDENTITY_CARD',
  'VEHICLE_LICENCE',
];
const CREDIT = 100;

interface Sandbox extends PointsPlace {
  readonly desk: Desk;
  readonly membershipId: string;
  readonly customerId: string;
  readonly vehicleId: string;
  readonly customerManagerId: string;
}

/**
 * Two sandbox dealers whose clocks run ahead (rulebook PLT-04), because what takes months would not be seen otherwise:
 * points that live for one month expire, points that one granted and the other redeemed are cleared, a referral that
 * nobody buys on within a month expires, and the night classifies a customer whom a manager then picks.
 */
export async function runSandboxes(house: PointsHouse, operator: Desk, regionCode: string): Promise<void> {
  const today = businessDayOf(systemClock(), ZONE);
  const first = await openSandbox(house, operator, {
    regionCode,
    code: 'TRY1',
    nameZh: '试验一店',
    nameEn: 'Sandbox 1',
  });
  const second = await openSandbox(house, operator, {
    regionCode,
    code: 'TRY2',
    nameZh: '试验二店',
    nameEn: 'Sandbox 2',
  });
  const begin = addDays(today, 3);
  await liveOneMonth(first, begin);
  await visitOften(first, today);
  for (const each of [first, second]) await advance(each, begin);
  await credit(first, begin);
  await introduce(first);
  const saver = { membershipId: first.membershipId, customerId: first.customerId, available: CREDIT };
  const card = { ...saver, membershipId: second.membershipId };
  await spendElsewhere(first.desk, saver, { desk: second.desk, dealerId: second.id, card });
  const later = localDate(`${addMonths(begin, 2).slice(0, 7)}-02`);
  await pickRoster(first, first.customerManagerId, begin);
  for (const each of [first, second]) await advance(each, later);
}

async function openSandbox(
  house: PointsHouse,
  operator: Desk,
  dealer: {
    readonly regionCode: string;
    readonly code: string;
    readonly nameZh: string;
    readonly nameEn: string;
  },
): Promise<Sandbox> {
  type Shown = { dealer: { id: string; region: { id: string } } };
  const registered = await operator.give<Shown>(
    'dealerRegister',
    { ...dealer, isSandbox: true },
    'dealer { id region { id } }',
  );
  const { id, region } = registered.dealer;
  const staffMemberId = await employ(operator, dealer.code, 'CM-01', '试验经理', 'CLUB_MANAGER');
  const customerManagerId = await employ(operator, dealer.code, 'KM-01', '试验客户经理', 'CUSTOMER_MANAGER');
  const manager: Principal = {
    subject: `staff:${dealer.code}`,
    kind: 'DEALER_STAFF',
    roles: ['CLUB_MANAGER'],
    dealerId: id,
    regionId: null,
    staffMemberId,
  };
  const desk = deskOf(house, manager, new Positions());
  const joined = await joinAt(desk, dealer.code);
  return { code: dealer.code, id, regionId: region.id, desk, customerManagerId, ...joined };
}

async function employ(operator: Desk, dealerCode: string, staffNumber: string, name: string, role: Role) {
  type Shown = { staffMember: { id: string } };
  const person = { staffNumber, name, roles: [role], dealerCode };
  const { staffMember } = await operator.give<Shown>('staffMemberRegister', person, 'staffMember { id }');
  return staffMember.id;
}

/** A customer with a BASIC card. */
async function joinAt(
  desk: Desk,
  code: string,
): Promise<Pick<Sandbox, 'membershipId' | 'customerId' | 'vehicleId'>> {
  const serial = code === 'TRY1' ? 990_001 : 990_002;
  const person = {
    name: '试验会员',
    phone: `13700${serial}`,
    externalRef: { system: 'DMS', number: `${code}-1` },
    consents: [],
    vehicles: [
      {
        vin: vinOf(seededRandom(serial), serial),
        modelCode: 'POLO',
        purchasedOn: '2024-03-01',
        isSoldHere: true,
      },
    ],
  };
  type Registered = { customer: { id: string; vehicles: readonly { id: string }[] } };
  const { customer } = await desk.give<Registered>(
    'customerRegister',
    person,
    'customer { id vehicles { id } }',
  );
  const application = {
    customerId: customer.id,
    source: 'CAR_PURCHASE',
    wayIn: 'GIFT_WITH_CAR',
    documents: DOCUMENTS.map((kind) => ({ kind, reference: `${code}-${kind}` })),
  };
  type Shown = { membership: { id: string } };
  const { membership } = await desk.give<Shown>('membershipApply', application, 'membership { id }');
  await desk.give('membershipApprove', { membershipId: membership.id }, 'membership { id }');
  const [vehicle] = customer.vehicles;
  return { membershipId: membership.id, customerId: customer.id, vehicleId: vehicle?.id ?? '' };
}

/** From a day on points of the dealer live for a month, and a referral waits as long for a purchase. */
async function liveOneMonth({ desk, id }: Sandbox, effectiveOn: LocalDate): Promise<void> {
  const values = [
    { path: 'points.lotLifeMonths', json: '1' },
    { path: 'membership.referralDays', json: '30' },
  ];
  const draft = { level: 'DEALER', scopeId: id, note: '试验：积分和推荐有效期一个月', effectiveOn, values };
  type Shown = { release: { id: string } };
  const { release } = await desk.give<Shown>('programmeReleaseDraft', draft, 'release { id }');
  await desk.give('programmeReleaseCheck', { releaseId: release.id }, 'release { id }');
  await desk.give('programmeReleaseAnnounce', { releaseId: release.id }, 'release { id }');
}

/** Somebody who is introduced and does not buy; the release has arrived everywhere by now. */
async function introduce({ desk, membershipId: referrerMembershipId }: Sandbox): Promise<void> {
  const person = { referrerMembershipId, name: '试验客户', phone: '13700990003' };
  await desk.give('referralIntroduce', person, 'referral { id }');
}

/** What expires is shown so many days ahead at most. */
const MOST_DAYS = 366;

/** Points that end within a month: given once the books have reached the day on which the release begins. */
async function credit({ desk, membershipId, customerId, code }: Sandbox, begin: LocalDate): Promise<void> {
  const line = { kind: 'LABOUR', listAmount: { amount: '50.00', currencyCode: 'CNY' } };
  const input = { customerId, settledOn: begin, lines: [line] };
  const query = `query ($input: PointsPreviewInput!, $id: ID!, $before: LocalDate!) {
    pointsPreview(input: $input) { explanation { ruleVersion } }
    customer(id: $id) { membership { pointsAccount { expiring(before: $before) { points } } } }
  }`;
  interface Judged {
    readonly pointsPreview: { readonly explanation: { readonly ruleVersion: string } };
    readonly customer: { readonly membership: { readonly pointsAccount: object | null } | null } | null;
  }
  const before = addDays(begin, MOST_DAYS);
  const isReady = () =>
    desk.graph<Judged>(query, { input, id: customerId, before }).then(
      ({ pointsPreview, customer }) =>
        pointsPreview.explanation.ruleVersion.includes(`${code}@`) &&
        Boolean(customer?.membership?.pointsAccount),
      () => false,
    );
  await until(async () => ((await isReady()) ? true : undefined));
  const given = { membershipId, points: CREDIT, reason: '试验：一个月有效的积分' };
  await desk.give('pointsAdjust', given, 'adjustment { id }');
}

async function advance({ desk, id }: Sandbox, day: LocalDate): Promise<void> {
  const shows = instantOf(day, localTime('10:00'), ZONE).toISOString();
  await desk.give('dealerClockAdvance', { dealerId: id, shows }, 'dealer { id }');
}
