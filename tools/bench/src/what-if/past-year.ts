import { type Database, type Tx, everything } from '@autoclub/persistence';

/*
 * A past year of a region: members with as many documents each, spread over the year, three lines a bill. Rows are as
 * the service writes them; each is worth what the default programme says.
 */

const NAMES = `'dlr_' || lpad((c % 20)::text, 26, '0') as dealer_id, 'cus_' || lpad(c::text, 26, '0') as customer_id,
  'mem_' || lpad(c::text, 26, '0') as membership_id`;

const DEALERS = `
  insert into dealer (dealer_id, region_id, time_zone, sequence)
  select 'dlr_' || lpad(d::text, 26, '0'), 'reg_1', 'Asia/Shanghai', 1 from generate_series(0, 19) d`;

const CUSTOMERS = `
  insert into earning_customer (dealer_id, customer_id)
  select dealer_id, customer_id from (select ${NAMES} from generate_series($1::int, $2::int + 0 * $3::int) c) x`;

const MEMBERSHIPS = `
  insert into membership_phase (dealer_id, membership_id, sequence, customer_id, tier, starts_on, valid_to)
  select dealer_id, membership_id, 1, customer_id, 'BASIC', '2024-06-01', '2027-06-01'
    from (select ${NAMES} from generate_series($1::int, $2::int + 0 * $3::int) c) x`;

const DOCUMENTS = `
  insert into earning_document
    (dealer_id, source_type, source_id, version, customer_id, business_day, facts, outcome, points, membership_id,
     explanation, judgement_count, judged_at, judged_on, posting_count, first_transaction_id, correlation_id,
     causation_id, vehicle_id, payer_id, earns_by)
  select dealer_id, 'REPAIR_ORDER', 'ror_' || lpad((c * 1000 + n)::text, 26, '0'), 1, customer_id, day,
         json_build_object('currency', 'CNY', 'paidWithPointsMinor', 0, 'lines', json_build_array(
           json_build_object('lineId', 'rol_1', 'kind', 'LABOUR', 'payer', 'CUSTOMER', 'payableMinor', labour),
           json_build_object('lineId', 'rol_2', 'kind', 'PART', 'payer', 'CUSTOMER', 'payableMinor', parts),
           json_build_object('lineId', 'rol_3', 'kind', 'BOUTIQUE', 'payer', 'CUSTOMER', 'payableMinor', 9900))),
         case when (labour + parts) / 5000 > 0 then 'EARNED' else 'BELOW_ONE_STEP' end, (labour + parts) / 5000,
         membership_id, '{"template":"PTS-02.repair-order","ruleId":"PTS-02","ruleVersion":"default@1","formula":"",
         "inputs":{},"result":0}'::json, 1, now(), day, 1, null, 'bench', 'bench', 'veh_1', customer_id, 'PAYER'
    from (select ${NAMES}, c, n, date '2025-01-01' + ((c * 7 + n * 36) % 365)::int as day,
                 (c * 31 + n * 977) % 120000 as labour, (c * 17 + n * 353) % 60000 as parts
            from generate_series($1::int, $2::int) c cross join generate_series(1, $3::int) n) x`;

const AT_ONCE = 5_000;

/** Writing what the service would have written in a year may take longer than a request. */
const PATIENTLY = `set local statement_timeout = '10min'`;

/** Writes so many customers with so many documents each. */
export async function writePastYear(
  database: Database,
  customers: number,
  documentsEach: number,
): Promise<void> {
  await database.transaction(everything, (tx) => tx.query(DEALERS));
  for (let first = 1; first <= customers; first += AT_ONCE) {
    const slice = [first, Math.min(customers, first + AT_ONCE - 1), documentsEach];
    await database.transaction(everything, async (tx) => {
      await tx.query(PATIENTLY);
      for (const sql of [CUSTOMERS, MEMBERSHIPS, DOCUMENTS]) await tx.query(sql, slice);
    });
  }
}

export async function documentCount(tx: Tx): Promise<number> {
  const [row]: { count: number }[] = await tx.query('select count(*)::int as count from earning_document');
  return row?.count ?? 0;
}
