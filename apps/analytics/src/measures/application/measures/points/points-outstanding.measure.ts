import { pointsEntries } from '../../../../facts';
import type { StockMeasure } from '../../measure';

/** Points that members hold at the end of the period: the liability of the club (rulebook PTS-01). */
export const pointsOutstanding = {
  code: 'POINTS_OUTSTANDING',
  kind: 'STOCK',
  over: [pointsEntries],
  rows: `
    select asked.dealer_id, null as person, moved.value
      from asked cross join lateral (
        select sum(parts.value) as value
          from (select f.value from month_sum f
                 where f.dealer_id = asked.dealer_id and f.measure = 'POINTS_MOVED'
                   and f.month < date_trunc('month', $4::date)::date
                union all
                select f.value from day_figure f
                 where f.dealer_id = asked.dealer_id and f.measure = 'POINTS_MOVED'
                   and f.business_day between date_trunc('month', $4::date)::date and $4) as parts
      ) as moved
     where moved.value is not null`,
} as const satisfies StockMeasure;
