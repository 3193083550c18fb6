import type { Tx } from '@autoclub/persistence';

/*
 * The day rollup: one number per dealer, day, measure and dimension. It is corrected by difference in the statement
 * that changes a fact, so that it never disagrees with the facts it is made of.
 */

/**
 * Adds the relation `delta(dealer_id, business_day, measure, dimension, value)` to the rollup; the rows are taken in
 * the order of the key, so that two writers never wait for each other in a circle.
 */
export const ADD_DELTA = `
  insert into day_figure as kept (dealer_id, business_day, measure, dimension, value)
  select dealer_id, business_day, measure, dimension, value
    from delta
   order by dealer_id, business_day, measure, dimension
  on conflict (dealer_id, business_day, measure, dimension) do update
     set value = kept.value + excluded.value`;

/**
 * Takes away the days that corrections left at nothing. A rebuild, which may see an order and its correction in one
 * batch, would never have made them, and both must come to the same rows (rulebook ANA-11).
 */
export async function dropEmptyFigures(tx: Tx, dealerIds: readonly string[]): Promise<void> {
  await tx.query('delete from day_figure where value = 0 and dealer_id = any($1)', [[...new Set(dealerIds)]]);
}
