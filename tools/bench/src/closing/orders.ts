import { createDataSource, type Database, everything } from '@autoclub/persistence';

export const DEALER_ID = 'dlr_bench';
/** The month whose orders are booked, and an instant after it. */
export const MONTH = '2026-10-01';
export const AFTER = '2026-11-02T04:00:00.000Z';

const AT_ONCE = 10_000;

const ORDERS = `
  insert into repair_order (dealer_id, id, customer_id, vehicle_id, membership_id, tier, ro_number, revision, status,
         kind, opened_at, settled_at, business_day, discount_explanation, fingerprint, version, trace_id)
  select $3, 'ror_' || n, 'cus_' || n % 20000, 'veh_' || n % 20000, 'mem_' || n % 20000, 'BASIC', 'RO-' || n, 1,
         'SETTLED', 'GENERAL_REPAIR', day, day + interval '1 hour', day::date, '{}', 'f', 1, 'bench'
    from (select n, timestamptz '2026-10-01 02:00Z' + (n % 30) * interval '1 day' as day
            from generate_series($1::int, $2::int) n) o`;

const LINES = `
  insert into repair_order_line (dealer_id, repair_order_id, revision, position, id, kind, payer, currency_code,
         list_minor, discount_minor, discount_ground)
  select $3, 'ror_' || n, 1, 0, 'rol_' || n, 'LABOUR', 'CUSTOMER', 'CNY', 100000 + n % 999, 5000 + n % 50, 'TIER'
    from generate_series($1::int, $2::int) n`;

/** A month of members' orders with the discount of their tier, as settling would have left them. */
export async function writeMonth(database: Database, ownerUrl: string, orders: number): Promise<void> {
  await database.transaction(everything, (tx) =>
    tx.query(
      `insert into dealer (dealer_id, region_id, time_zone, currency_code, sequence)
       values ($1, 'reg_1', 'Asia/Shanghai', 'CNY', 1)`,
      [DEALER_ID],
    ),
  );
  for (let first = 1; first <= orders; first += AT_ONCE)
    await database.transaction(everything, async (tx) => {
      const part = [first, Math.min(orders, first + AT_ONCE - 1), DEALER_ID];
      await tx.query(ORDERS, part);
      await tx.query(LINES, part);
    });
  const owner = createDataSource({ url: ownerUrl, entities: [], applicationName: 'bench-analyze' });
  await owner.initialize();
  await owner.query('analyze');
  await owner.destroy();
}
