/*
 * What conditions are judged by: for each kind of thing one relation over all customers of the dealer at once, made
 * only where a condition asks for it. Parameters: $1 the dealer, $2 the day, $3 the day after which the last 12 months
 * begin; $4 the classes of the customers as JSON, where they are asked for.
 */

/** Customers of the dealer on the day: neither merged into another record nor erased. */
export const SUBJECT = `
  subject as (
    select c.customer_id from customer c
     where c.dealer_id = $1 and c.registered_on <= $2::date and $3::date is not null
       and not exists (select from customer_merge m
                        where m.dealer_id = c.dealer_id and m.merged_id = c.customer_id and not m.is_undone)
       and not exists (select from erased_customer e
                        where e.dealer_id = c.dealer_id and e.customer_id = c.customer_id))`;

export type FeatureName = 'classified' | 'visited' | 'spent' | 'carded' | 'attended' | 'car';

/** Each relation has `customer_id` and what its conditions compare. */
export const FEATURES: Readonly<Record<FeatureName, string>> = {
  classified: `
  classified as (
    select r.customer_id, r.value_class, r.frequency_class, r.flags
      from json_to_recordset($4::json)
        as r(customer_id text, value_class text, frequency_class text, flags text[]))`,
  visited: `
  visited as (
    select s.customer_id, max(o.business_day) as last_visit_on,
           count(distinct (o.vehicle_id, o.business_day)) filter (where o.business_day > $3::date)::int as visit_count
      from subject s
      left join order_fact o on o.dealer_id = $1 and o.customer_id = s.customer_id and o.business_day <= $2::date
     group by s.customer_id)`,
  spent: `
  spent as (
    select s.customer_id, coalesce(sum(paid.amount_minor), 0)::bigint as spend_minor
      from subject s
      left join (
        select o.customer_id, o.customer_paid_minor as amount_minor from order_fact o
         where o.dealer_id = $1 and o.business_day > $3::date and o.business_day <= $2::date
        union all
        select p.customer_id, p.premium_minor from policy_fact p
         where p.dealer_id = $1 and p.is_sold_here and p.sold_on > $3::date and p.sold_on <= $2::date) as paid
        on paid.customer_id = s.customer_id
     group by s.customer_id)`,
  carded: `
  carded as (
    select last.customer_id, last.tier
      from (select distinct on (t.membership_id) t.customer_id, t.tier, t.valid_to from tier_fact t
             where t.dealer_id = $1 and t.changed_on <= $2::date
             order by t.membership_id, t.changed_on desc, t.sequence desc) as last
     where last.valid_to > $2::date)`,
  attended: `
  attended as (
    select s.customer_id, count(distinct a.activity_id)::int as activity_count
      from subject s
      left join attendance_fact a on a.dealer_id = $1 and a.customer_id = s.customer_id
                                 and a.attended_on > $3::date and a.attended_on <= $2::date
     group by s.customer_id)`,
  car: `
  car as (
    select v.customer_id, v.model_code, v.purchased_on, driven.mileage_km, h.habit_codes,
           h.usage_environment_codes, coalesce(covered.insured_to, h.insurance_renewal_on) as insured_to
      from vehicle v
      left join (select distinct on (o.vehicle_id) o.vehicle_id, o.mileage_km from order_fact o
                  where o.dealer_id = $1 and o.business_day <= $2::date and o.mileage_km is not null
                  order by o.vehicle_id, o.business_day desc, o.settled_at desc) as driven
        on driven.vehicle_id = v.vehicle_id
      left join (select p.vehicle_id, max(p.period_to) as insured_to from policy_fact p
                  where p.dealer_id = $1 and p.sold_on <= $2::date group by 1) as covered
        on covered.vehicle_id = v.vehicle_id
      left join habit_card_fact h on h.dealer_id = v.dealer_id and h.vehicle_id = v.vehicle_id
     where v.dealer_id = $1)`,
};
