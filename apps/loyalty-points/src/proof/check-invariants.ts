import { type Database, everything } from '@autoclub/persistence';
import { type InvariantId, invariantCheckers, invariantNames } from './invariants';
import type { Breach } from './prove-books';

const MOST_SUBJECTS = 50;
/** A proof over all books may run longer than a request. */
const TIME_LIMIT = '10min';

/** What the checkers find in the books of a dealer, or of all; nothing means that every promise is kept. */
export async function invariantBreaches(database: Database, dealerId: string | null): Promise<Breach[]> {
  return database.transaction(everything, async (tx) => {
    await tx.query(`set local statement_timeout = '${TIME_LIMIT}'`);
    const breaches: Breach[] = [];
    for (const { id, sql } of invariantCheckers) {
      const found: { subject: string }[] = await tx.query(
        `select x.subject from (${sql}) x limit ${MOST_SUBJECTS}`,
        [dealerId],
      );
      breaches.push(...found.map(({ subject }) => broken(id, subject)));
    }
    return breaches;
  });
}

function broken(id: InvariantId, subject: string): Breach {
  return { check: `${id} ${invariantNames[id].en}`, subject, expected: 'yes', found: 'no' };
}
