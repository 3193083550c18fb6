import type { DataSource } from 'typeorm';

export const DEALERS = 300;
const REGIONS = 10;
/** Customers of a dealer, each with one car. */
const CUSTOMERS = 3_000;
/** Business days over which the facts are spread, from the first of 2024 on. */
const DAYS = 1_000;

const ORIGIN = `gen_random_uuid(), now(), 1, 'bench'`;
const ORIGIN_COLUMNS = 'event_id, event_at, sequence, trace_id';
/** Of the i-th fact. */
const DEALER = `'dlr_' || (i % ${DEALERS})`;
const DAY = `date '2024-01-01' + ((i / ${DEALERS}) % ${DAYS})::int`;
const PERSON = `(i % ${DEALERS}) || 'x' || (i / ${DEALERS} * 7919 % ${CUSTOMERS})`;

const NETWORK = `
  insert into region select 'reg_' || r, 'R' || r, ${ORIGIN} from generate_series(0, ${REGIONS - 1}) as r;
  insert into dealer (dealer_id, region_id, code, time_zone, currency_code, ${ORIGIN_COLUMNS})
  select 'dlr_' || d, 'reg_' || (d % ${REGIONS}), 'D' || d, 'Asia/Shanghai', 'CNY', ${ORIGIN}
    from generate_series(0, ${DEALERS - 1}) as d`;

/** Six of ten facts are orders, and four are entries of points. */
const FACTS = `
  insert into order_fact (dealer_id, repair_order_id, customer_id, vehicle_id, kind, revision, settled_at,
    business_day, repair_minor, boutique_minor, insurance_minor, customer_paid_minor, ${ORIGIN_COLUMNS})
  select ${DEALER}, 'ror_' || i, 'cus_' || ${PERSON}, 'veh_' || ${PERSON}, 'PERIODIC_MAINTENANCE', 1, now(),
         ${DAY}, i % 100000, i % 1000, 0, i % 100000 + i % 1000, ${ORIGIN}
    from generate_series(1, $1::bigint * 6 / 10) as i;
  insert into points_fact (dealer_id, entry_id, membership_id, customer_id, kind, points, source_type, source_id,
    business_day, posted_on, ${ORIGIN_COLUMNS})
  select ${DEALER}, 'pte_' || i, 'mem_' || ${PERSON}, 'cus_' || ${PERSON}, 'EARN', i % 50,
         'REPAIR_ORDER', 'ror_' || i, ${DAY}, ${DAY}, ${ORIGIN}
    from generate_series(1, $1::bigint * 4 / 10) as i;
  insert into tier_fact (dealer_id, membership_id, fact_id, customer_id, tier, changed_on, valid_from, valid_to,
    ${ORIGIN_COLUMNS})
  select distinct on (dealer_id, membership_id) dealer_id, membership_id, 'activation', customer_id, 'BASIC',
         date '2024-01-01', date '2024-01-01', date '2030-01-01', ${ORIGIN} from points_fact`;

/** What the consumer would have made of them. */
const ROLLUPS = `
  insert into visit
  select dealer_id, vehicle_id, business_day, count(*), count(*) filter (where customer_paid_minor > 0)
    from order_fact group by 1, 2, 3;
  insert into day_figure select dealer_id, business_day, 'CUSTOMER_PAID_MINOR', '', sum(customer_paid_minor)
    from order_fact group by 1, 2;
  insert into day_figure select dealer_id, business_day, 'BOUTIQUE_MINOR', '', sum(boutique_minor)
    from order_fact group by 1, 2;
  insert into day_figure select dealer_id, business_day, 'ORDERS', '', count(*) from order_fact group by 1, 2;
  insert into day_figure select dealer_id, business_day, 'VISITS', '', count(*) from visit group by 1, 2;
  insert into day_figure select dealer_id, business_day, 'PAYING_VISITS', '', count(*) from visit
   where paying_order_count > 0 group by 1, 2;
  insert into day_figure select dealer_id, posted_on, measure, dimension, sum(points)
    from points_fact, (values ('POINTS_ISSUED', 'REPAIR_ORDER'), ('POINTS_MOVED', '')) as m(measure, dimension)
   group by 1, 2, 3, 4;
  insert into month_sum
  select dealer_id, date_trunc('month', business_day)::date, measure, dimension, sum(value)
    from day_figure group by 1, 2, 3, 4`;

/** What analytics counts its sets again by. */
export interface PersonsCounted {
  readonly PERSONS_COUNTED: string;
  monthsFrom(days: string): string;
}

/** Numbers of the persons, and the sets that they are in; the relations that count them are those of the proof. */
const personsFrom = ({ PERSONS_COUNTED, monthsFrom }: PersonsCounted): string => `
  insert into person_number
  select dealer_id, customer_id, row_number() over (partition by dealer_id order by customer_id) - 1
    from (select dealer_id, customer_id from order_fact
          union select dealer_id, customer_id from points_fact) as persons;
  insert into person_count select dealer_id, count(*) from person_number group by 1;
  analyze person_number;
  with ${PERSONS_COUNTED} insert into day_persons select * from day_persons_counted;
  insert into month_persons ${monthsFrom('day_persons')}`;

/** Fills the tables of analytics with so many facts by SQL alone, and with what the consumer makes of them. */
export async function inventFacts(
  owner: DataSource,
  count: number,
  personsCounted: PersonsCounted,
): Promise<void> {
  // No record was merged: the trigger that would look after each row takes longer than the row.
  const filled = ['order_fact', 'points_fact', 'tier_fact'];
  for (const table of filled) await owner.query(`alter table ${table} disable trigger user`);
  for (const statement of [NETWORK, FACTS, ROLLUPS, personsFrom(personsCounted)].flatMap((script) =>
    script.split(';'),
  ))
    await owner.query(statement.replaceAll('$1', String(count)));
  for (const table of filled) await owner.query(`alter table ${table} enable trigger user`);
  await owner.query('vacuum analyze');
}
