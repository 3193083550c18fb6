import type { StockMeasure } from '../../measure';

/** Cars on file of the dealer that had been bought by the end of the period. */
export const carsOnFile = {
  code: 'CARS_ON_FILE',
  kind: 'STOCK',
  over: [],
  rows: `
    select v.dealer_id, v.customer_id as person, 1 as value from vehicle v join asked using (dealer_id)
     where v.purchased_on <= $4`,
} as const satisfies StockMeasure;
