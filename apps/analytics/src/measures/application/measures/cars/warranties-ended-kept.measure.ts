import { orders } from '../../../../facts';
import type { StockMeasure } from '../../measure';

/** Those of them that have come back since their warranty ended. */
export const warrantiesEndedKept = {
  code: 'WARRANTIES_ENDED_KEPT',
  kind: 'STOCK',
  over: [orders],
  rows: `
    select v.dealer_id, v.customer_id as person, 1 as value from vehicle v join asked using (dealer_id)
     where v.is_sold_here and (v.purchased_on + make_interval(years => $7))::date > $5
       and (v.purchased_on + make_interval(years => $7))::date <= $4
       and exists (select from visit o where o.dealer_id = v.dealer_id and o.vehicle_id = v.vehicle_id
                      and o.order_count > 0 and o.business_day <= $4
                      and o.business_day >= (v.purchased_on + make_interval(years => $7))::date)`,
} as const satisfies StockMeasure;
