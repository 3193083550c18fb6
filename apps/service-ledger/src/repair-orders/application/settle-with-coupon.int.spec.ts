import { principals } from '@autoclub/testing';
import { faults, type SettleAnswer } from '../../../test/builders/answers';
import { type CouponPayload, ISSUE_COUPON, issueInput, RESERVE_COUPON } from '../../../test/builders/coupons';
import {
  cny,
  freshKey,
  IMPORT_ORDERS,
  line,
  ndjson,
  orderRow,
  SETTLE,
  settleInput,
} from '../../../test/builders/documents';
import { LedgerUnderTest } from '../../../test/builders/ledger-under-test';

const QUOTE = `query ($input: RepairOrderQuoteInput!) {
  repairOrderQuote(input: $input) {
    totals { discountAmount { amount } } lines { discountGround } userErrors { code field }
  }
}`;

describe('an order with coupons', () => {
  let ledger: LedgerUnderTest;
  let at = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_other');
  });
  afterAll(() => ledger.close());
  beforeEach(() => ledger.withDealer(`dlr_${++at}`));

  const issue = async (code: string, more: Record<string, unknown> = {}): Promise<string> => {
    const now = '2026-11-20T04:00:00.000Z';
    const { coupon } = await ledger.mutate<CouponPayload>(
      `${at}`,
      ISSUE_COUPON,
      issueInput(`${at}`, code, more),
      now,
    );
    return coupon?.id ?? '';
  };
  const settle = (lines: unknown[], more: Record<string, unknown> = {}) =>
    ledger.mutate<SettleAnswer>(`${at}`, SETTLE, settleInput(`${at}`, { lines, ...more }));
  const seen = async (id: string) => {
    const [row] = await ledger.db.owner.query<Record<string, unknown>[]>(
      'select status, used_minor, used_for_id, version from coupon where id = $1',
      [id],
    );
    return row;
  };

  it('SVC-02: takes the better of tier and coupon on each line, and says so', async () => {
    const [labour, boutique] = [await issue('FIRST_VISIT_LABOUR'), await issue('BOUTIQUE_50')];
    const { repairOrder, userErrors } = await settle([
      line('LABOUR', '1000.00', { couponId: labour }),
      line('LABOUR', '100.00'),
      line('BOUTIQUE', '30.00', { couponId: boutique }),
      line('BOUTIQUE', '70.01', { couponId: boutique }),
    ]);
    expect(faults(userErrors)).toEqual([]);
    const discounts = repairOrder?.lines.map(
      (each) => `${each.discountAmount.amount} ${each.discountGround}`,
    );
    expect(discounts).toEqual(['300.00 COUPON', '5.00 TIER', '15.00 COUPON', '35.00 COUPON']);
    expect(repairOrder?.totals).toMatchObject({
      listAmount: { amount: '1200.01' },
      discountAmount: { amount: '355.00' },
      payableAmount: { amount: '845.01' },
    });
    expect(repairOrder?.discountExplanation).toMatchObject({
      ruleId: 'SVC-02',
      formula: 'round(100.00 * 5%) + 350.00',
      result: '355.00',
    });
    expect(repairOrder?.discountExplanation.text).toMatch(/CP-[0-9A-Z]{12}, CP-/);
    expect(await seen(labour)).toMatchObject({
      status: 'USED',
      used_minor: 30_000,
      used_for_id: repairOrder?.id,
    });
    expect(await seen(boutique)).toMatchObject({ status: 'USED', used_minor: 5_000 });
    const used = (await ledger.published('coupon-used')).filter(({ data }) => data.dealerId === `dlr_${at}`);
    expect(used.map(({ data }) => data.usedFor)).toEqual(
      Array(2).fill({ type: 'REPAIR_ORDER', id: repairOrder?.id }),
    );
  });

  it('SVC-02: leaves the customer a coupon that is no better than the tier', async () => {
    const labour = await issue('FIRST_VISIT_LABOUR');
    await ledger.db.owner.query('update coupon set discount_bp = 500 where id = $1', [labour]);
    const { repairOrder } = await settle([line('LABOUR', '1000.00', { couponId: labour })]);
    expect(repairOrder?.lines[0]).toMatchObject({
      discountGround: 'TIER',
      discountAmount: { amount: '50.00' },
    });
    expect(await seen(labour)).toMatchObject({ status: 'ISSUED', version: 1 });
  });

  it.each([
    ['of another customer', { customerId: 'b' }, 'LABOUR', 'COUPON_OF_ANOTHER_CUSTOMER'],
    ['of another vehicle', { vehicleId: 'b' }, 'LABOUR', 'COUPON_OF_ANOTHER_VEHICLE'],
    ['on a line it is not for', {}, 'PART', 'COUPON_NOT_FOR_LINE'],
  ])('SVC-07: refuses a coupon %s and writes nothing', async (_, holder, kind, code) => {
    await ledger.withCustomer(`dlr_${at}`, `cus_${at}b`, `veh_${at}b`);
    const own = Object.fromEntries(
      Object.entries(holder).map(([name, suffix]) => [name, `${name.slice(0, 3)}_${at}${suffix}`]),
    );
    const couponId = await issue('FIRST_VISIT_LABOUR', own);
    const before = await ledger.footprint();
    const { userErrors } = await settle([line('PART', '1.00'), line(kind, '100.00', { couponId })]);
    expect(faults(userErrors)).toEqual([`${code} input.lines.1.couponId`]);
    expect(await ledger.footprint()).toBe(before);
  });

  it('PLT-02: does not find a coupon of another dealer', async () => {
    const foreign = await ledger.mutate<CouponPayload>(
      'other',
      ISSUE_COUPON,
      issueInput('other', 'VALVE_CLEANING'),
    );
    const { userErrors } = await settle([line('LABOUR', '100.00', { couponId: foreign.coupon?.id })]);
    expect(faults(userErrors)).toEqual(['COUPON_NOT_FOUND input.lines.0.couponId']);
  });

  it.each([
    ['the day before it is issued', '2026-11-19T06:00:00Z', 'COUPON_NOT_YET_VALID input.lines.0.couponId'],
    ['the day it is issued', '2026-11-20T06:00:00Z', 'ok'],
  ])('SVC-07, CONV-6: an order of %s', async (_, settledAt, expected) => {
    const couponId = await issue('VALVE_CLEANING');
    const times = { openedAt: settledAt, settledAt, mileageKm: null };
    const { userErrors } = await settle([line('LABOUR', '118.00', { couponId })], times);
    expect(faults(userErrors)[0] ?? 'ok').toBe(expected);
  });

  it('SVC-07: of 50 orders that use a coupon at once exactly one is settled', async () => {
    const couponId = await issue('VALVE_CLEANING');
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        settle([line('LABOUR', '118.00', { couponId })], { roNumber: `RO-R${n}`, mileageKm: null }),
      ),
    );
    expect(answers.filter(({ repairOrder }) => repairOrder !== null)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => faults(userErrors))).toEqual(
      Array(49).fill('COUPON_USED input.lines.0.couponId'),
    );
  });

  it('SVC-07: a coupon held for the number of an order is for that order alone', async () => {
    const couponId = await issue('VALVE_CLEANING');
    const held = { idempotencyKey: freshKey(), couponId, forType: 'RO_NUMBER', forId: 'RO-7' };
    await ledger.mutate(`${at}`, RESERVE_COUPON, held);
    const lines = [line('LABOUR', '118.00', { couponId })];
    const other = await settle(lines, { roNumber: 'RO-8' });
    expect(faults(other.userErrors)).toEqual(['COUPON_RESERVED input.lines.0.couponId']);
    expect((await settle(lines, { roNumber: 'RO-7' })).change).toBe('SETTLED');
  });

  it('CONV-5, SVC-07: an amendment names its coupons again, and takes their new amount', async () => {
    const couponId = await issue('VALVE_CLEANING');
    const first = await settle([line('LABOUR', '118.00', { couponId })]);
    expect((await settle([line('LABOUR', '118.00', { couponId })])).change).toBe('UNCHANGED');
    const silent = await settle([line('LABOUR', '100.00')], { revision: 2 });
    expect(faults(silent.userErrors)).toEqual(['COUPON_LEFT_OUT input.lines']);
    const amended = await settle([line('LABOUR', '100.00', { couponId })], { revision: 2 });
    expect([amended.change, amended.repairOrder?.id]).toEqual(['AMENDED', first.repairOrder?.id]);
    expect(await seen(couponId)).toMatchObject({ status: 'USED', used_minor: 10_000, version: 3 });
  });

  it('SVC-22: a file that amends such an order without its coupon is refused in that row', async () => {
    const couponId = await issue('VALVE_CLEANING');
    const lines = [line('LABOUR', '118.00', { couponId })];
    await settle(lines, { externalRef: { system: 'DMS', number: 'RO-1' }, mileageKm: null });
    const content = ndjson(
      orderRow(`${at}`, 'RO-1', { revision: 2, mileageKm: null }),
      orderRow(`${at}`, 'RO-2', { mileageKm: null }),
    );
    const input = { idempotencyKey: freshKey(), format: 'NDJSON', isDryRun: false, content };
    const answer = await ledger.mutate<{ rows: { outcome: string; errors: { code: string }[] }[] }>(
      `${at}`,
      IMPORT_ORDERS,
      input,
    );
    expect(answer.rows.map(({ outcome, errors }) => [outcome, ...errors.map(({ code }) => code)])).toEqual([
      ['REFUSED', 'COUPON_LEFT_OUT'],
      ['ACCEPTED'],
    ]);
  });

  it('SVC-02: a quote shows the coupon by the same code, and uses nothing', async () => {
    const couponId = await issue('VALVE_CLEANING');
    const lines = [line('LABOUR', '118.00', { couponId }), line('LABOUR', '100.00')];
    const input = { customerId: `cus_${at}`, lines };
    const { data } = await ledger.ask(QUOTE, { input }, principals.dmsOf(`dlr_${at}`));
    expect(data.repairOrderQuote).toMatchObject({
      totals: { discountAmount: { amount: '123.00' } },
      lines: [{ discountGround: 'COUPON' }, { discountGround: 'TIER' }],
      userErrors: [],
    });
    expect(await seen(couponId)).toMatchObject({ status: 'ISSUED', version: 1 });
    const unknown = {
      ...input,
      lines: [line('LABOUR', '1.00', { couponId: 'x', discountAmount: cny('0.00') })],
    };
    const refused = await ledger.ask(QUOTE, { input: unknown }, principals.dmsOf(`dlr_${at}`));
    expect(refused.data.repairOrderQuote).toMatchObject({
      userErrors: [{ code: 'COUPON_NOT_FOUND', field: ['input', 'lines', '0', 'couponId'] }],
    });
  });
});
