import { tiers, attendances } from '../../../../facts';
import { MEMBERS_ON_DAY } from '../../members-on-day';
import type { StockMeasure } from '../../measure';

/** Members in force at the end of the period who came to an activity in it. */
export const coveredMembers = {
  code: 'COVERED_MEMBERS',
  kind: 'STOCK',
  over: [tiers, attendances],
  rows: `
    select distinct m.dealer_id, m.customer_id as person, 1 as value from ${MEMBERS_ON_DAY} as m
     where exists (select from attendance_fact a where a.dealer_id = m.dealer_id and a.customer_id = m.customer_id
                      and a.attended_on >= $2 and a.attended_on < $3)`,
} as const satisfies StockMeasure;
