import { clubPeriods } from '../../../../facts';
import type { StockMeasure } from '../../measure';

/** The closing balance of the last period of the club that ended by then, in minor units (rulebook SVC-18). */
export const clubBalance = {
  code: 'CLUB_BALANCE_MINOR',
  kind: 'STOCK',
  over: [clubPeriods],
  rows: `
    select dealer_id, null as person, closing_minor as value
      from (select distinct on (c.dealer_id) c.dealer_id, c.closing_minor
              from club_period_fact c join asked using (dealer_id)
             where c.period_to <= $3 order by c.dealer_id, c.period_to desc, c.revision desc) as last`,
} as const satisfies StockMeasure;
