import { localDate } from '@autoclub/domain-kit';
import * as build from '../../../test/builders/events';
import { lapsed } from '../../../test/builders/membership-endings';
import { postNow, posting } from '../../../test/builders/postings';
import { feeOffset, feeOffsetRefusal, fulfilled, refusedBy, tillOf } from '../../../test/builders/redeem';
import { type RedemptionRig, redemptionRig } from '../../../test/builders/redemption-rig';

let rig: RedemptionRig;
let till: RedemptionRig['till'];
beforeAll(async () => {
  rig = await redemptionRig();
  ({ till } = rig);
});
beforeEach(() => rig.reset());
afterEach(() => rig.expectWhole());
afterAll(() => rig.db.drop());

const balance = () => rig.balance();
const minutesLater = (minutes: number) => rig.minutesLater(minutes);
const timeOuts = () => rig.timeOuts();
const names = async () => (await rig.events()).map(({ name }) => name);

describe('a redemption', () => {
  it('PTS-07: holds points, and spends them when what they are held for is given', async () => {
    const { redemption } = await till.coupon(60);
    expect(redemption).toMatchObject({ status: 'RESERVED', points: 60, worthAmount: { amount: '60.00' } });
    expect(redemption['expiresAt']).toBe('2026-11-22T04:15:00.000Z');
    expect(await balance()).toEqual({ available: 40, held: 60, total: 100 });
    await rig.db.feed(fulfilled(redemption.id), fulfilled(redemption.id));
    expect(await balance()).toEqual({ available: 40, held: 0, total: 40 });
    expect(await till.shown(redemption.id)).toMatchObject({
      status: 'CONFIRMED',
      fulfilment: { type: 'COUPON', id: 'cpn_1' },
    });
    expect(await names()).toEqual(['redemption-reserved', 'redemption-confirmed']);
    const [reserved, confirmed] = await rig.events();
    expect(reserved?.data['balance']).toEqual({ available: 40, held: 60, total: 100 });
    expect(confirmed?.data).toMatchObject({
      status: 'CONFIRMED',
      balance: { available: 40, held: 0, total: 40 },
    });
  });

  it('PTS-07: gives the points back when it is refused, with the reason, and once', async () => {
    const { redemption } = await till.coupon(60);
    await rig.db.feed(refusedBy(redemption.id), refusedBy(redemption.id), fulfilled(redemption.id));
    expect(await balance()).toEqual({ available: 100, held: 0, total: 100 });
    expect(await till.shown(redemption.id)).toMatchObject({
      status: 'RELEASED',
      releaseReason: 'REFUSED',
      refusalCode: 'COUPON_KIND_UNKNOWN',
      isGivenLate: true,
    });
  });

  it.each([
    ['offset', feeOffset, 'CONFIRMED', 40],
    ['refused', feeOffsetRefusal, 'RELEASED', 100],
  ] as const)(
    'PTS-07, MEM-08: of a fee is decided by the membership service: %s',
    async (_, by, status, left) => {
      const { redemption } = await till.redeem({ target: { type: 'FEE_OFFSET' }, points: 60 });
      await rig.db.feed(by(redemption.id));
      expect(await till.shown(redemption.id)).toMatchObject({ status });
      expect(await balance()).toMatchObject({ available: left, held: 0 });
    },
  );

  it('PTS-07: can be given up while nobody has decided', async () => {
    const { redemption } = await till.coupon(60);
    expect((await till.cancel(redemption.id)).redemption).toMatchObject({
      status: 'RELEASED',
      releaseReason: 'CANCELLED',
    });
    expect((await till.cancel(redemption.id)).userErrors[0]?.code).toBe('REDEMPTION_NOT_RESERVED');
    expect(await balance()).toMatchObject({ available: 100, held: 0 });
  });
});

