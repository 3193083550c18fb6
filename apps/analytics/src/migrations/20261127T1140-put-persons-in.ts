import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The sets of that day: measure, fact table, day, dimension, and which facts count. */
const SETS = [
  ['APPOINTMENTS_USED', 'appointment_fact', 'business_day', `''`, `outcome in ('KEPT', 'BROKEN')`],
  ['COMPLAINTS', 'complaint_fact', 'opened_on', `''`, `kind = 'COMPLAINT'`],
  ['INSURER_PAID_MINOR', 'order_fact', 'business_day', `''`, 'insurer_minor > 0'],
  [
    ...['MEMBER_PAID_MINOR', 'order_fact', 'business_day', `''`],
    'membership_id is not null and customer_paid_minor > 0',
  ],
  ['ORDERS', 'order_fact', 'business_day', `''`, 'true'],
  ['PAYING_VISITS', 'order_fact', 'business_day', `''`, 'customer_paid_minor > 0'],
  ['PREMIUMS_SOLD_MINOR', 'policy_fact', 'sold_on', `''`, 'is_sold_here'],
  ['RECEPTIONS_IN_TIME', 'appointment_fact', 'business_day', `''`, `outcome = 'KEPT'`],
  ['REWORKS', 'rework_fact', 'recorded_on', `''`, 'true'],
  ['SCORES', 'follow_up_fact', 'answered_on', `''`, 'true'],
  [
    ...['BENEFIT_PROMISES_KEPT', 'benefit_promise_fact', 'judged_on', `''`],
    `outcome in ('FULFILLED', 'COMPENSATED')`,
  ],
  [
    ...['BENEFIT_PROMISES', 'benefit_promise_fact', 'judged_on', `''`],
    `outcome in ('FULFILLED', 'COMPENSATED', 'BROKEN')`,
  ],
  ['TIME_PROMISES_KEPT', 'time_promise_fact', 'judged_on', `''`, 'is_kept'],
  ['TIME_PROMISES', 'time_promise_fact', 'judged_on', `''`, 'true'],
  ['CARDS_DECIDED', 'membership_period_fact', 'due_on', `''`, `kind in ('RENEWED', 'LAPSED')`],
  ['CARDS_RENEWED', 'membership_period_fact', 'due_on', `''`, `kind = 'RENEWED'`],
  ['CARS_FINANCED', 'car_purchase_fact', 'purchased_on', `''`, 'is_financed'],
  ['CARS_SOLD', 'car_purchase_fact', 'purchased_on', `''`, 'true'],
  ['MEMBERSHIPS_RECRUITED', 'membership_fact', 'activated_on', 'source', 'true'],
  ['RECRUITED_BY_TIER', 'membership_period_fact', 'happened_on', 'tier', `kind = 'ACTIVATED'`],
  ['REFERRED_CARS', 'referral_fact', 'decided_on', `''`, `outcome = 'CONFIRMED' and is_car_purchase`],
  ['POINTS_BY_BUSINESS_DAY', 'points_fact', 'business_day', 'source_type', `kind in ('EARN', 'CORRECTION')`],
  ['POINTS_EXPIRED', 'points_fact', 'posted_on', 'kind', `kind in ('EXPIRY', 'FORFEIT')`],
  ['POINTS_ISSUED', 'points_fact', 'posted_on', 'source_type', `kind in ('EARN', 'CORRECTION')`],
  ['POINTS_MOVED', 'points_fact', 'posted_on', `''`, 'true'],
  ['POINTS_OF_HISTORY', 'points_fact', 'posted_on', `''`, `kind in ('EARN', 'CORRECTION') and is_history`],
  ['POINTS_REDEEMED', 'points_fact', 'posted_on', `''`, `kind in ('REDEMPTION', 'REVERSAL')`],
  ['COUPON_VALUE_MINOR', 'coupon_fact', 'used_on', `''`, 'true'],
  ['ENTITLEMENT_VALUE_MINOR', 'entitlement_use_fact', 'used_on', `''`, 'true'],
  ['MEMBER_DISCOUNTS_MINOR', 'order_fact', 'business_day', `''`, 'membership_id is not null'],
  ['ATTENDANCES', 'attendance_fact', 'attended_on', `''`, 'true'],
] as const;

/** The persons who came, once a day and set. */
const CAME = SETS.map(
  ([measure, table, day, dimension, counts]) => `
  select distinct dealer_id, '${measure}' as measure, ${day} as business_day, ${dimension} as dimension,
         customer_id as person_id
    from ${table} where ${day} is not null and customer_id is not null and ${counts}`,
).join(' union all ');

/** The days on which a person became a member or ceased to be one. */
const TURNS = `
  select dealer_id, 'MEMBERS', unnest(array[lower(span), upper(span)]), '', customer_id
    from (select dealer_id, customer_id,
                 unnest(range_agg(daterange(changed_on, least(valid_to, next_on)))) as span
            from (select t.*, lead(changed_on) over (partition by dealer_id, membership_id
                                                     order by changed_on, sequence) as next_on
                    from tier_fact t) as facts
           where changed_on < least(valid_to, next_on) group by 1, 2) as spans`;

/** Members are turned by each day of theirs; a person who came on any of the days is in the set of all of them. */
const together = (bits: string) =>
  `case when measure = 'MEMBERS' then bit_xor(${bits}) else bit_or(${bits}) end`;

const BIT = `set_bit(B'0'::bit(1024), number % 1024, 1)`;

/**
 * The persons behind the facts that were there before sets of them were kept. Without them every figure above a dealer
 * would be hidden as one of less than five persons, until somebody rebuilds the projections (rulebook ANA-08, ANA-11).
 */
export class PutPersonsIn1795779600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      truncate month_persons, day_persons, person_number, person_count;
      create temporary table everybody on commit drop as ${CAME} union all ${TURNS};
      insert into person_number (dealer_id, person_id, number)
      select dealer_id, person_id, row_number() over (partition by dealer_id order by person_id) - 1
        from (select distinct dealer_id, person_id from everybody) as persons;
      insert into person_count (dealer_id, persons) select dealer_id, count(*) from person_number group by 1;
      insert into day_persons (dealer_id, measure, business_day, dimension, chunk, persons)
      select dealer_id, measure, business_day, dimension, number / 1024, ${together(BIT)}
        from everybody join person_number using (dealer_id, person_id) group by 1, 2, 3, 4, 5;
      insert into month_persons (dealer_id, measure, month, dimension, chunk, persons)
      select * from (
        select dealer_id, measure, date_trunc('month', business_day)::date, dimension, chunk,
               ${together('persons')} as persons
          from day_persons group by 1, 2, 3, 4, 5) as sets
       where bit_count(persons) > 0`);
  }

  /** What is put in is what the service keeps itself; there is nothing to take back. */
  async down(): Promise<void> {}
}
