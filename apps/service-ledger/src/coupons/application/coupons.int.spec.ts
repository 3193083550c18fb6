import { giftPromised, referralConfirmed, referralRejected } from '@autoclub/event-contracts';
import { principals } from '@autoclub/testing';
import { faults } from '../../../test/builders/answers';
import {
  CHOOSE_SERVICE,
  type CouponAnswer,
  type CouponPayload,
  COUPONS_OF,
  ISSUE_COUPON,
  ISSUE_PACK,
  issueInput,
  RELEASE_COUPON,
  RESERVE_COUPON,
  TRANSFER_COUPON,
  USE_COUPON,
  VOID_COUPON,
} from '../../../test/builders/coupons';
import { cny, freshKey } from '../../../test/builders/documents';
import { LedgerUnderTest, NOW } from '../../../test/builders/ledger-under-test';
import { expiryJob } from '../infra/expiry.job';

const LAST_DAY = '2027-11-21T04:00:00.000Z';
const DAY_AFTER = '2027-11-22T04:00:00.000Z';
const POLICY = { forType: 'INSURANCE_POLICY', forId: 'pol_1' };

describe('coupons', () => {
  let ledger: LedgerUnderTest;
  let at = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_other');
  });
  afterAll(() => ledger.close());
  beforeEach(() => ledger.withDealer(`dlr_${++at}`));

  const run = (document: string, input: Record<string, unknown>, now: string = NOW) =>
    ledger.mutate<CouponPayload>(`${at}`, document, { idempotencyKey: freshKey(), ...input }, now);
  const issue = async (code: string, more: Record<string, unknown> = {}): Promise<CouponAnswer> => {
    const { coupon, userErrors } = await run(ISSUE_COUPON, issueInput(`${at}`, code, more));
    expect(faults(userErrors)).toEqual([]);
    if (!coupon) throw new Error('There is no coupon.');
    return coupon;
  };
  const of = async (customerId = `cus_${at}`, now: string = NOW) => {
    const ids = [{ __typename: 'Customer', id: customerId }];
    const { data } = await ledger.ask(COUPONS_OF, { ids }, principals.staffOf(`dlr_${at}`), now);
    const [found] = data._entities as {
      coupons: { nodes: CouponAnswer[] };
      couponChoices: {
        id: string;
        withdrawnOn: string | null;
        menu: unknown[];
        coupon: { id: string } | null;
      }[];
    }[];
    if (!found) throw new Error('There is no customer.');
    return { coupons: found.coupons.nodes, choices: found.couponChoices };
  };
  const published = async (type: string) =>
    (await ledger.published(type)).filter(({ data }) => data.dealerId === `dlr_${at}`);

  it('SVC-07: is issued with number, worth and validity, and published', async () => {
    const coupon = await issue('BOUTIQUE_50', { causeType: 'COMPLAINT', causeId: 'cmp_1' });
    expect(coupon).toMatchObject({
      status: 'ISSUED',
      kind: 'MONEY_OFF_BOUTIQUE',
      worthAmount: { amount: '50.00' },
      validity: { from: '2026-11-22', to: '2027-11-22' },
      origin: { type: 'COMPLAINT', id: 'cmp_1' },
      name: 'Off the boutique',
    });
    expect(coupon.couponNumber).toMatch(/^CP-[0-9A-Z]{12}$/);
    const [event] = await published('coupon-issued');
    expect(event).toMatchObject({
      sequence: 1,
      data: { couponId: coupon.id, status: 'ISSUED', membershipId: `mem_${at}`, bearingDepartment: 'CLUB' },
    });
  });

  it.each([
    ['2026-11-22', 'VALIDITY_NOT_SHORTER input.validTo'],
    ['2026-11-23', undefined],
    ['2027-11-22', undefined],
    ['2027-11-23', 'VALIDITY_NOT_SHORTER input.validTo'],
  ])('SVC-07: is good for a shorter time where that is said: until %s', async (validTo, expected) => {
    const input = issueInput(`${at}`, 'BOUTIQUE_50', { validTo });
    const { coupon, userErrors } = await run(ISSUE_COUPON, input);
    expect(faults(userErrors)).toEqual(expected ? [expected] : []);
    expect(coupon?.validity).toEqual(expected ? undefined : { from: '2026-11-22', to: validTo });
  });

  it('SVC-07, CONV-5: a pack is issued as a whole, and once per key', async () => {
    const input = { idempotencyKey: freshKey(), customerId: `cus_${at}`, packCode: 'COMPLAINT_COMFORT' };
    await run(ISSUE_PACK, input);
    const again = await run(ISSUE_PACK, input);
    expect(again.replayed).toBe(true);
    const { coupons } = await of();
    expect(coupons.map(({ definitionCode }) => definitionCode).sort()).toEqual([
      'INSURANCE_100',
      'REFERRAL_FUND_500',
      'WHEEL_ALIGNMENT',
    ]);
    expect(await published('coupon-issued')).toHaveLength(3);
  });

  it.each([
    [
      'a coupon nobody offers',
      ISSUE_COUPON,
      { definitionCode: 'NO_SUCH' },
      'COUPON_DEFINITION_UNKNOWN input.definitionCode',
    ],
    ['a pack nobody offers', ISSUE_PACK, { packCode: 'NO_SUCH' }, 'COUPON_PACK_UNKNOWN input.packCode'],
    [
      'a customer of another dealer',
      ISSUE_PACK,
      { packCode: 'FIRST_VISIT', customerId: 'cus_other' },
      'CUSTOMER_NOT_FOUND input.customerId',
    ],
    [
      'a vehicle of another dealer',
      ISSUE_PACK,
      { packCode: 'FIRST_VISIT', vehicleId: 'veh_other' },
      'VEHICLE_NOT_FOUND input.vehicleId',
    ],
    [
      'an empty cause',
      ISSUE_PACK,
      { packCode: 'FIRST_VISIT', causeType: ' ', causeId: 'x' },
      'TEXT_REQUIRED input.causeType',
    ],
    [
      'a coupon that is not there',
      USE_COUPON,
      { couponId: 'x', ...POLICY, amount: cny('1.00') },
      'COUPON_NOT_FOUND input.couponId',
    ],
    [
      'a use of nothing',
      USE_COUPON,
      { couponId: 'x', ...POLICY, amount: cny('0.00') },
      'AMOUNT_OUT_OF_RANGE input.amount',
    ],
    [
      'a voiding without reason',
      VOID_COUPON,
      { couponId: 'x', reasonCode: '' },
      'TEXT_REQUIRED input.reasonCode',
    ],
    [
      'a choice that is not there',
      CHOOSE_SERVICE,
      { couponChoiceId: 'x', definitionCode: 'y' },
      'COUPON_CHOICE_NOT_FOUND input.couponChoiceId',
    ],
  ])('SVC-07: refuses %s and writes nothing', async (_, document, input, expected) => {
    const before = await ledger.footprint();
    const isIssue = document === ISSUE_COUPON || document === ISSUE_PACK;
    const { userErrors } = await run(document, { ...(isIssue ? { customerId: `cus_${at}` } : {}), ...input });
    expect(faults(userErrors)).toEqual([expected]);
    expect(await ledger.footprint()).toBe(before);
  });

  it('SVC-07: of 50 desks that use a coupon at once exactly one does', async () => {
    const { id: couponId } = await issue('INSURANCE_100');
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => run(USE_COUPON, { couponId, ...POLICY, amount: cny('100.00') })),
    );
    expect(answers.filter(({ coupon }) => coupon?.status === 'USED')).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => faults(userErrors))).toEqual(
      Array(49).fill('COUPON_USED input.couponId'),
    );
    expect(await published('coupon-used')).toMatchObject([
      { sequence: 2, data: { usedAmount: { amount: '100.00' }, usedFor: { id: 'pol_1' } } },
    ]);
  });

  it('SVC-07: what is held can be used for that alone, until it is freed', async () => {
    const { id: couponId } = await issue('INSURANCE_100');
    const amount = cny('80.00');
    expect((await run(RESERVE_COUPON, { couponId, ...POLICY })).coupon).toMatchObject({
      status: 'RESERVED',
      reservedFor: { type: 'INSURANCE_POLICY', id: 'pol_1' },
    });
    const other = { couponId, forType: 'INSURANCE_POLICY', forId: 'pol_2', amount };
    expect(faults((await run(USE_COUPON, other)).userErrors)).toEqual(['COUPON_RESERVED input.couponId']);
    expect((await run(RELEASE_COUPON, { couponId })).coupon?.status).toBe('ISSUED');
    expect((await run(USE_COUPON, other)).coupon).toMatchObject({
      status: 'USED',
      use: { amount: { amount: '80.00' } },
    });
  });

  it('SVC-07: a voided coupon is published with its reason, and cannot be used', async () => {
    const { id: couponId } = await issue('INSURANCE_100');
    await run(VOID_COUPON, { couponId, reasonCode: 'ISSUED_BY_MISTAKE' });
    const { userErrors } = await run(USE_COUPON, { couponId, ...POLICY, amount: cny('1.00') });
    expect(faults(userErrors)).toEqual(['COUPON_VOID input.couponId']);
    expect(await published('coupon-voided')).toMatchObject([
      { sequence: 2, data: { status: 'VOID', reasonCode: 'ISSUED_BY_MISTAKE', voidedOn: '2026-11-22' } },
    ]);
  });

  it('SVC-07: only what is transferable is handed on, and only within the dealer', async () => {
    const [fund, free] = [await issue('REFERRAL_FUND_500'), await issue('VALVE_CLEANING')];
    const customer = `cus_${at}b`;
    await ledger.withCustomer(`dlr_${at}`, customer);
    const to = (couponId: string, toCustomerId: string) => run(TRANSFER_COUPON, { couponId, toCustomerId });
    expect(faults((await to(fund.id, 'cus_other')).userErrors)).toEqual([
      'CUSTOMER_NOT_FOUND input.toCustomerId',
    ]);
    expect(faults((await to(free.id, customer)).userErrors)).toEqual([
      'COUPON_NOT_TRANSFERABLE input.couponId',
    ]);
    expect((await to(fund.id, customer)).coupon?.customer.id).toBe(customer);
    expect((await of(customer)).coupons.map(({ id }) => id)).toEqual([fund.id]);
  });

  it('PLT-02: a coupon of another dealer is not there', async () => {
    const { id: couponId } = await issue('INSURANCE_100');
    const input = { idempotencyKey: freshKey(), couponId, ...POLICY, amount: cny('1.00') };
    const { userErrors } = await ledger.mutate<CouponPayload>('other', USE_COUPON, input);
    expect(faults(userErrors)).toEqual(['COUPON_NOT_FOUND input.couponId']);
    const query = 'query ($id: ID!) { coupon(id: $id) { id } }';
    expect((await ledger.ask(query, { id: couponId }, principals.dmsOf('dlr_other'))).data).toEqual({
      coupon: null,
    });
  });

  it('SVC-07: the date decides, and the nightly job only writes it, once', async () => {
    const { id: couponId } = await issue('INSURANCE_100');
    const status = async (now: string) => (await of(`cus_${at}`, now)).coupons[0]?.status;
    expect([await status(LAST_DAY), await status(DAY_AFTER)]).toEqual(['ISSUED', 'EXPIRED']);
    const late = await run(USE_COUPON, { couponId, ...POLICY, amount: cny('1.00') }, DAY_AFTER);
    expect(faults(late.userErrors)).toEqual(['COUPON_EXPIRED input.couponId']);
    for (const [day, count] of [
      ['2027-11-21', 0],
      ['2027-11-22', 1],
      ['2027-11-22', 0],
      ['2028-01-01', 0],
    ] as const)
      expect(await expire(day)).toMatchObject({ isDone: true, count });
    expect(await published('coupon-expired')).toMatchObject([
      { sequence: 2, data: { couponId, status: 'EXPIRED', expiredOn: '2027-11-22' } },
    ]);
    expect(await status(DAY_AFTER)).toBe('EXPIRED');
  });

  const expire = (day: string) => {
    const dealerId = `dlr_${at}`;
    const now = new Date(`${day}T18:30:00Z`);
    const cause = { correlationId: 'c'.repeat(32), causationId: 'expire-coupons' };
    const run = {
      dealerId,
      timeZone: 'Asia/Shanghai',
      businessDay: day as never,
      dueAt: now,
      now,
      cursor: null,
      cause,
    };
    return ledger.db.database.transaction({ kind: 'dealer', dealerId }, (tx) => expiryJob.run(run, tx));
  };

  const promise = (more: Record<string, unknown> = {}) => ({
    giftPromiseId: `gft_${at}`,
    dealerId: `dlr_${at}`,
    customerId: `cus_${at}`,
    membershipId: `mem_${at}`,
    vehicleId: `veh_${at}`,
    packCode: 'LOST_CUSTOMER_CALL_BACK',
    cause: { type: 'CALL_BACK', id: 'cbk_1' },
    keepUntilNextVisit: false,
    validTo: null,
    promisedOn: '2026-11-21',
    promisedBy: `stf_${at}sa`,
    ...more,
  });

  it('ACT-10, SVC-07: a promised gift is issued once, however often the event comes', async () => {
    await ledger.feed(giftPromised, [promise()]);
    await ledger.feed(giftPromised, [promise()], { sequence: 2 });
    const { coupons } = await of();
    expect(
      coupons.map((each) => `${each.definitionCode} ${each.validity.to} ${each.origin.type}`).sort(),
    ).toEqual(['INSURANCE_200 2027-11-22 GIFT_PROMISE', 'VALVE_CLEANING 2027-11-22 GIFT_PROMISE']);
    expect(await published('coupon-issued')).toHaveLength(2);
  });

  it('ACT-10: the promise may set the day, or keep the gift until the next visit', async () => {
    await ledger.feed(giftPromised, [promise({ validTo: '2026-12-01' })]);
    expect((await of()).coupons.map(({ validity }) => validity.to)).toEqual(['2026-12-01', '2026-12-01']);
    await ledger.feed(giftPromised, [promise({ giftPromiseId: `gft_${at}k`, keepUntilNextVisit: true })]);
    const { coupons } = await of(`cus_${at}`, '2090-01-01T04:00:00.000Z');
    expect(coupons.map(({ status }) => status).sort()).toEqual(['EXPIRED', 'EXPIRED', 'ISSUED', 'ISSUED']);
  });

  it('ACT-10: a pack that no programme has is nobody’s coupon: the event is not swallowed', async () => {
    await expect(ledger.feed(giftPromised, [promise({ packCode: 'NO_SUCH' })])).rejects.toThrow('NO_SUCH');
    expect((await of()).coupons).toEqual([]);
  });

  const referral = (more: Record<string, unknown> = {}) => ({
    referralId: `rfl_${at}`,
    dealerId: `dlr_${at}`,
    referrerMembershipId: `mem_${at}`,
    referrerCustomerId: `cus_${at}`,
    referrerTier: 'BASIC',
    introducedCustomerId: `cus_${at}b`,
    introducedOn: '2026-10-01',
    ground: 'PAID_SERVICE' as const,
    groundRecord: { type: 'REPAIR_ORDER', id: 'ror_1' },
    isCarPurchase: false,
    isPaidBySales: false,
    confirmedOn: '2026-11-21',
    ...more,
  });

  it('MEM-10: a confirmed referral offers a menu, and of 50 that choose at once exactly one does', async () => {
    await ledger.feed(referralConfirmed, [referral()]);
    await ledger.feed(referralConfirmed, [referral()], { sequence: 2 });
    const { choices } = await of();
    expect(choices).toMatchObject([{ menu: [{}, {}, {}], coupon: null }]);
    const couponChoiceId = choices[0]?.id;
    const off = await run(CHOOSE_SERVICE, { couponChoiceId, definitionCode: 'INSURANCE_100' });
    expect(faults(off.userErrors)).toEqual(['COUPON_NOT_ON_MENU input.definitionCode']);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        run(CHOOSE_SERVICE, { couponChoiceId, definitionCode: 'WHEEL_ALIGNMENT' }),
      ),
    );
    expect(answers.flatMap(({ userErrors }) => faults(userErrors))).toEqual(
      Array(49).fill('COUPON_CHOICE_MADE input.couponChoiceId'),
    );
    const { coupons, choices: made } = await of();
    expect(coupons).toMatchObject([{ definitionCode: 'WHEEL_ALIGNMENT', origin: { type: 'REFERRAL' } }]);
    expect(made[0]?.coupon?.id).toBe(coupons[0]?.id);
  });

  it('MEM-10: what sales paid for by its own policy offers nothing', async () => {
    await ledger.feed(referralConfirmed, [referral({ isPaidBySales: true })]);
    expect((await of()).choices).toEqual([]);
  });

  const rejection = () => {
    const { ground, groundRecord, isCarPurchase, isPaidBySales, confirmedOn, ...state } = referral();
    return { ...state, reason: 'ALREADY_A_CUSTOMER' as const, rejectedOn: confirmedOn };
  };

  it('MEM-10: a referral that counts no more takes its open choice with it, in whichever order the two arrive', async () => {
    await ledger.feed(referralConfirmed, [referral()]);
    const couponChoiceId = (await of()).choices[0]?.id;
    await ledger.feed(referralRejected, [rejection()], { sequence: 2 });
    await ledger.feed(referralRejected, [rejection()], { sequence: 2 });
    const late = await run(CHOOSE_SERVICE, { couponChoiceId, definitionCode: 'WHEEL_ALIGNMENT' });
    expect(faults(late.userErrors)).toEqual(['COUPON_CHOICE_WITHDRAWN input.couponChoiceId']);
    await ledger.feed(referralConfirmed, [referral()]);
    expect(await of()).toMatchObject({ coupons: [], choices: [{ withdrawnOn: '2026-11-21' }] });
  });

  it('MEM-10: a rejection that overtakes the confirmation offers nothing, and a later confirmation does', async () => {
    await ledger.feed(referralRejected, [rejection()], { sequence: 2 });
    await ledger.feed(referralConfirmed, [referral()]);
    expect((await of()).choices).toEqual([]);
    await ledger.feed(referralConfirmed, [referral()], { sequence: 3 });
    expect((await of()).choices).toMatchObject([{ menu: [{}, {}, {}], withdrawnOn: null }]);
  });

  it.each([
    ['unused', false, 'VOID'],
    ['used', true, 'USED'],
  ])(
    'MEM-10: the %s coupon of a referral that counts no more: used %s, then %s',
    async (_, isUsed, status) => {
      await ledger.feed(referralConfirmed, [referral()]);
      const couponChoiceId = (await of()).choices[0]?.id;
      await run(CHOOSE_SERVICE, { couponChoiceId, definitionCode: 'WHEEL_ALIGNMENT' });
      const couponId = (await of()).coupons[0]?.id;
      if (isUsed) await run(USE_COUPON, { couponId, ...POLICY, amount: cny('0.01') });
      await ledger.feed(referralConfirmed, [referral({ isPaidBySales: true })], { sequence: 2 });
      expect((await of()).coupons).toMatchObject([{ status }]);
    },
  );
});
