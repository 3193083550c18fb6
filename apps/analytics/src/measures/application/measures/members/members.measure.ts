import { tiers } from '../../../../facts';
import { MEMBERS_ON_DAY } from '../../members-on-day';
import type { StockMeasure } from '../../measure';

/** Customers who hold a membership in force at the end of the period. */
export const members = {
  code: 'MEMBERS',
  kind: 'STOCK',
  over: [tiers],
  who: { of: 'MEMBERS' },
  rows: `
    select distinct dealer_id, customer_id as person, 1 as value from ${MEMBERS_ON_DAY} as m`,
} as const satisfies StockMeasure;
