import { createDataSource, type Database, everything } from '@autoclub/persistence';

export const DEALERS = 4;
/** A holiday of the default programme. */
export const DAY = '2027-01-01';

const AT_ONCE = 5_000;

const OF = `'dlr_' || (n % ${DEALERS}) as dealer, 'cus_' || n as customer, 'mem_' || n as membership,
  'veh_' || n as vehicle, n from generate_series($1::int, $2::int) n`;

/** Each has a card, a car that was seen twice, a policy, benefits, a class and points, spread over the year. */
const ROWS = [
  `insert into customer (dealer_id, customer_id, consents, sequence)
   select dealer, customer, '{SMS/SERVICE,SMS/MARKETING}', 1 from (select ${OF}) m`,
  `insert into reminder_card (dealer_id, membership_id, customer_id, activated_on, valid_to, is_ended, sequence)
   select dealer, membership, customer, date '2025-01-01' + n % 700, date '2027-01-02' + n % 365, false, 1
     from (select ${OF}) m`,
  `insert into reminder_vehicle (dealer_id, vehicle_id, customer_id, purchased_on, sequence)
   select dealer, vehicle, customer, date '2020-01-01' + n % 2000, 1 from (select ${OF}) m`,
  `insert into reminder_visit (dealer_id, vehicle_id, first_on, first_km, last_on, last_km,
                               maintained_on, maintained_km)
   select dealer, vehicle, date '2025-06-01', 1000, date '2026-06-01' + n % 200, 12000 + n % 9000,
          date '2026-06-01' + n % 200, 12000 + n % 9000 from (select ${OF}) m`,
  `insert into reminder_policy (dealer_id, policy_id, vehicle_id, kind, period_to, sequence)
   select dealer, 'pol_' || n, vehicle, 'COMMERCIAL', date '2027-01-01' + n % 365, 1 from (select ${OF}) m`,
  `insert into reminder_plan (dealer_id, membership_id, customer_id, year_to, entitlements, sequence)
   select dealer, membership, customer, date '2027-01-01' + n % 365,
          '[{"code": "CAR_WASH", "grantedCount": 20}, {"code": "TOWING", "grantedCount": null}]', 1
     from (select ${OF}) m`,
  `insert into reminder_class (dealer_id, customer_id, value_class, sequence)
   select dealer, customer, case when n % 2 = 0 then 'LOYAL' else 'GENERAL' end, 1 from (select ${OF}) m`,
  `insert into reminder_points (dealer_id, account_id, expires_on, days_ahead, customer_id, points,
                                noticed_on, sequence)
   select dealer, 'pac_' || n, date '2027-02-01' + n % 300, 30, customer, 40, date '2027-01-02' + n % 300 - 2, 1
     from (select ${OF}) m`,
];

/** Writes the copies as the service's reactions would have left them. */
export async function writeMembers(database: Database, ownerUrl: string, members: number): Promise<void> {
  await database.transaction(everything, (tx) =>
    tx.query(`insert into dealer (dealer_id, region_id, time_zone, name_zh, name_en, sequence)
      select 'dlr_' || n, 'reg_1', 'Asia/Shanghai', '一店', 'One', 1 from generate_series(0, ${DEALERS - 1}) n`),
  );
  for (let first = 1; first <= members; first += AT_ONCE)
    await database.transaction(everything, async (tx) => {
      for (const sql of ROWS) await tx.query(sql, [first, Math.min(members, first + AT_ONCE - 1)]);
    });
  const owner = createDataSource({ url: ownerUrl, entities: [], applicationName: 'bench-analyze' });
  await owner.initialize();
  await owner.query('analyze');
  await owner.destroy();
}
