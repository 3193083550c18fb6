import { orders } from '../../../../facts';
import type { StockMeasure } from '../../measure';

/** Those of them that came for periodic maintenance or first checks in the period. */
export const carsMaintained = {
  code: 'CARS_MAINTAINED',
  kind: 'STOCK',
  over: [orders],
  rows: `
    select v.dealer_id, v.customer_id as person, 1 as value from vehicle v join asked using (dealer_id)
     where v.purchased_on <= $4
       and exists (select from order_fact o where o.dealer_id = v.dealer_id and o.vehicle_id = v.vehicle_id
                      and o.kind in ('PERIODIC_MAINTENANCE', 'FIRST_CHECKS')
                      and o.business_day >= $2 and o.business_day < $3)`,
} as const satisfies StockMeasure;