describe('the time-out', () => {
  it('PTS-07, PLT-04: releases at 15 minutes by the clock of the dealer, and not before', async () => {
    const { redemption } = await till.coupon(60);
    minutesLater(14);
    await timeOuts();
    expect(await till.shown(redemption.id)).toMatchObject({ status: 'RESERVED' });
    minutesLater(15);
    await timeOuts();
    await timeOuts();
    expect(await till.shown(redemption.id)).toMatchObject({ status: 'RELEASED', releaseReason: 'TIMED_OUT' });
    expect(await balance()).toMatchObject({ available: 100, held: 0 });
    expect(await names()).toEqual(['redemption-reserved', 'redemption-released']);
  });

  it('PTS-07: is compensated when it was given after all, before or after the release was written', async () => {
    const first = (await till.coupon(30)).redemption;
    const second = (await till.coupon(30)).redemption;
    minutesLater(15);
    await rig.db.feed(fulfilled(first.id));
    await timeOuts();
    await rig.db.feed(fulfilled(second.id, { type: 'COUPON', id: 'cpn_2' }), fulfilled(second.id));
    for (const { id } of [first, second])
      expect(await till.shown(id)).toMatchObject({ status: 'RELEASED', isGivenLate: true });
    expect(await balance()).toMatchObject({ available: 100, held: 0, total: 100 });
    const released = (await rig.events()).filter(({ name }) => name === 'redemption-released');
    expect(released.map(({ data }) => data['redemptionId'])).toEqual([
      first.id,
      first.id,
      second.id,
      second.id,
    ]);
  });

  it('PTS-07: confirmed by fulfilment one moment before it', async () => {
    const { redemption } = await till.coupon(60);
    minutesLater(14.99);
    await rig.db.feed(fulfilled(redemption.id));
    minutesLater(15);
    await timeOuts();
    expect(await till.shown(redemption.id)).toMatchObject({ status: 'CONFIRMED' });
  });
});

describe('taking a redemption back', () => {
  it('PTS-07: returns the points to their own lots with their own expiry, once', async () => {
    await postNow(rig.db, [
      posting({ kind: 'ADJUSTMENT', points: 10, lotExpiresOn: localDate('2027-01-01') }),
    ]);
    const { redemption } = await till.coupon(60);
    await rig.db.feed(fulfilled(redemption.id));
    const { redemption: reversed } = await till.reverse(redemption.id);
    expect(reversed).toMatchObject({ status: 'REVERSED', returnedPoints: 60 });
    const lots = await rig.db.owner.query(
      'select remaining, expires_on as "expiresOn" from points_lot order by opened_by',
    );
    expect(lots).toEqual([
      { remaining: 100, expiresOn: null },
      { remaining: 10, expiresOn: '2027-01-01' },
    ]);
    expect((await till.reverse(redemption.id)).userErrors[0]?.code).toBe('REDEMPTION_ALREADY_REVERSED');
    expect(await balance()).toMatchObject({ available: 110, total: 110 });
    expect((await rig.events()).at(-1)?.data).toMatchObject({
      status: 'REVERSED',
      reasonCode: 'CUSTOMER_CHANGED_MIND',
      fulfilment: { type: 'COUPON', id: 'cpn_1' },
    });
  });

  it('PTS-07: is refused while it is not confirmed', async () => {
    const { redemption } = await till.coupon(60);
    expect((await till.reverse(redemption.id)).userErrors[0]?.code).toBe('REDEMPTION_NOT_CONFIRMED');
  });
});

