import { randomIds } from '@autoclub/domain-kit';
import {
  carPurchased,
  customersMerged,
  insurancePolicyRecorded,
  personErased,
  repairOrderSettled,
} from '@autoclub/event-contracts';
import { deliver, principals } from '@autoclub/testing';
import { vinOf } from './builders/vin';
import { openClub, registerDealer, type Club } from './club';
import {
  BASIC_DOCUMENTS,
  customerInput,
  membershipStep,
  registerCustomer,
  registerMember,
  type Refusals,
} from './requests';

interface Answer extends Refusals {
  readonly referral: { id: string; status: string; introduced: { id: string } | null } | null;
}

const REFERRAL = `id status introducedOn expiresOn decidedOn ground isCarPurchase rejection
  salesPayment { amount { amount } } referrer { id } introduced { id }`;

describe('MEM-10: referrals', () => {
  let club: Club;
  let dealerId: string;
  let neighbourId: string;
  let membershipId: string;
  let customerId: string;
  let neighbour: string;
  let serial = 0;

  beforeAll(async () => {
    club = await openClub();
    ({ dealerId } = await registerDealer(club, 'SH01'));
    ({ dealerId: neighbourId } = await registerDealer(club, 'SH02'));
    ({ membershipId, customerId } = await registerMember(club, dealerId, ++serial));
    ({ membershipId: neighbour } = await registerMember(club, neighbourId, ++serial));
  });
  afterAll(() => club.close());
  beforeEach(() => {
    at('2026-11-21');
    serial += 10;
  });

  const at = (day: string) => void (club.now = new Date(`${day}T06:00:00Z`));
  const manager = (at = dealerId) => principals.staffOf(at, ['CLUB_MANAGER']);
  const phone = (number = serial) => `139${String(number).padStart(8, '0')}`;
  const run = async (name: string, input: object, at = dealerId) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const { answer } = await club.ask<{ answer: Answer }>(
      manager(at),
      `mutation ($input: ${type}!) { answer: ${name}(input: $input) {
         referral { ${REFERRAL} } replayed userErrors { code field message } } }`,
      { input: { idempotencyKey: randomIds('key'), ...input } },
    );
    return answer;
  };
  const introduce = (different: object = {}, at = dealerId) => {
    const referrerMembershipId = at === dealerId ? membershipId : neighbour;
    return run(
      'referralIntroduce',
      { referrerMembershipId, name: '新客户', phone: phone(), ...different },
      at,
    );
  };
  const introduced = async () => {
    const { referral } = await introduce();
    return { referralId: referral?.id ?? '', newcomerId: referral?.introduced?.id ?? '' };
  };
  const shown = async (id: string) =>
    (
      await club.ask<{ referral: object }>(
        manager(),
        `query ($id: ID!) { referral(id: $id) { ${REFERRAL} } }`,
        { id },
      )
    ).referral;
  const published = async (referralId: string) =>
    (await club.published()).filter(({ subject }) => subject === referralId);
  const settle = (
    buyerId: string,
    day: string,
    amount = '500.00',
    kind: 'LABOUR' | 'BOUTIQUE' = 'LABOUR',
  ) => {
    const money = (text: string) => ({ amount: text, currencyCode: 'CNY' });
    const { example } = repairOrderSettled;
    const line = { ...example.lines[0], lineId: 'rol_1', kind, payer: 'CUSTOMER' as const };
    return club.deliver(
      deliver(repairOrderSettled, {
        ...example,
        repairOrderId: `ror_${day.replaceAll('-', '')}${kind.toLowerCase()}`,
        dealerId,
        customerId: buyerId,
        membershipId: null,
        businessDay: day,
        lines: [
          { ...line, listAmount: money(amount), discountAmount: money('0.00'), payableAmount: money(amount) },
        ],
      }),
    );
  };

  it('is open for 180 days from the introduction, which registers the person', async () => {
    const answer = await introduce({ identityNumber: '11010519491231002X', vin: vinOf(serial) });
    expect(answer).toMatchObject({
      referral: {
        status: 'INTRODUCED',
        introducedOn: '2026-11-21',
        expiresOn: '2027-05-20',
        decidedOn: null,
        referrer: { id: membershipId },
        introduced: { id: expect.stringMatching(/^cus_/) },
      },
      userErrors: [],
    });
    const [registered] = (await club.published('customer-registered')).slice(-1);
    expect(registered?.data).toMatchObject({ customerId: answer.referral?.introduced?.id, dealerId });
    const claims = await club.db.owner.query<{ mark: string }[]>(
      'select mark from referral_claim where referral_id = $1',
      [answer.referral?.id],
    );
    expect(claims).toHaveLength(3);
    expect(claims.every(({ mark }) => /^[0-9a-f]{64}$/.test(mark))).toBe(true);
  });

  it.each<[string, (by: { customerId: string }) => Promise<unknown>]>([
    ['ALREADY_A_CUSTOMER', () => Promise.resolve()],
    [
      'ALREADY_A_MEMBER',
      async ({ customerId: id }) => {
        const wish = { customerId: id, wayIn: 'GIFT_WITH_CAR', documents: BASIC_DOCUMENTS };
        const { membership } = await membershipStep(club, manager(), 'membershipApply', wish);
        await membershipStep(club, manager(), 'membershipApprove', { membershipId: membership?.id });
      },
    ],
  ])('%s: an identity that is known, in any of its writings', async (code, become) => {
    const reference = identityCard(serial);
    const known = customerInput(serial, { identityReference: reference, phone: phone(serial + 1) });
    const { customer } = await registerCustomer(club, manager(), known);
    await become({ customerId: customer?.id ?? '' });
    const first = `${reference.slice(0, 6)}${reference.slice(8, 17)}`;
    const fullWidth = reference.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    for (const identityNumber of [
      reference,
      fullWidth,
      `${reference.slice(0, 6)} ${reference.slice(6)}`,
      first,
    ])
      expect(await introduce({ identityNumber })).toMatchObject({ referral: null, userErrors: [{ code }] });
    expect(await introduce({ identityNumber: identityCard(serial + 1) })).toMatchObject({ userErrors: [] });
  });

  it('CONV-8: who was introduced with an identity is not registered a second time', async () => {
    const identityReference = identityCard(serial);
    expect(await introduce({ identityNumber: identityReference })).toMatchObject({ userErrors: [] });
    const again = customerInput(serial + 1, { identityReference, phone: phone(serial + 1) });
    expect(await registerCustomer(club, manager(), again)).toMatchObject({
      customer: null,
      userErrors: [{ code: 'IDENTITY_KNOWN' }],
    });
  });

  it.each<[string, string, () => Promise<Answer>]>([
    [
      'IDENTITY_REFERENCE_INVALID',
      'with an identity card that is none',
      () => introduce({ identityNumber: '110105194912310021' }),
    ],
    ['SELF_REFERRAL', 'the member himself, by phone', () => introduce({ phone: '13812345678' })],
    ['SELF_REFERRAL', 'the member himself, by his car', () => introduce({ vin: vinOf(1) })],
    [
      'MEMBERSHIP_NOT_FOUND',
      'by a member of another dealer',
      () => introduce({ referrerMembershipId: neighbour }),
    ],
    ['PHONE_INVALID', 'with a number that is none', () => introduce({ phone: '12' })],
    ['TEXT_REQUIRED', 'without a name', () => introduce({ name: ' ' })],
  ])('%s: %s; nothing is written', async (code, _, ask) => {
    const before = await club.published();
    const refused = await ask();
    expect(refused).toMatchObject({ referral: null, userErrors: [{ code }] });
    expect(refused.userErrors[0]?.message).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(await club.published()).toHaveLength(before.length);
  });

  it('nobody introduces a customer or a member', async () => {
    const known = customerInput(serial, { phone: phone(), vehicles: [] });
    await registerCustomer(club, manager(), known);
    expect(await introduce()).toMatchObject({ userErrors: [{ code: 'ALREADY_A_CUSTOMER' }] });
    await registerMember(club, dealerId, serial + 1);
    const { membershipId: second } = await registerMember(club, dealerId, serial + 2);
    expect(await introduce({ referrerMembershipId: second, vin: vinOf(serial + 1) })).toMatchObject({
      userErrors: [{ code: 'ALREADY_A_MEMBER' }],
    });
  });

  it('one person counts once in the whole region, also for 50 desks of two dealers at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) => introduce({}, i % 2 === 0 ? dealerId : neighbourId)),
    );
    expect(answers.filter(({ referral }) => referral)).toHaveLength(1);
    const codes = new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)));
    expect([...codes]).toEqual(['ALREADY_REFERRED']);
  });

  it('of another region is another matter', async () => {
    await introduce();
    const { dealerId: far } = await registerDealer(club, 'GZ01', 'SOUTH');
    const { membershipId: farMember } = await registerMember(club, far, ++serial);
    const there = { referrerMembershipId: farMember, phone: phone(serial - 1) };
    expect(await introduce(there, far)).toMatchObject({ referral: { status: 'INTRODUCED' } });
  });

  it('is confirmed by the first paid service, once, and published with its ground', async () => {
    const { referralId, newcomerId } = await introduced();
    await settle(newcomerId, '2026-12-01', '0.00');
    expect(await shown(referralId)).toMatchObject({ status: 'INTRODUCED' });
    await settle(newcomerId, '2026-12-02');
    await settle(newcomerId, '2026-12-03');
    expect(await shown(referralId)).toMatchObject({
      status: 'CONFIRMED',
      decidedOn: '2026-12-02',
      ground: 'PAID_SERVICE',
      isCarPurchase: false,
    });
    expect(await published(referralId)).toMatchObject([
      {
        sequence: 1,
        data: {
          referrerMembershipId: membershipId,
          referrerCustomerId: customerId,
          introducedCustomerId: newcomerId,
          ground: 'PAID_SERVICE',
          isPaidBySales: false,
          confirmedOn: '2026-12-02',
        },
      },
    ]);
  });

  it('is confirmed by goods, by insurance and by a car, which is marked', async () => {
    const goods = await introduced();
    await settle(goods.newcomerId, '2026-12-02', '10.00', 'BOUTIQUE');
    expect(await shown(goods.referralId)).toMatchObject({ ground: 'FIRST_PURCHASE' });
    serial += 1;
    const insured = await introduced();
    const policy = {
      ...insurancePolicyRecorded.example,
      dealerId,
      customerId: insured.newcomerId,
      soldOn: '2026-12-02',
    };
    await club.deliver(deliver(insurancePolicyRecorded, { ...policy, isSoldHere: false }));
    expect(await shown(insured.referralId)).toMatchObject({ status: 'INTRODUCED' });
    await club.deliver(deliver(insurancePolicyRecorded, { ...policy, isSoldHere: true }));
    expect(await shown(insured.referralId)).toMatchObject({ ground: 'FIRST_PURCHASE' });
    serial += 1;
    const driver = await introduced();
    const car = {
      ...carPurchased.example,
      dealerId,
      customerId: driver.newcomerId,
      purchasedOn: '2026-12-02',
    };
    await club.deliver(deliver(carPurchased, car));
    expect(await shown(driver.referralId)).toMatchObject({ ground: 'CAR_PURCHASE', isCarPurchase: true });
  });

  it('finds the person under another record, by the phone number', async () => {
    const { referralId } = await introduced();
    const again = customerInput(serial, { phone: phone(), vehicles: [], name: '新客户' });
    const { customer } = await registerCustomer(club, manager(), again);
    await settle(customer?.id ?? '', '2026-12-02');
    expect(await shown(referralId)).toMatchObject({ status: 'CONFIRMED' });
  });

  it('expires after the last day, run twice or late; a purchase in time confirms it however late it is reported', async () => {
    const { referralId, newcomerId } = await introduced();
    await club.runJobs(dealerId, '2027-05-20');
    expect(await shown(referralId)).toMatchObject({ status: 'INTRODUCED' });
    await club.runJobs(dealerId, '2027-08-01');
    await club.runJobs(dealerId, '2027-08-02');
    expect(await shown(referralId)).toMatchObject({
      status: 'EXPIRED',
      decidedOn: '2027-05-21',
      rejection: 'EXPIRED',
    });
    await settle(newcomerId, '2027-05-21');
    expect(await shown(referralId)).toMatchObject({ status: 'EXPIRED' });
    await settle(newcomerId, '2027-05-20');
    expect(await shown(referralId)).toMatchObject({ status: 'CONFIRMED', decidedOn: '2027-05-20' });
    expect(
      (await published(referralId)).map(({ type, sequence }) => [type.split('.').at(-2), sequence]),
    ).toEqual([
      ['referral-rejected', 1],
      ['referral-confirmed', 2],
    ]);
  });

  it('stays expired when the person was introduced again meanwhile', async () => {
    const { referralId, newcomerId } = await introduced();
    await club.runJobs(dealerId, '2027-05-21');
    expect(await introduce({}, neighbourId)).toMatchObject({ referral: { status: 'INTRODUCED' } });
    await settle(newcomerId, '2027-05-20');
    expect(await shown(referralId)).toMatchObject({ status: 'EXPIRED' });
  });

  it('does not count for a customer of before, whenever that is reported', async () => {
    const { referralId, newcomerId } = await introduced();
    await settle(newcomerId, '2026-12-02');
    await settle(newcomerId, '2026-11-20');
    expect(await shown(referralId)).toMatchObject({ status: 'REJECTED', rejection: 'ALREADY_A_CUSTOMER' });
    expect((await published(referralId)).at(-1)?.data).toMatchObject({ reason: 'ALREADY_A_CUSTOMER' });
  });

  it('is not paid twice: what sales paid is recorded, before or after', async () => {
    const { referralId, newcomerId } = await introduced();
    const payment = { referralId, paidOn: '2026-11-21', amount: { amount: '500.00' }, reference: 'S-1' };
    const pay = (different: object = {}) => run('referralSalesPaymentRecord', { ...payment, ...different });
    expect(await pay({ paidOn: '2026-11-23' })).toMatchObject({ userErrors: [{ code: 'DATE_IN_FUTURE' }] });
    expect(await pay({ amount: { amount: '0.00' } })).toMatchObject({
      userErrors: [{ code: 'AMOUNT_OUT_OF_RANGE' }],
    });
    expect(await pay()).toMatchObject({ referral: { salesPayment: { amount: { amount: '500.00' } } } });
    expect(await pay({ reference: 'S-2' })).toMatchObject({ userErrors: [{ code: 'SALES_PAYMENT_KNOWN' }] });
    expect(await published(referralId)).toEqual([]);
    await settle(newcomerId, '2026-12-02');
    expect(await published(referralId)).toMatchObject([{ data: { isPaidBySales: true } }]);
    serial += 1;
    const later = await introduced();
    await settle(later.newcomerId, '2026-12-02');
    await pay({ referralId: later.referralId });
    expect(await published(later.referralId)).toMatchObject([
      { sequence: 1, data: { isPaidBySales: false } },
      { sequence: 2, data: { isPaidBySales: true } },
    ]);
  });

  it('is rejected by staff while it is open; those of another dealer are not there', async () => {
    const { referralId } = await introduced();
    expect(await run('referralReject', { referralId }, neighbourId)).toMatchObject({
      userErrors: [{ code: 'REFERRAL_NOT_FOUND' }],
    });
    expect(await run('referralReject', { referralId })).toMatchObject({
      referral: { status: 'REJECTED', rejection: 'REJECTED_BY_STAFF' },
    });
    expect(await run('referralReject', { referralId })).toMatchObject({
      userErrors: [{ code: 'REFERRAL_NOT_OPEN' }],
    });
    const query = 'query ($id: ID!) { referral(id: $id) { id } referrals(first: 100) { nodes { id } } }';
    expect(await club.ask(manager(neighbourId), query, { id: referralId })).toMatchObject({
      referral: null,
      referrals: { nodes: expect.not.arrayContaining([{ id: referralId }]) },
    });
    const mine = await club.ask<{ referrals: { nodes: { id: string }[] } }>(
      manager(),
      'query ($f: ReferralFilter) { referrals(filter: $f, first: 100) { nodes { id status } } }',
      { f: { status: 'REJECTED', referrerMembershipId: membershipId } },
    );
    expect(mine.referrals.nodes).toContainEqual({ id: referralId, status: 'REJECTED' });
  });

  it('CONV-8, MEM-17: follows a merge, and an erased person leaves no digest', async () => {
    const { referralId, newcomerId } = await introduced();
    const { customer } = await registerCustomer(club, manager(), customerInput(serial, { vehicles: [] }));
    const survivorId = customer?.id ?? '';
    const merged = {
      ...customersMerged.example,
      dealerId,
      customerId: survivorId,
      mergedCustomerId: newcomerId,
    };
    await club.deliver(deliver(customersMerged, merged));
    await settle(survivorId, '2026-12-02');
    expect(await shown(referralId)).toMatchObject({ status: 'CONFIRMED', introduced: { id: survivorId } });
    await club.deliver(deliver(personErased, { ...personErased.example, dealerId, customerId: survivorId }));
    const claims = await club.db.owner.query('select 1 from referral_claim where referral_id = $1', [
      referralId,
    ]);
    expect(claims).toEqual([]);
  });
});

/** A right identity card of somebody born in 1970, by its place in a row. */
function identityCard(row: number): string {
  const body = `31010119700101${String(row).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return `${body}${'10X98765432'[sum % 11]}`;
}
