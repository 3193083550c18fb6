import { orders, tiers } from '../../../../facts';
import { MEMBERS_ON_DAY } from '../../members-on-day';
import type { StockMeasure } from '../../measure';

/** Customers with a visit in the last twelve months who hold a membership in force on the day. */
export const activeMembers = {
  code: 'ACTIVE_MEMBERS',
  kind: 'STOCK',
  over: [tiers, orders],
  rows: `
    select distinct m.dealer_id, m.customer_id as person, 1 as value from ${MEMBERS_ON_DAY} as m
     where exists (select from order_fact o where o.dealer_id = m.dealer_id and o.customer_id = m.customer_id
                      and o.business_day > $5 and o.business_day <= $4)`,
} as const satisfies StockMeasure;
