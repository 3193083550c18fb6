import { tiers, orders } from '../../../../facts';
import { MEMBERS_ON_DAY } from '../../members-on-day';
import type { StockMeasure } from '../../measure';

/** Members in force who have not come for as long as makes a customer inactive (rulebook ANA-01). */
export const inactiveMembers = {
  code: 'INACTIVE_MEMBERS',
  kind: 'STOCK',
  over: [tiers, orders],
  rows: `
    select distinct m.dealer_id, m.customer_id as person, 1 as value from ${MEMBERS_ON_DAY} as m
     where not exists (select from order_fact o where o.dealer_id = m.dealer_id and o.customer_id = m.customer_id
                          and o.business_day > $6 and o.business_day <= $4)`,
} as const satisfies StockMeasure;
