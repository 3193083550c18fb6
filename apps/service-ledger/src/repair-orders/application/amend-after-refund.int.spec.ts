import { faults, type RefundAnswer, type SettleAnswer } from '../../../test/builders/answers';
import { cny, freshKey, line, REFUND, SETTLE, settleInput } from '../../../test/builders/documents';
import { LedgerUnderTest } from '../../../test/builders/ledger-under-test';

/** An order that was refunded may still be amended: what was given back stays given back (CONV-5, PTS-05). */
describe('an amendment after refunds', () => {
  let ledger: LedgerUnderTest;
  let orders = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_1');
  });
  afterAll(() => ledger.close());

  const part = (amount: string, payer = 'CUSTOMER') => line('PART', amount, { payer });
  const settle = (roNumber: string, revision: number, ...lines: unknown[]) =>
    ledger.mutate<SettleAnswer>(
      '1',
      SETTLE,
      settleInput('1', { roNumber, revision, mileageKm: null, lines }),
    );
  const refund = (repairOrderId: string | undefined, amount: string) =>
    ledger.mutate<RefundAnswer>('1', REFUND, {
      idempotencyKey: freshKey(),
      repairOrderId,
      totalAmount: cny(amount),
      reason: '客户退款',
    });
  const remaining = async (orderId: string | undefined) => {
    const amended = (await ledger.published('repair-order-amended')).filter(
      ({ data }) => data.repairOrderId === orderId,
    );
    const { totals } = amended.at(-1)?.data as { totals: { customerPayableAmount: { amount: string } } };
    return totals.customerPayableAmount.amount;
  };

  it.each([
    ['500.00 refunded as a whole, then 800.00', '500.00', '500.00', '800.00', 'PARTLY_REFUNDED', '300.00'],
    ['the same amount again', '500.00', '500.00', '500.00', 'REFUNDED', '0.00'],
    ['a part refunded, then more', '500.00', '200.00', '800.00', 'PARTLY_REFUNDED', '600.00'],
    ['a part refunded, then no more than that', '500.00', '200.00', '200.00', 'REFUNDED', '0.00'],
  ])('CONV-5: %s', async (_, first, back, second, status, left) => {
    const roNumber = `RO-R${++orders}`;
    const { repairOrder } = await settle(roNumber, 1, part(first));
    await refund(repairOrder?.id, back);
    const amended = await settle(roNumber, 2, part(second));
    expect(faults(amended.userErrors)).toEqual([]);
    expect(amended).toMatchObject({ change: 'AMENDED', repairOrder: { status } });
    expect(await remaining(repairOrder?.id)).toBe(left);
  });

  it('SVC-01: what was amended upwards can be refunded again, and no more than remains', async () => {
    const { repairOrder } = await settle('RO-AGAIN', 1, part('500.00'));
    await refund(repairOrder?.id, '500.00');
    await settle('RO-AGAIN', 2, part('800.00'));
    const tooMuch = await refund(repairOrder?.id, '300.01');
    expect(faults(tooMuch.userErrors)).toEqual(['REFUND_EXCEEDS_REMAINING input.totalAmount']);
    expect(tooMuch.userErrors[0]?.message).toContain('300.00 CNY');
    expect((await refund(repairOrder?.id, '300.00')).repairOrder?.status).toBe('REFUNDED');
    expect(faults((await refund(repairOrder?.id, '1.00')).userErrors)).toEqual([
      'ORDER_FULLY_REFUNDED input.repairOrderId',
    ]);
  });

  it('CONV-5: each payer keeps its own refunds, and an amendment below them is refused', async () => {
    const { repairOrder } = await settle('RO-PAYERS', 1, part('500.00'), part('100.00', 'INSURER'));
    await refund(repairOrder?.id, '500.00');
    const below = await settle('RO-PAYERS', 2, part('499.99'), part('100.00', 'INSURER'));
    expect(faults(below.userErrors)).toEqual(['AMENDMENT_BELOW_REFUNDS input.lines']);
    const above = await settle('RO-PAYERS', 2, part('600.00'), part('50.00', 'INSURER'));
    expect(above.repairOrder?.status).toBe('PARTLY_REFUNDED');
    expect(await remaining(repairOrder?.id)).toBe('100.00');
  });
});