describe('an order that was paid with points in part', () => {
  const reserve = async () => {
    const target = { type: 'ORDER_PAYMENT', repairOrderId: 'ror_1' };
    return (await till.redeem({ target, points: 90 })).redemption;
  };
  const paid = (id: string) => fulfilled(id, { type: 'REPAIR_ORDER', id: 'ror_1' });
  /** The order as it remains, with all its refunds so far and the points that are to be back. */
  const refund = (redemptionId: string, returnedPoints: number, sequence = 2) =>
    build.refunded({
      lines: [['BOUTIQUE', '500.00']],
      refundedTotal: '500.00',
      sequence,
      pointsPayments: [{ redemptionId, points: 90, returnedPoints }],
    });
  const shown = (id: string) => till.shown(id);

  it('PTS-07: gives points back to their own lots as refunds say, once, and as a whole with the last', async () => {
    await postNow(rig.db, [
      posting({ kind: 'ADJUSTMENT', points: 50, lotExpiresOn: localDate('2027-01-01') }),
    ]);
    const { id } = await reserve();
    await rig.db.feed(paid(id));
    expect(await balance()).toMatchObject({ available: 60, total: 60 });
    await rig.db.feed(refund(id, 45), refund(id, 45));
    expect(await shown(id)).toMatchObject({ status: 'CONFIRMED', returnedPoints: 45 });
    const lots = () => rig.db.owner.query('select remaining, expires_on from points_lot order by opened_by');
    expect(await lots()).toEqual([
      { remaining: 100, expires_on: null },
      { remaining: 5, expires_on: '2027-01-01' },
    ]);
    await rig.db.feed(refund(id, 90, 3), refund(id, 45, 2));
    expect(await balance()).toMatchObject({ available: 150 });
    expect(await lots()).toEqual([
      { remaining: 100, expires_on: null },
      { remaining: 50, expires_on: '2027-01-01' },
    ]);
    expect(await shown(id)).toMatchObject({ status: 'REVERSED', returnedPoints: 90 });
    expect((await rig.events()).at(-1)?.data).toMatchObject({ reasonCode: 'ORDER_REFUNDED' });
  });

  it('PTS-07: a refund that comes before the word of the payment confirms it, and gives the share back', async () => {
    const { id } = await reserve();
    await rig.db.feed(refund(id, 45), paid(id));
    expect(await shown(id)).toMatchObject({ status: 'CONFIRMED', returnedPoints: 45 });
    expect(await balance()).toMatchObject({ available: 55, held: 0 });
    expect(await names()).toEqual(['redemption-reserved', 'redemption-confirmed']);
  });

  it('PTS-07: a refund after the time-out gives nothing back; the payment is taken back', async () => {
    const { id } = await reserve();
    minutesLater(15);
    await rig.db.feed(refund(id, 45));
    expect(await shown(id)).toMatchObject({ status: 'RELEASED', isGivenLate: true, returnedPoints: 0 });
    expect(await balance()).toMatchObject({ available: 100, held: 0 });
  });

  it('PTS-07: of an order without points nothing comes back, and what is left when it is taken back', async () => {
    const { id } = await reserve();
    await rig.db.feed(paid(id));
    await rig.db.feed(
      build.refunded({ id: 'ror_2', lines: [['BOUTIQUE', '0.00']], refundedTotal: '100.00', sequence: 2 }),
    );
    expect(await balance()).toMatchObject({ available: 10 });
    await rig.db.feed(refund(id, 45));
    await till.reverse(id);
    expect(await balance()).toMatchObject({ available: 100, total: 100 });
  });

  it('PTS-07, MEM-04: an upgrade in between changes nothing; what comes back of an ended card is forfeited', async () => {
    const { id } = await reserve();
    await rig.db.feed(build.tier({ changedOn: '2026-11-22', tier: 'GOLD' }), paid(id));
    await rig.db.feed(refund(id, 45));
    expect(await balance()).toMatchObject({ available: 55, total: 55 });
    await rig.db.feed(lapsed({ on: '2026-11-22', sequence: 3 }));
    expect(await balance()).toMatchObject({ available: 0, total: 0 });
    await rig.db.feed(refund(id, 90, 3));
    expect(await shown(id)).toMatchObject({ status: 'REVERSED' });
    expect(await balance()).toMatchObject({ available: 45 });
    await rig.night('2026-11-23');
    expect(await balance()).toMatchObject({ available: 0, total: 0 });
  });

  it('PTS-07, PTS-09: a card that ends while points are held keeps what is given, and loses what is freed', async () => {
    const given = (await reserve()).id;
    const freed = (await till.coupon(10)).redemption.id;
    await rig.db.feed(lapsed({ on: '2026-11-22' }));
    expect(await balance()).toEqual({ available: 0, held: 100, total: 100 });
    await rig.db.feed(paid(given));
    await till.cancel(freed);
    expect(await shown(given)).toMatchObject({ status: 'CONFIRMED' });
    await rig.night('2026-11-23');
    expect(await balance()).toEqual({ available: 0, held: 0, total: 0 });
  });
});

