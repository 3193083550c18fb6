import type { Tx } from '@autoclub/persistence';
import type { FunnelReads } from '../application/ports';

/** Cars that outlets sold and what was billed for them since, counted from the facts. */
export function funnelReads(tx: Tx): FunnelReads {
  return { outlets: (dealerIds, { from, to }) => tx.query(OUTLETS, [dealerIds, from, to]) };
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
