import type { Clock } from '@autoclub/domain-kit';
import { readArchives, untilGroupIsEmpty } from '@autoclub/messaging';
import type { Subscription } from '@autoclub/messaging';
import {
  compareRebuiltTables,
  Database,
  dropRebuiltTables,
  everything,
  makeRebuiltTables,
  rebuiltDataSource,
  takeRebuiltTables,
} from '@autoclub/persistence';
import type { Tx } from '@autoclub/persistence';
import type { Logger } from '@autoclub/service-kit';
import type { DataSource } from 'typeorm';
import { requireHistory } from './history-check';
import { DERIVED, PROJECTIONS } from './projections';

export interface Rebuild {
  /** Names the consumer group; the service itself must be stopped. */
  readonly service: string;
  readonly database: Database;
  /** The owner's connection: the running service may not replace tables. */
  readonly owner: DataSource;
  readonly ownerUrl: string;
  readonly brokers: string;
  /** The reactions of the capabilities, each to the event that leaves a fact behind. */
  readonly subscriptions: readonly Subscription[];
  /** Counts every figure again from the facts; returns what differs. */
  readonly prove: (tx: Tx) => Promise<readonly unknown[]>;
  readonly logger: Logger;
  readonly clock: Clock;
  /** Where publishers listen for requests of their archives; a test has a topic of its own. */
  readonly requestTopic?: string;
  /** How long a publisher, or a copy that still runs, is waited for. */
  readonly patienceMs?: number;
}

/** Beside the projections: what the consumer knows, so that the service goes on where the archives ended. */
const CONSUMER_TABLES = ['inbox', 'parked_event'];
const REBUILT = [...PROJECTIONS, ...CONSUMER_TABLES];

/**
 * Builds every projection again from the archives of the services that published its events, beside the live tables
 * (rulebook ANA-11). The new rows take the place of the live ones only when the rollups agree with the facts and no
 * fact of the live tables is missing. Until then nothing is changed; interrupted, it is simply run again.
 */
export async function rebuildProjections(rebuild: Rebuild): Promise<void> {
  const { owner, logger } = rebuild;
  await untilGroupIsEmpty(rebuild);
  // What a projection publishes, it has published before: its outbox is thrown away with the rest.
  await makeRebuiltTables(owner, [...REBUILT, 'outbox']);
  const source = rebuiltDataSource(rebuild.ownerUrl, `${rebuild.service}-rebuild`);
  try {
    const rebuilt = new Database(await source.initialize());
    await readArchives({ ...rebuild, rebuilt, accept: (offers) => requireHistory(owner, offers) });
    logger.info('the archives are read');
    await requireTruth(rebuild, rebuilt);
    await takeRebuiltTables(owner, REBUILT);
    logger.info('projections are rebuilt, and the rollups agree with the facts');
  } finally {
    if (source.isInitialized) await source.destroy();
    await dropRebuiltTables(owner);
  }
}

/** Refuses what does not agree with itself or has lost a fact; other differences are what a rebuild is for. */
async function requireTruth({ owner, prove, logger }: Rebuild, rebuilt: Database): Promise<void> {
  const faults = await rebuilt.transaction(everything, prove);
  if (faults.length > 0)
    throw new Error(
      `${faults.length} figures differ from their facts after the rebuild. Nothing was changed.`,
    );
  const differences = await compareRebuiltTables(owner, PROJECTIONS);
  for (const difference of differences) logger.info(difference, 'rebuilt rows differ from the live ones');
  const lost = differences.filter(({ table, lost: rows }) => rows > 0 && !DERIVED.includes(table));
  if (lost.length > 0) {
    const parts = lost.map(({ table, lost: rows }) => `${rows} rows of ${table}`);
    throw new Error(`The rebuild would lose ${parts.join(', ')}. Nothing was changed.`);
  }
}
