import type { Tx } from '@autoclub/persistence';
import { seenElsewhere } from '../../facts';
import type { FunnelReads } from '../application/ports';

/** Cars that outlets sold and what was billed for them since, counted from the facts. */
export function funnelReads(tx: Tx): FunnelReads {
  return {
    outlets: (dealerIds, { from, to }) => tx.query(OUTLETS, [dealerIds, from, to]),
    elsewhere: (dealerIds, { from, to }) => tx.query(ELSEWHERE, [dealerIds, from, to]),
  };
}

const OUTLETS = `
  select car.dealer_id as "dealerId", car.outlet_id as "outletId", count(*)::int as "soldCount",
         (count(*) filter (where car.paid_minor > 0))::int as "payingCount",
         (count(*) filter (where car.order_count = 0))::int as "neverSeenCount",
         sum(car.paid_minor)::bigint as "paidMinor"
    from (
      select p.dealer_id, p.outlet_id, count(o.repair_order_id) as order_count,
             coalesce(sum(o.customer_paid_minor), 0) as paid_minor
        from car_purchase_fact p
        left join order_fact o on o.dealer_id = p.dealer_id and o.vehicle_id = p.vehicle_id
                              and o.business_day >= p.purchased_on
       where p.dealer_id = any($1) and p.outlet_id is not null and p.purchased_on >= $2 and p.purchased_on < $3
       group by p.dealer_id, p.outlet_id, p.vehicle_id) as car
   group by 1, 2 order by 2`;

/** Only cars that were here, or were sold here, before; a car that another dealer loses to this one is none. */
const ELSEWHERE = `
  with mine as (
    select dealer_id, vehicle_id, customer_id, car_key from vehicle
     where dealer_id = any($1) and car_key is not null),
  ${seenElsewhere('mine')},
  seen as (
    select dealer_id, vehicle_id, min(seen_on) as first_on, max(seen_on) as last_on,
           (array_agg(is_own_region order by seen_on desc, is_own_region))[1] as is_own_region
      from elsewhere where seen_on >= $2 and seen_on < $3 group by 1, 2)
  select seen.dealer_id as "dealerId", seen.vehicle_id as "vehicleId", mine.customer_id as "customerId",
         c.registered_on as "registeredOn", seen.first_on as "firstElsewhereOn", seen.last_on as "lastElsewhereOn",
         seen.is_own_region as "isOwnRegion",
         (select count(*) from visit stay
           where stay.dealer_id = seen.dealer_id and stay.vehicle_id = seen.vehicle_id and stay.order_count > 0
             and stay.business_day > seen.first_on and stay.business_day < $3)::int as "ownVisitCount"
    from seen join mine using (dealer_id, vehicle_id)
    left join customer c on c.dealer_id = seen.dealer_id and c.customer_id = mine.customer_id
          and not exists (select from erased_customer gone
                           where gone.dealer_id = c.dealer_id and gone.customer_id = c.customer_id)
   where exists (select from visit stay
                  where stay.dealer_id = seen.dealer_id and stay.vehicle_id = seen.vehicle_id
                    and stay.order_count > 0 and stay.business_day <= seen.first_on)
      or exists (select from car_purchase_fact sold
                  where sold.dealer_id = seen.dealer_id and sold.vehicle_id = seen.vehicle_id
                    and sold.purchased_on <= seen.first_on)
   order by seen.vehicle_id`;
