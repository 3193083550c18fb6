import { redemptionReleased, redemptionReserved, redemptionReversed } from '@autoclub/event-contracts';
import { principals } from '@autoclub/testing';
import { faults, type RefundAnswer, type SettleAnswer } from '../../../test/builders/answers';
import { type CouponPayload, USE_COUPON } from '../../../test/builders/coupons';
import { cny, freshKey, line, REFUND, SETTLE, settleInput } from '../../../test/builders/documents';
import { LedgerUnderTest, NOW } from '../../../test/builders/ledger-under-test';
import { released, type Reserved, reserved, reversed, target } from '../../../test/builders/redemptions';

const FULFILMENT = `query ($id: ID!) {
  redemptionFulfilment(redemptionId: $id) {
    targetType status reasonCode repairOrderId coupon { id status voiding { reasonCode } }
  }
}`;
const PAID = 'query ($id: ID!) { repairOrder(id: $id) { paidWithPointsAmount { amount } } }';
const SAVE = `mutation ($input: OfferedServiceSaveInput!) {
  offeredServiceSave(input: $input) { offeredService { id } userErrors { code } }
}`;

describe('what the workshop gives for points', () => {
  let ledger: LedgerUnderTest;
  let n = 0;
  let at = '';

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_other');
  });
  afterAll(() => ledger.close());
  beforeEach(async () => {
    at = `${++n}`;
    await ledger.withDealer(`dlr_${at}`);
  });

  const reserve = (event: Reserved, now: string = NOW) => ledger.feed(redemptionReserved, [event], {}, now);
  const published = async (type: string) =>
    (await ledger.published(type))
      .filter(({ data }) => data.dealerId === `dlr_${at}`)
      .map(({ data }) => data);
  const state = async (id = `rdm_${at}`) =>
    (await ledger.ask(FULFILMENT, { id }, principals.dmsOf(`dlr_${at}`))).data.redemptionFulfilment;
  const order = async () => {
    const { repairOrder } = await ledger.mutate<SettleAnswer>(
      at,
      SETTLE,
      settleInput(at, { lines: [line('LABOUR', '100.00'), line('PART', '80.00', { payer: 'INSURER' })] }),
    );
    return repairOrder?.id ?? '';
  };
  const paid = async (id: string) =>
    (await ledger.ask(PAID, { id }, principals.dmsOf(`dlr_${at}`))).data.repairOrder;

  it('PTS-07, SVC-07: issues the coupon and says so, once', async () => {
    const event = reserved(at, target('COUPON', { code: 'BOUTIQUE_50' }));
    await reserve(event);
    await ledger.feed(redemptionReserved, [event], { sequence: 2 });
    expect(await state()).toMatchObject({
      targetType: 'COUPON',
      status: 'FULFILLED',
      coupon: { status: 'ISSUED' },
    });
    const issued = await published('coupon-issued');
    expect(issued).toMatchObject([{ origin: { type: 'REDEMPTION', id: `rdm_${at}` } }]);
    expect(await published('redemption-fulfilled')).toMatchObject([
      {
        redemptionId: `rdm_${at}`,
        targetType: 'COUPON',
        fulfilment: { type: 'COUPON', id: issued[0]?.couponId },
      },
    ]);
  });

  it.each([
    ['a coupon nobody offers', target('COUPON', { code: 'NO_SUCH' }), {}, 'COUPON_KIND_UNKNOWN'],
    ['no code', target('COUPON'), {}, 'COUPON_KIND_UNKNOWN'],
    ['twenty of them', target('COUPON', { code: 'BOUTIQUE_50', quantity: 20 }), {}, undefined],
    ['one more', target('COUPON', { code: 'BOUTIQUE_50', quantity: 21 }), {}, 'QUANTITY_TOO_LARGE'],
    ['a service nobody offers', target('SERVICE', { code: 'LOUNGE' }), {}, 'SERVICE_NOT_OFFERED'],
    [
      'an order that is not there',
      target('ORDER_PAYMENT', { repairOrderId: 'ror_x' }),
      {},
      'REPAIR_ORDER_NOT_FOUND',
    ],
    [
      'a second before the time-out',
      target('COUPON', { code: 'BOUTIQUE_50' }),
      { expiresAt: '2026-11-22T04:00:01.000Z' },
      undefined,
    ],
    [
      'at the time-out',
      target('COUPON', { code: 'BOUTIQUE_50' }),
      { expiresAt: '2026-11-22T04:00:00.000Z' },
      'REDEMPTION_TIMED_OUT',
    ],
  ])('PTS-07: asked for %s', async (_, what, more, expected) => {
    await reserve(reserved(at, what, more));
    const [refusal] = await published('redemption-refused');
    expect(refusal?.reasonCode).toBe(expected);
    const issued = await published('coupon-issued');
    expect(issued).toHaveLength(expected === undefined ? what.quantity : 0);
    expect(await published('redemption-fulfilled')).toHaveLength(expected === undefined ? 1 : 0);
  });

  it('SVC-24, PTS-07: gives a service of the catalogue as a coupon for it', async () => {
    const input = {
      idempotencyKey: freshKey(),
      code: 'LOUNGE',
      nameZh: '贵宾休息室',
      nameEn: 'VIP lounge',
      listAmount: cny('60.00'),
      ownerDepartment: 'SERVICE',
    };
    await ledger.mutate(at, SAVE, input, NOW, principals.staffOf(`dlr_${at}`, ['STORE_MANAGER']));
    await reserve(reserved(at, target('SERVICE', { code: 'LOUNGE', vehicleId: `veh_${at}` })));
    expect(await published('coupon-issued')).toMatchObject([
      {
        kind: 'FREE_SERVICE',
        serviceCode: 'LOUNGE',
        worthAmount: { amount: '60.00' },
        validTo: '2027-11-22',
      },
    ]);
    expect(await published('redemption-fulfilled')).toMatchObject([{ targetType: 'SERVICE' }]);
  });

  it.each(['TIMED_OUT', 'CANCELLED'] as const)(
    'PTS-07: what was given after all is void when the points were released as %s, and the reason is kept',
    async (reason) => {
      const event = reserved(at, target('COUPON', { code: 'BOUTIQUE_50', quantity: 2 }));
      await reserve(event);
      await ledger.feed(redemptionReleased, [released(event, reason)], { sequence: 2 });
      await ledger.feed(redemptionReleased, [released(event, reason)], { sequence: 3 });
      const reasonCode = `REDEMPTION_${reason}`;
      expect(await state()).toMatchObject({
        status: 'TAKEN_BACK',
        reasonCode,
        coupon: { status: 'VOID', voiding: { reasonCode } },
      });
      expect((await published('coupon-voided')).map((each) => each.reasonCode)).toEqual([
        reasonCode,
        reasonCode,
      ]);
    },
  );

  it('PTS-07: points that were free before the reservation arrived buy nothing', async () => {
    const event = reserved(at, target('COUPON', { code: 'BOUTIQUE_50' }));
    await ledger.feed(redemptionReleased, [released(event)], { sequence: 2 });
    await reserve(event);
    expect(await state()).toMatchObject({
      status: 'NOT_ASKED',
      reasonCode: 'REDEMPTION_TIMED_OUT',
      coupon: null,
    });
    expect(await published('coupon-issued')).toEqual([]);
    expect(await published('redemption-fulfilled')).toEqual([]);
  });

  it('PTS-07: a release that follows our own refusal changes nothing', async () => {
    const event = reserved(at, target('COUPON', { code: 'NO_SUCH' }));
    await reserve(event);
    await ledger.feed(redemptionReleased, [released(event, 'REFUSED')], { sequence: 2 });
    expect(await state()).toMatchObject({ status: 'REFUSED', reasonCode: 'COUPON_KIND_UNKNOWN' });
  });

  it('PTS-07: a reversal voids the coupon; one that was used is kept, and seen to be', async () => {
    const [open, used] = [
      reserved(at, target('COUPON', { code: 'INSURANCE_100' })),
      reserved(at, target('COUPON', { code: 'INSURANCE_100' }), { redemptionId: `rdm_${at}u` }),
    ];
    await reserve(open);
    await reserve(used);
    const found = (await state(used.redemptionId)) as { coupon: { id: string } };
    await ledger.mutate<CouponPayload>(at, USE_COUPON, {
      idempotencyKey: freshKey(),
      couponId: found.coupon.id,
      forType: 'INSURANCE_POLICY',
      forId: 'pol_1',
      amount: cny('100.00'),
    });
    await ledger.feed(redemptionReversed, [reversed(open), reversed(used)], { sequence: 3 });
    expect(await state(open.redemptionId)).toMatchObject({
      status: 'TAKEN_BACK',
      coupon: { status: 'VOID' },
    });
    expect(await state(used.redemptionId)).toMatchObject({
      status: 'KEPT',
      reasonCode: 'REDEMPTION_REVERSED',
      coupon: { status: 'USED' },
    });
  });

  it.each([
    ['95.00', undefined],
    ['95.01', 'PAYMENT_EXCEEDS_PAYABLE'],
  ])('PTS-07: of the 95.00 a customer pays, %s with points: refused as %s', async (worth, expected) => {
    const repairOrderId = await order();
    await reserve(reserved(at, target('ORDER_PAYMENT', { repairOrderId }), { worthAmount: cny(worth) }));
    expect((await published('redemption-refused'))[0]?.reasonCode).toBe(expected);
    const amount = expected === undefined ? worth : '0.00';
    expect(await paid(repairOrderId)).toEqual({ paidWithPointsAmount: { amount } });
    const amended = await published('repair-order-amended');
    expect(amended.map((each) => each.paidWithPointsAmount)).toEqual(
      expected === undefined ? [cny('95.00')] : [],
    );
  });

  it('PTS-07: what points paid stays through an amendment and a refund, and goes when they are released', async () => {
    const repairOrderId = await order();
    const event = reserved(at, target('ORDER_PAYMENT', { repairOrderId }));
    await reserve(event);
    const lines = [line('LABOUR', '52.63')];
    const low = await ledger.mutate<SettleAnswer>(
      at,
      SETTLE,
      settleInput(at, { revision: 2, lines: [line('LABOUR', '52.62')] }),
    );
    expect(faults(low.userErrors)).toEqual(['AMENDMENT_BELOW_POINTS input.lines']);
    await ledger.mutate(at, SETTLE, settleInput(at, { revision: 2, lines }));
    const refund = { idempotencyKey: freshKey(), repairOrderId, totalAmount: cny('0.01'), reason: 'r' };
    expect(faults((await ledger.mutate<RefundAnswer>(at, REFUND, refund)).userErrors)).toEqual([
      'REFUND_EXCEEDS_REMAINING input.totalAmount',
    ]);
    expect((await published('repair-order-amended')).at(-1)?.paidWithPointsAmount).toEqual(cny('50.00'));
    await ledger.feed(redemptionReleased, [released(event)], { sequence: 2 });
    expect(await paid(repairOrderId)).toEqual({ paidWithPointsAmount: { amount: '0.00' } });
    expect((await published('repair-order-amended')).at(-1)?.paidWithPointsAmount).toBeUndefined();
    expect(faults((await ledger.mutate<RefundAnswer>(at, REFUND, refund)).userErrors)).toEqual([]);
  });

  it('PTS-07, PTS-05: a refund goes back in money and in points, pro rata, and the last one returns what is left', async () => {
    const repairOrderId = await order();
    const event = reserved(at, target('ORDER_PAYMENT', { repairOrderId }));
    await reserve(event);
    const refund = (amount: string) =>
      ledger.mutate<RefundAnswer>(at, REFUND, {
        idempotencyKey: freshKey(),
        repairOrderId,
        totalAmount: cny(amount),
        reason: 'r',
      });
    const answers = [await refund('40.00'), await refund('0.01'), await refund('54.99')];
    const points = ['21.00', '0.00', '29.00'].map((amount) => ({ inPointsAmount: { amount } }));
    expect(answers).toMatchObject(points.map((each) => ({ userErrors: [], refund: each })));
    expect(await paid(repairOrderId)).toEqual({ paidWithPointsAmount: { amount: '0.00' } });
    const events = await published('repair-order-refunded');
    expect(events.map((each) => each.pointsPayments)).toEqual(
      [21, 21, 50].map((returnedPoints) => [
        { redemptionId: event.redemptionId, points: 50, returnedPoints },
      ]),
    );
    expect(events.map((each) => each.paidWithPointsAmount)).toEqual([cny('29.00'), cny('29.00'), undefined]);
    await ledger.feed(redemptionReversed, [reversed(event)], { sequence: 3 });
    expect(await state()).toMatchObject({ status: 'TAKEN_BACK' });
  });

  it('PTS-07: of 50 redemptions that pay the last of an order, in five copies at once, exactly one does', async () => {
    const repairOrderId = await order();
    const all = Array.from({ length: 50 }, (_, i) =>
      reserved(at, target('ORDER_PAYMENT', { repairOrderId }), {
        redemptionId: `rdm_${at}r${i}`,
        worthAmount: cny('95.00'),
      }),
    );
    const copies = Array.from({ length: 5 }, (_, copy) => all.filter((_event, i) => i % 5 === copy));
    await Promise.all(copies.map((events) => ledger.feed(redemptionReserved, events)));
    expect(await published('redemption-fulfilled')).toHaveLength(1);
    expect(await published('redemption-refused')).toHaveLength(49);
    expect(await paid(repairOrderId)).toEqual({ paidWithPointsAmount: { amount: '95.00' } });
  });

  it('PLT-02: an order of another dealer is not there', async () => {
    const foreign = await ledger.mutate<SettleAnswer>('other', SETTLE, settleInput('other'));
    const repairOrderId = foreign.repairOrder?.id ?? '';
    await reserve(reserved(at, target('ORDER_PAYMENT', { repairOrderId })));
    expect((await published('redemption-refused'))[0]?.reasonCode).toBe('REPAIR_ORDER_NOT_FOUND');
  });

  it.each(['BOUTIQUE_ITEM', 'FEE_OFFSET'] as const)(
    'PTS-07: %s is for another service to give',
    async (type) => {
      await reserve(reserved(at, target(type, { code: 'X' })));
      expect(await state()).toBeNull();
    },
  );
});
