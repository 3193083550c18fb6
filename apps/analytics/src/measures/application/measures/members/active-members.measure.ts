import { orders, tiers } from '../../../../facts';
import { MEMBERS_ON_DAY } from '../../members-on-day';
import type { StockMeasure } from '../../measure';

/** Customers with a visit in the last twelve months who hold a membership in force on the day. */
export const activeMembers = {
  code: 'ACTIVE_MEMBERS',
  kind: 'STOCK',
  over: [tiers, orders],
  who: { of: 'MEMBERS', whoCame: { set: 'ORDERS', days: 'ACTIVE' } },
  rows: `
    select dealer_id, person, 1 as value
      from (select dealer_id, customer_id as person from ${MEMBERS_ON_DAY} as m
            intersect
            select o.dealer_id, o.customer_id from order_fact o join asked using (dealer_id)
             where o.business_day > $5 and o.business_day <= $4) as counted_once`,
} as const satisfies StockMeasure;
