import { pointsEntries } from '../../../../facts';
import type { StockMeasure } from '../../measure';

/** Points that members hold at the end of the period: the liability of the club (rulebook PTS-01). */
export const pointsOutstanding = {
  code: 'POINTS_OUTSTANDING',
  kind: 'STOCK',
  over: [pointsEntries],
  rows: `
    select f.dealer_id, null as person, f.value from day_figure f join asked using (dealer_id)
     where f.measure = 'POINTS_MOVED' and f.business_day <= $4`,
} as const satisfies StockMeasure;
