import { tiers, orders } from '../../../../facts';
import { MEMBERS_ON_DAY } from '../../members-on-day';
import type { StockMeasure } from '../../measure';

/** Members in force who have not come for as long as makes a customer inactive (rulebook ANA-01). */
export const inactiveMembers = {
  code: 'INACTIVE_MEMBERS',
  kind: 'STOCK',
  over: [tiers, orders],
  who: { of: 'MEMBERS', whoDidNot: { set: 'ORDERS', days: 'RECENT' } },
  rows: `
    select dealer_id, person, 1 as value
      from (select dealer_id, customer_id as person from ${MEMBERS_ON_DAY} as m
            except
            select o.dealer_id, o.customer_id from order_fact o join asked using (dealer_id)
             where o.business_day > $6 and o.business_day <= $4) as counted_once`,
} as const satisfies StockMeasure;
