import { countStatements, principals } from '@autoclub/testing';
import { clubMutation } from '../../../test/builders/club';
import { freshKey } from '../../../test/builders/documents';
import { LedgerUnderTest } from '../../../test/builders/ledger-under-test';

const DECEMBER = '2026-12-01T04:00:00.000Z';

/** Orders of members in November, a labour line each with ten fen off, as settling would have left them. */
const ORDERS = `
  insert into repair_order (dealer_id, id, customer_id, vehicle_id, membership_id, tier, ro_number, revision, status,
         kind, opened_at, settled_at, business_day, discount_explanation, fingerprint, version, trace_id)
  select $1, 'ror_' || $1 || n, 'cus_1', 'veh_1', 'mem_1', 'BASIC', 'L-' || n, 1, 'SETTLED', 'GENERAL_REPAIR',
         '2026-11-05T02:00Z', '2026-11-05T03:00Z', '2026-11-05', '{}', 'f', 1, 't' from generate_series(1, $2::int) n`;
const LINES = `
  insert into repair_order_line (dealer_id, repair_order_id, revision, position, id, kind, payer, currency_code,
         list_minor, discount_minor, discount_ground)
  select $1, 'ror_' || $1 || n, 1, 0, 'rol_' || $1 || n, 'LABOUR', 'CUSTOMER', 'CNY', 200, 10, 'TIER'
    from generate_series(1, $2::int) n`;

/** As the tables look to PostgreSQL that have just been filled: it remembers pages without a row. */
const FORGET = `
  select pg_restore_relation_stats('schemaname', 'public', 'relname', name, 'relpages', 100, 'reltuples', 0::real)
    from unnest(array['repair_order', 'repair_order_line', 'entitlement', 'entitlement_use', 'coupon', 'club_entry']) name`;

interface Answer {
  clubPeriod: { expenseAmount: { amount: string }; lines: { itemCount: number }[] } | null;
  userErrors: unknown[];
}

describe('SVC-18: a month with more orders than are booked at once', () => {
  let ledger: LedgerUnderTest;
  let at = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
  });
  afterAll(() => ledger.close());
  beforeEach(() => ledger.withDealer(`dlr_${++at}`, false));

  async function closed(orders: number): Promise<Answer> {
    const dealerId = `dlr_${at}`;
    for (const sql of [ORDERS, LINES]) await ledger.db.owner.query(sql, [dealerId, orders]);
    await ledger.db.owner.query(FORGET);
    const manager = {
      ...principals.staffOf(dealerId, ['STORE_MANAGER'], `manager-${at}`),
      staffMemberId: `stf_${at}sm`,
    };
    const input = { idempotencyKey: freshKey(), month: '2026-11-01' };
    return ledger.mutate<Answer>(`${at}`, clubMutation('clubPeriodClose'), input, DECEMBER, manager);
  }

  it.each([
    [4_999, '499.90'],
    [5_000, '500.00'],
    [5_001, '500.10'],
    [10_000, '1000.00'],
  ])('books each of %i orders once', async (orders, expense) => {
    const { clubPeriod, userErrors } = await closed(orders);
    expect(userErrors).toEqual([]);
    expect(clubPeriod).toMatchObject({ expenseAmount: { amount: expense }, lines: [{ itemCount: orders }] });
  });

  it('by two statements for each five thousand more', async () => {
    const counted = countStatements(ledger.db.database.dataSource);
    await closed(1);
    const one = counted.count();
    await ledger.withDealer(`dlr_${++at}`, false);
    counted.reset();
    await closed(10_001);
    expect(counted.count() - one).toBeLessThanOrEqual(6);
  });
});
