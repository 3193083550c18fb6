import type { Tx } from '@autoclub/persistence';

/*
 * The day rollup: one number per dealer, day, measure and dimension; the month rollup: the same by month, from which
 * regions, the nation and what has added up since the beginning are read. Both are corrected by difference in the
 * statement that changes a fact, so that they never disagree with the facts they are made of.
 */

/**
 * Adds the relation `delta(dealer_id, business_day, measure, dimension, value)` to both rollups; the rows are taken in
 * the order of the key, so that two writers never wait for each other in a circle.
 */
export const ROLLED = [
  `rolled as (
    insert into day_figure as kept (dealer_id, business_day, measure, dimension, value)
    select dealer_id, business_day, measure, dimension, value
      from delta
     order by dealer_id, business_day, measure, dimension
    on conflict (dealer_id, business_day, measure, dimension) do update
       set value = kept.value + excluded.value)`,
  `rolled_by_month as (
    insert into month_sum as kept (dealer_id, month, measure, dimension, value)
    select dealer_id, date_trunc('month', business_day)::date, measure, dimension, sum(value)
      from delta
     group by 1, 2, 3, 4 having sum(value) <> 0
     order by 1, 2, 3, 4
    on conflict (dealer_id, month, measure, dimension) do update set value = kept.value + excluded.value)`,
];

/**
 * Takes away the days and months that corrections left at nothing. A rebuild, which may see an order and its
 * correction in one batch, would never have made them, and both must come to the same rows (rulebook ANA-11).
 */
export async function dropEmptyFigures(tx: Tx, dealerIds: readonly string[]): Promise<void> {
  for (const table of ['day_figure', 'month_sum'])
    await tx.query(`delete from ${table} where value = 0 and dealer_id = any($1)`, [[...new Set(dealerIds)]]);
}
