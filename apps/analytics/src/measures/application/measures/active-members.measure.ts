import { orders, tiers } from '../../../facts';
import type { StockMeasure } from '../measure';

/** Customers with a visit in the last twelve months who hold a membership in force on the day. */
export const activeMembers = {
  code: 'ACTIVE_MEMBERS',
  kind: 'STOCK',
  over: [tiers, orders],
  customers: 'MEMBERS',
} as const satisfies StockMeasure;
