import type { Tx } from '@autoclub/persistence';
import type { CohortReads } from '../application/ports';

/** Cars and their visits, counted from the facts; the check before delivery is no return. */
export function cohortReads(tx: Tx): CohortReads {
  return {
    sold: (dealerIds, { from, to }) => tx.query(SOLD, [dealerIds, from, to]),
    returning: (dealerIds, { from, to }) => tx.query(RETURNING, [dealerIds, from, to]),
  };
}

const SOLD = `
  select dealer_id as "dealerId", to_char(purchased_on, 'YYYY-MM') as month, count(*)::int as "carCount"
    from car_purchase_fact where dealer_id = any($1) and purchased_on >= $2 and purchased_on < $3
   group by 1, 2`;

const RETURNING = `
  select p.dealer_id as "dealerId", to_char(p.purchased_on, 'YYYY-MM') as month,
         ((extract(year from o.business_day) - extract(year from p.purchased_on)) * 12
           + extract(month from o.business_day) - extract(month from p.purchased_on))::int as "monthsSince",
         count(distinct p.vehicle_id)::int as "carCount"
    from car_purchase_fact p
    join order_fact o on o.dealer_id = p.dealer_id and o.vehicle_id = p.vehicle_id
                     and o.business_day >= p.purchased_on and o.kind <> 'PDS'
   where p.dealer_id = any($1) and p.purchased_on >= $2 and p.purchased_on < $3
   group by 1, 2, 3`;
