import { orders } from '../../../facts';
import type { StockMeasure } from '../measure';

/** Customers with a visit in the last twelve months. */
export const activeCustomers = {
  code: 'ACTIVE_CUSTOMERS',
  kind: 'STOCK',
  over: [orders],
  customers: 'ALL',
} as const satisfies StockMeasure;
