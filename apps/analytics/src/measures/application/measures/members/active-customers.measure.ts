import { orders } from '../../../../facts';
import type { StockMeasure } from '../../measure';

/** Customers with a visit in the last twelve months; a customer counts once per dealer. */
export const activeCustomers = {
  code: 'ACTIVE_CUSTOMERS',
  kind: 'STOCK',
  over: [orders],
  who: { of: { set: 'ORDERS', days: 'ACTIVE' } },
  rows: `
    select distinct o.dealer_id, o.customer_id as person, 1 as value from order_fact o join asked using (dealer_id)
     where o.business_day > $5 and o.business_day <= $4`,
} as const satisfies StockMeasure;
