import type { DeliveredEvent } from '@autoclub/event-contracts';
import { react } from '@autoclub/messaging';
import { everything } from '@autoclub/persistence';
import { testDatabase } from '@autoclub/testing';
import type { TestDatabase } from '@autoclub/testing';
import { reactionsOf } from '@autoclub/service-host';
import { capabilities } from '../../src/capabilities';
import { PROJECTIONS } from '../../src/facts';
import { findRollupFaults } from '../../src/measures';
import type { RollupFault } from '../../src/measures';
import { migrations } from '../../src/migrations';
import { hostFor } from './host';

/** The database of analytics, fed with events as the consumer would. */
export interface AnalyticsDatabase extends TestDatabase {
  /** Applies events in this order, each run of one type in one transaction. */
  feed(...events: readonly DeliveredEvent[]): Promise<void>;
  /** Applies events one by one, each in a transaction of its own. */
  feedOneByOne(...events: readonly DeliveredEvent[]): Promise<void>;
  faults(): Promise<RollupFault[]>;
  /** Every row of every projection. */
  rows(): Promise<Record<string, unknown[]>>;
  empty(): Promise<void>;
}

export async function analyticsDatabase(): Promise<AnalyticsDatabase> {
  const db = await testDatabase({ entities: [], migrations });
  const subscriptions = reactionsOf(capabilities, hostFor(db.database));
  const apply = (run: readonly DeliveredEvent[]) =>
    db.database.transaction(everything, async (tx) => {
      const runs = await react(tx, subscriptions, [run]);
      if (runs.length === 0) throw new Error(`Nobody listens to ${run[0]?.type}`);
    });
  return {
    ...db,
    feed: async (...events) => {
      for (const run of runsOf(events)) await apply(run);
    },
    feedOneByOne: async (...events) => {
      for (const event of events) await apply([event]);
    },
    faults: () => db.database.transaction(everything, findRollupFaults),
    rows: async () => {
      const rows = Object.fromEntries(PROJECTIONS.map((table) => [table, [] as unknown[]]));
      for (const table of await filledTables(db))
        rows[table] = await db.owner.query(`select * from ${table} as each order by each::text`);
      return rows;
    },
    empty: async () => {
      const filled = await filledTables(db);
      if (filled.length > 0) await db.owner.query(`truncate ${filled.join(', ')}`);
    },
  };
}

/** The projections that have a row; emptying and reading all of them would cost a test most of its time. */
async function filledTables({ owner }: TestDatabase): Promise<string[]> {
  const filled = PROJECTIONS.map((table) => `select '${table}' as name where exists (select from ${table})`);
  const rows = await owner.query<{ name: string }[]>(filled.join(' union all '));
  return rows.map(({ name }) => name);
}

/** Neighbours of one type travel together, as the consumer hands them to a reaction. */
function runsOf(events: readonly DeliveredEvent[]): DeliveredEvent[][] {
  const runs: DeliveredEvent[][] = [];
  for (const event of events) {
    const run = runs.at(-1);
    if (run?.[0]?.type === event.type) run.push(event);
    else runs.push([event]);
  }
  return runs;
}