describe('what cannot be redeemed', () => {
  it.each([
    ['more than there is', { points: 101, target: { type: 'COUPON', code: 'W' } }, 'INSUFFICIENT_POINTS'],
    ['nothing', { points: 0, target: { type: 'COUPON', code: 'W' } }, 'NUMBER_OUT_OF_RANGE'],
    ['less than nothing', { points: -5, target: { type: 'COUPON', code: 'W' } }, 'NUMBER_OUT_OF_RANGE'],
    ['an unsaid number', { target: { type: 'SERVICE', code: 'W' } }, 'POINTS_REQUIRED'],
    ['a coupon without a kind', { points: 5, target: { type: 'COUPON' } }, 'TEXT_REQUIRED'],
    ['a payment of no order', { points: 5, target: { type: 'ORDER_PAYMENT' } }, 'TEXT_REQUIRED'],
    ['no pieces', { points: 5, target: { type: 'COUPON', code: 'W', quantity: 0 } }, 'NUMBER_OUT_OF_RANGE'],
    [
      'points of nobody',
      { membershipId: 'mem_9', points: 5, target: { type: 'COUPON', code: 'W' } },
      'MEMBERSHIP_NOT_FOUND',
    ],
    ['goods that are not offered', { target: { type: 'BOUTIQUE_ITEM', code: 'CAP' } }, 'ITEM_NOT_OFFERED'],
  ])('PTS-07: %s is refused in both languages, and nothing is written', async (_, input, code) => {
    const english = await till.redeem(input);
    const chinese = await till.redeem(input, 'zh');
    expect(english).toMatchObject({ redemption: null, userErrors: [{ code }] });
    expect(chinese.userErrors[0]?.message).toMatch(/[\u4e00-\u9fff]/u);
    expect(chinese.userErrors[0]?.message).not.toMatch(/[A-Z]{2,}/);
    expect(await balance()).toEqual({ available: 100, held: 0, total: 100 });
    expect(await rig.db.owner.query('select 1 from redemption')).toEqual([]);
    expect(await names()).toEqual([]);
  });

  it('PTS-07: half a point is no point', async () => {
    await expect(till.coupon(2.5)).rejects.toThrow('SafeInt');
  });

  it('PTS-07, PTS-09: points of a card that is not in force', async () => {
    await rig.db.feed(lapsed({ on: '2026-11-23' }));
    await postNow(rig.db, [posting({ kind: 'ADJUSTMENT', points: 10 })]);
    expect((await till.coupon(5)).redemption).toMatchObject({ status: 'RESERVED' });
    minutesLater(24 * 60);
    expect((await till.coupon(5)).userErrors[0]?.code).toBe('MEMBERSHIP_NOT_IN_FORCE');
  });

  it('CONV-5: a key once more returns the first result, and with other content is refused', async () => {
    const first = await till.coupon(60, { idempotencyKey: 'till 7' });
    const again = await till.coupon(60, { idempotencyKey: 'till 7' });
    expect(again).toMatchObject({ replayed: true, redemption: { id: first.redemption.id } });
    const other = await till.coupon(61, { idempotencyKey: 'till 7' });
    expect(other.userErrors[0]?.code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(await balance()).toMatchObject({ held: 60 });
  });

  it('PLT-02: a redemption of another dealer is not there', async () => {
    const { redemption } = await till.coupon(60);
    const other = tillOf(rig.ask, 'dlr_two');
    expect(await other.shown(redemption.id)).toBeNull();
    for (const answer of [
      await other.cancel(redemption.id),
      await other.reverse(redemption.id),
      await other.confirm(redemption.id),
    ])
      expect(answer.userErrors[0]?.code).toBe('REDEMPTION_NOT_FOUND');
    await rig.db.feed(build.dealer('dlr_two', 'reg_east', 2));
    expect((await other.coupon(5)).userErrors[0]?.code).toBe('MEMBERSHIP_NOT_FOUND');
  });
});

describe('two tills', () => {
  it('PTS-07: of 50 with the last points exactly one reserves', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => till.coupon(100)));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
    expect(new Set(codes)).toEqual(new Set(['INSUFFICIENT_POINTS']));
    expect(await balance()).toEqual({ available: 0, held: 100, total: 100 });
    expect(await names()).toEqual(['redemption-reserved']);
  });

  it('PTS-07: a fulfilment and the time-out at once are decided once', async () => {
    const { redemption } = await till.coupon(60);
    minutesLater(15);
    await Promise.all([timeOuts(), rig.db.feed(fulfilled(redemption.id)), timeOuts()]);
    expect(await till.shown(redemption.id)).toMatchObject({ status: 'RELEASED', isGivenLate: true });
    expect(await balance()).toMatchObject({ available: 100, held: 0 });
  });
});
