import type { Tx } from '@autoclub/persistence';

/*
 * A visit is a vehicle at a dealer on a business day with at least one settled order: several orders of a car on
 * one day are one visit (rulebook, terms). How many orders a visit has is kept by difference, so that an amendment
 * that moves an order takes away the visit that lost its last order, and no other. Two copies of the service that
 * settle orders of one car at the same moment take turns at the row.
 */

/** Relations over the changed orders: `changed_visit` has the visits as they are now with sign 1, as before with -1. */
export const VISIT_RELATIONS = [
  `kept_visit as (
    insert into visit as kept (dealer_id, vehicle_id, business_day, order_count, paying_order_count)
    select dealer_id, vehicle_id, business_day, sum(sign), sum(sign * (customer_paid_minor > 0)::int)
      from changed group by 1, 2, 3
    having sum(sign) <> 0 or sum(sign * (customer_paid_minor > 0)::int) <> 0
     order by 1, 2, 3
    on conflict (dealer_id, vehicle_id, business_day) do update
       set order_count = kept.order_count + excluded.order_count,
           paying_order_count = kept.paying_order_count + excluded.paying_order_count
    returning new.dealer_id, new.business_day, new.order_count, new.paying_order_count,
              old.order_count as old_order_count, old.paying_order_count as old_paying_order_count)`,
  `changed_visit as (
    select dealer_id, business_day, order_count, paying_order_count, 1 as sign from kept_visit
    union all
    select dealer_id, business_day, old_order_count, old_paying_order_count, -1 from kept_visit
     where old_order_count is not null)`,
];

/** The visits counted again from the orders, for the proof. */
export const VISITS_COUNTED = `
  select dealer_id, vehicle_id, business_day, count(*) as order_count,
         count(*) filter (where customer_paid_minor > 0) as paying_order_count
    from order_fact group by 1, 2, 3`;

/** Takes away the visits whose last order was moved: a rebuild would never have made them. */
export async function dropEmptyVisits(tx: Tx, dealerIds: readonly string[]): Promise<void> {
  await tx.query('delete from visit where order_count = 0 and dealer_id = any($1)', [dealerIds]);
}
