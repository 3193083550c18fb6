import { tiers, attendances } from '../../../../facts';
import { MEMBERS_ON_DAY } from '../../members-on-day';
import type { StockMeasure } from '../../measure';

/** Members in force at the end of the period who came to an activity in it. */
export const coveredMembers = {
  code: 'COVERED_MEMBERS',
  kind: 'STOCK',
  over: [tiers, attendances],
  who: { of: 'MEMBERS', whoCame: { set: 'ATTENDANCES', days: 'PERIOD' } },
  rows: `
    select dealer_id, person, 1 as value
      from (select dealer_id, customer_id as person from ${MEMBERS_ON_DAY} as m
            intersect
            select a.dealer_id, a.customer_id from attendance_fact a join asked using (dealer_id)
             where a.attended_on >= $2 and a.attended_on < $3) as counted_once`,
} as const satisfies StockMeasure;
