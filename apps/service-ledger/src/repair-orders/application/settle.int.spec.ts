import { principals } from '@autoclub/testing';
import { faults, type OrderAnswer, type SettleAnswer } from '../../../test/builders/answers';
import { cny, line, SETTLE, settleInput } from '../../../test/builders/documents';
import { LedgerUnderTest, TRACE } from '../../../test/builders/ledger-under-test';

describe('repairOrderSettle', () => {
  let ledger: LedgerUnderTest;
  let at = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
  });
  afterAll(() => ledger.close());
  beforeEach(() => ledger.withDealer(`dlr_${++at}`));

  const settle = (overrides: Record<string, unknown> = {}) =>
    ledger.mutate<SettleAnswer>(`${at}`, SETTLE, settleInput(`${at}`, overrides));
  const settled = async (overrides: Record<string, unknown> = {}): Promise<OrderAnswer> => {
    const { repairOrder, userErrors } = await settle(overrides);
    expect(userErrors).toEqual([]);
    return repairOrder as OrderAnswer;
  };

  it('SVC-02: takes 5 % off the labour of a BASIC member and shows list, discount and payable', async () => {
    const order = await settled();
    expect(order.totals).toEqual({
      listAmount: { amount: '1249.99' },
      discountAmount: { amount: '50.00' },
      payableAmount: { amount: '1199.99' },
      customerPayableAmount: { amount: '1199.99' },
      refundedAmount: { amount: '0.00' },
    });
    expect(order).toMatchObject({ status: 'SETTLED', businessDay: '2026-11-21', tierCode: 'BASIC' });
    expect(order).toMatchObject({ membership: { id: `mem_${at}` }, traceId: TRACE });
    expect(order.discountExplanation).toMatchObject({
      ruleId: 'SVC-02',
      ruleVersion: 'default@1',
      formula: 'round(1000.00 * 5%)',
      result: '50.00',
      text: expect.stringContaining('The tier Basic takes 5% off the labour of 1000.00') as string,
    });
  });

  it('SVC-01: tells the whole order in the same transaction, with the trace of the request', async () => {
    const { id } = await settled();
    const published = (await ledger.published('repair-order-settled')).filter(
      ({ data }) => data.repairOrderId === id,
    );
    expect(published).toHaveLength(1);
    expect(published[0]).toMatchObject({ sequence: 1, trace: TRACE });
    expect(published[0]?.data).toMatchObject({
      membershipId: `mem_${at}`,
      businessDay: '2026-11-21',
      totals: { customerPayableAmount: { amount: '1199.99', currencyCode: 'CNY' } },
    });
  });

  it('SVC-02: never reduces warranty or insurer lines', async () => {
    const lines = ['INSURER', 'WARRANTY', 'CLUB'].map((payer) => line('LABOUR', '100.00', { payer }));
    const order = await settled({ lines: [...lines, line('LABOUR', '100.00')] });
    expect(order.lines.map(({ discountAmount }) => discountAmount.amount)).toEqual([
      '0.00',
      '0.00',
      '0.00',
      '5.00',
    ]);
    expect(order.totals.customerPayableAmount.amount).toBe('95.00');
  });

  it('SVC-03: a customer who was no member on the business day gets no discount', async () => {
    const order = await settled({ openedAt: '2026-02-27T01:00:00Z', settledAt: '2026-02-28T01:00:00Z' });
    expect(order).toMatchObject({
      tierCode: null,
      membership: null,
      totals: { discountAmount: { amount: '0.00' } },
    });
    expect(order.discountExplanation).toMatchObject({ ruleId: 'SVC-03', result: '0.00' });
    expect(order.discountExplanation.text).toContain('Not a member on 2026-02-28');
  });

  it('SVC-03: what the system of the dealer reports as approved is kept and shown as reported', async () => {
    const order = await settled({
      lines: [line('LABOUR', '1000.00', { discountAmount: cny('200.00') })],
      discountApproval: { staffMemberId: `stf_${at}sm`, reason: 'long wait' },
    });
    expect(order.lines[0]).toMatchObject({
      discountGround: 'APPROVED',
      discountAmount: { amount: '200.00' },
    });
    expect(order.discountApproval).toEqual({
      reason: 'long wait',
      source: 'REPORTED',
      approvedBy: null,
      reportedApprover: { id: `stf_${at}sm` },
    });
    expect(order.discountExplanation.text).toBe(
      `The dealer's system reports that N-stf_${at}sm approved a discount beyond that of the tier Basic, ` +
        'reason: long wait. 200.00 = 200.00.',
    );
  });

  it('CONV-5: the same key and input answer the first result again; another input is refused', async () => {
    const input = settleInput(`${at}`);
    const ask = (more: Record<string, unknown> = {}) =>
      ledger.mutate<SettleAnswer>(`${at}`, SETTLE, { ...input, ...more });
    const first = await ask();
    const footprint = await ledger.footprint();
    const second = await ask();
    expect(second).toEqual({ ...first, replayed: true });
    expect(faults((await ask({ kind: 'REWORK' })).userErrors)).toEqual([
      'IDEMPOTENCY_KEY_REUSED input.idempotencyKey',
    ]);
    expect(await ledger.footprint()).toBe(footprint);
  });

  it('CONV-5: a second delivery under a new key changes nothing', async () => {
    const first = await settled();
    const [orders, events] = [await ledger.count('repair_order'), await ledger.count('outbox')];
    const { change, repairOrder } = await settle();
    expect({ change, id: repairOrder?.id }).toEqual({ change: 'UNCHANGED', id: first.id });
    expect([await ledger.count('repair_order'), await ledger.count('outbox')]).toEqual([orders, events]);
  });

  it('CONV-5: a higher revision amends, a lower one is outdated, other content is refused', async () => {
    const first = await settled();
    const other = { lines: [line('LABOUR', '400.00')] };
    expect(faults((await settle(other)).userErrors)).toEqual(['DUPLICATE_EXTERNAL_NUMBER input.externalRef']);
    const amended = await settle({ ...other, revision: 3 });
    expect(amended).toMatchObject({ change: 'AMENDED', repairOrder: { id: first.id, revision: 3 } });
    expect(amended.repairOrder?.totals.payableAmount.amount).toBe('380.00');
    expect(faults((await settle({ ...other, revision: 2 })).userErrors)).toEqual([
      'REVISION_OUTDATED input.revision',
    ]);
    const published = (await ledger.published('repair-order-amended')).filter(
      ({ data }) => data.repairOrderId === first.id,
    );
    expect(published).toHaveLength(1);
    expect(published[0]).toMatchObject({
      sequence: 2,
      data: { revision: 3, totals: { payableAmount: { amount: '380.00' } } },
    });
    expect(
      await ledger.db.owner.query(
        'select revision from repair_order_line where repair_order_id = $1 order by 1',
        [first.id],
      ),
    ).toEqual([{ revision: 1 }, { revision: 1 }, { revision: 3 }]);
  });

  it('CONV-5: an order a desk entered by hand is known by its order number', async () => {
    const byHand = { externalRef: null, roNumber: 'H-1' };
    const first = await settled(byHand);
    expect((await settle(byHand)).repairOrder?.id).toBe(first.id);
    expect(faults((await settle({ ...byHand, kind: 'REWORK' })).userErrors)).toEqual([
      'RO_NUMBER_TAKEN input.roNumber',
    ]);
    const fromSystem = { externalRef: { system: 'DMS', number: 'X' }, roNumber: 'H-1' };
    expect(faults((await settle(fromSystem)).userErrors)).toEqual(['RO_NUMBER_TAKEN input.roNumber']);
  });

  it('SVC-01: mileage goes back only with a reason, also for a document years late', async () => {
    const visit = (roNumber: string, day: string, mileageKm: number, more: Record<string, unknown> = {}) =>
      settle({ roNumber, openedAt: `${day}T01:00:00Z`, settledAt: `${day}T02:00:00Z`, mileageKm, ...more });
    await visit('M-1', '2025-01-10', 10_000);
    await visit('M-3', '2026-01-10', 30_000);
    const tooLow = await visit('M-4', '2026-03-10', 29_999);
    expect(faults(tooLow.userErrors)).toEqual(['MILEAGE_GOES_BACK input.mileageKm']);
    expect(tooLow.userErrors[0]?.message).toContain('neighbouring reading of 30000 km');
    expect((await visit('M-2', '2025-06-10', 20_000)).userErrors).toEqual([]);
    expect(faults((await visit('M-5', '2025-07-10', 31_000)).userErrors)).toEqual([
      'MILEAGE_GOES_BACK input.mileageKm',
    ]);
    const replaced = await visit('M-6', '2026-04-10', 500, { mileageReason: 'instrument replaced' });
    expect(replaced.userErrors).toEqual([]);
    expect((await visit('M-7', '2026-05-10', 900)).userErrors).toEqual([]);
    expect((await visit('M-8', '2026-03-10', 33_000)).userErrors).toEqual([]);
  });

  it('SVC-01: an order whose reception was not given was received when it was settled', async () => {
    const { id } = await settled({ openedAt: null });
    const { data } = await ledger.ask(
      'query ($id: ID!) { repairOrder(id: $id) { openedAt settledAt } }',
      { id },
      principals.staffOf(`dlr_${at}`),
    );
    const settledAt = '2026-11-21T06:00:00.000Z';
    expect(data.repairOrder).toEqual({ openedAt: settledAt, settledAt });
  });

  it('SVC-01: two orders of one document at the same moment make one order', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => settle()));
    expect(new Set(answers.map(({ repairOrder }) => repairOrder?.id)).size).toBe(1);
    expect(answers.filter(({ change }) => change === 'SETTLED')).toHaveLength(1);
    expect(answers.filter(({ change }) => change === 'UNCHANGED')).toHaveLength(7);
  });
});
