import type { Tx } from '@autoclub/persistence';

/**
 * Plans a statement over the facts of a whole period by hashes and sorts, whatever is known of its tables. Right
 * after a dealer has imported its history the statistics are those of empty tables; a plan that seems good for a
 * handful of rows then goes through all lines of the dealer for each order, and the statement limit ends it.
 */
export async function byHashes<T>(tx: Tx, statement: () => Promise<T>): Promise<T> {
  await tx.query('set local enable_nestloop = off');
  const done = await statement();
  await tx.query('set local enable_nestloop = on');
  return done;
}
