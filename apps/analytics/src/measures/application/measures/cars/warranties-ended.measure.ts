import type { StockMeasure } from '../../measure';

/** Cars sold here whose factory warranty ended in the last twelve months (rulebook SVC-11). */
export const warrantiesEnded = {
  code: 'WARRANTIES_ENDED',
  kind: 'STOCK',
  over: [],
  rows: `
    select v.dealer_id, v.customer_id as person, 1 as value from vehicle v join asked using (dealer_id)
     where v.is_sold_here and (v.purchased_on + make_interval(years => $7))::date > $5
       and (v.purchased_on + make_interval(years => $7))::date <= $4`,
} as const satisfies StockMeasure;
