import {
  faults,
  type OrderAnswer,
  type RefundAnswer,
  type SettleAnswer,
} from '../../../test/builders/answers';
import { cny, freshKey, line, REFUND, SETTLE, settleInput } from '../../../test/builders/documents';
import { LedgerUnderTest } from '../../../test/builders/ledger-under-test';

describe('repairOrderRefund', () => {
  let ledger: LedgerUnderTest;
  let order: OrderAnswer;
  let at = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_other');
  });
  afterAll(() => ledger.close());
  beforeEach(async () => {
    await ledger.withDealer(`dlr_${++at}`, false);
    const lines = [
      line('LABOUR', '600.00'),
      line('PART', '400.00'),
      line('PART', '70.00', { payer: 'WARRANTY' }),
    ];
    const { repairOrder } = await ledger.mutate<SettleAnswer>(
      `${at}`,
      SETTLE,
      settleInput(`${at}`, { lines }),
    );
    order = repairOrder as OrderAnswer;
  });

  const refund = (overrides: Record<string, unknown>) =>
    ledger.mutate<RefundAnswer>(`${at}`, REFUND, {
      idempotencyKey: freshKey(),
      repairOrderId: order.id,
      reason: 'wrong part',
      ...overrides,
    });
  const published = async () =>
    (await ledger.published('repair-order-refunded')).filter(({ data }) => data.repairOrderId === order.id);

  it('PTS-05: tells what remains after the refund, which is what points are counted on', async () => {
    const answer = await refund({ totalAmount: cny('130.00') });
    expect(answer.userErrors).toEqual([]);
    expect(answer.refund).toMatchObject({ amount: { amount: '130.00' }, refundedOn: '2026-11-22' });
    expect(answer.repairOrder).toMatchObject({
      status: 'PARTLY_REFUNDED',
      totals: { payableAmount: { amount: '1070.00' }, refundedAmount: { amount: '130.00' } },
    });
    const [event] = await published();
    expect(event).toMatchObject({
      sequence: 2,
      data: {
        refundedAmount: { amount: '130.00' },
        refundedTotalAmount: { amount: '130.00' },
        totals: { payableAmount: { amount: '940.00' }, customerPayableAmount: { amount: '870.00' } },
      },
    });
  });

  it('SVC-01: spreads a total over what the customer paid, and adds up over several refunds', async () => {
    const first = await refund({ totalAmount: cny('100.01') });
    expect(first.refund?.lines.map(({ amount }) => amount.amount)).toEqual(['60.01', '40.00']);
    const second = await refund({ lines: [{ lineId: order.lines[1]?.id, amount: cny('359.99') }] });
    expect(second.repairOrder?.lines.map(({ refundedAmount }) => refundedAmount.amount)).toEqual([
      '60.01',
      '399.99',
      '0.00',
    ]);
    expect(second.repairOrder?.refunds).toHaveLength(2);
    expect((await published()).map(({ data, sequence }) => [sequence, data.refundedTotalAmount])).toEqual([
      [2, cny('100.01')],
      [3, cny('460.00')],
    ]);
  });

  it('SVC-01: nothing more goes back of an order refunded as a whole', async () => {
    await refund({ totalAmount: cny('1000.00') });
    const last = await refund({ lines: [{ lineId: order.lines[2]?.id, amount: cny('70.00') }] });
    expect(last.repairOrder?.status).toBe('REFUNDED');
    expect(faults((await refund({ totalAmount: cny('0.01') })).userErrors)).toEqual([
      'ORDER_FULLY_REFUNDED input.repairOrderId',
    ]);
  });

  it('CONV-5: an amendment keeps what was given back, and cannot leave less than that', async () => {
    await refund({ totalAmount: cny('130.00') });
    const amend = (revision: number, amount: string) =>
      ledger.mutate<SettleAnswer>(
        `${at}`,
        SETTLE,
        settleInput(`${at}`, { revision, lines: [line('PART', amount)] }),
      );
    expect(faults((await amend(2, '129.99')).userErrors)).toEqual(['AMENDMENT_BELOW_REFUNDS input.lines']);
    const { repairOrder } = await amend(2, '200.00');
    expect(repairOrder).toMatchObject({
      status: 'PARTLY_REFUNDED',
      totals: { payableAmount: { amount: '200.00' }, refundedAmount: { amount: '130.00' } },
    });
    const [event] = (await ledger.published('repair-order-amended')).filter(
      ({ data }) => data.repairOrderId === order.id,
    );
    expect(event?.data).toMatchObject({ totals: { customerPayableAmount: { amount: '70.00' } } });
  });

  it('CONV-5: the same key answers the first refund again', async () => {
    const input = { idempotencyKey: freshKey(), totalAmount: cny('10.00') };
    const first = await refund(input);
    const footprint = await ledger.footprint();
    expect(await refund(input)).toEqual({ ...first, replayed: true });
    expect(await ledger.footprint()).toBe(footprint);
  });

  it('SVC-01: two desks at once never give back more than was paid', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => refund({ totalAmount: cny('300.00') })),
    );
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(3);
    expect(answers.flatMap(({ userErrors }) => faults(userErrors))).toEqual(
      Array(3).fill('REFUND_EXCEEDS_REMAINING input.totalAmount'),
    );
  });

  it.each<[string, (first: string) => Record<string, unknown>, string]>([
    [
      'more than the customer paid',
      () => ({ totalAmount: cny('1000.01') }),
      'REFUND_EXCEEDS_REMAINING input.totalAmount',
    ],
    [
      'more than remains of a line',
      (lineId) => ({ lines: [{ lineId, amount: cny('600.01') }] }),
      'REFUND_EXCEEDS_REMAINING input.lines.0.amount',
    ],
    [
      'one line named twice for more than it has',
      (lineId) => ({
        lines: [
          { lineId, amount: cny('400.00') },
          { lineId, amount: cny('400.00') },
        ],
      }),
      'REFUND_EXCEEDS_REMAINING input.lines.1.amount',
    ],
    [
      'a line that is not there',
      () => ({ lines: [{ lineId: 'rol_x', amount: cny('1.00') }] }),
      'LINE_NOT_FOUND input.lines.0.lineId',
    ],
    ['neither lines nor a total', () => ({}), 'REFUND_AMOUNT_MISSING input.totalAmount'],
    [
      'lines and a total',
      (lineId) => ({ totalAmount: cny('1.00'), lines: [{ lineId, amount: cny('1.00') }] }),
      'REFUND_AMOUNT_MISSING input.totalAmount',
    ],
    ['nothing', () => ({ totalAmount: cny('0.00') }), 'AMOUNT_OUT_OF_RANGE input.totalAmount'],
    ['a negative amount', () => ({ totalAmount: cny('-1.00') }), 'AMOUNT_NEGATIVE input.totalAmount'],
    ['no reason', () => ({ totalAmount: cny('1.00'), reason: '' }), 'TEXT_REQUIRED input.reason'],
    [
      'an unknown order',
      () => ({ repairOrderId: 'ror_x', totalAmount: cny('1.00') }),
      'REPAIR_ORDER_NOT_FOUND input.repairOrderId',
    ],
  ])('SVC-01: refuses %s and writes nothing', async (_, overrides, expected) => {
    const footprint = await ledger.footprint();
    const answer = await refund(overrides(order.lines[0]?.id ?? ''));
    expect(faults(answer.userErrors)).toEqual([expected]);
    expect(await ledger.footprint()).toBe(footprint);
  });

  it("PLT-02: another dealer's order is not there", async () => {
    const input = {
      idempotencyKey: freshKey(),
      repairOrderId: order.id,
      reason: 'x',
      totalAmount: cny('1.00'),
    };
    const answer = await ledger.mutate<RefundAnswer>('other', REFUND, input);
    expect(faults(answer.userErrors)).toEqual(['REPAIR_ORDER_NOT_FOUND input.repairOrderId']);
  });
});
