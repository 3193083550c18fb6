import type { Tx } from './database';

/**
 * Waits until no other transaction works under the same name, till the end of this one: for what has no row to lock
 * yet, as a code that is registered for the first time.
 */
export async function takeTurn(tx: Tx, name: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
}

/** Takes the turns of several names by one statement, in the order of the names, so that nobody waits in a circle. */
export async function takeTurns(tx: Tx, names: readonly string[]): Promise<void> {
  await tx.query(
    `select pg_advisory_xact_lock(hashtextextended(turn.name, 0))
       from (select distinct unnest($1::text[]) as name order by 1) as turn`,
    [names],
  );
}
