import { randomUUID } from 'node:crypto';
import type { Clock } from '@autoclub/domain-kit';
import { followTopics, readArchives } from '@autoclub/messaging';
import type { Brokers, Subscription } from '@autoclub/messaging';
import {
  Database,
  dropRebuiltTables,
  everything,
  makeRebuiltTables,
  rebuiltDataSource,
} from '@autoclub/persistence';
import type { Tx } from '@autoclub/persistence';
import type { Logger } from '@autoclub/service-kit';
import type { DataSource } from 'typeorm';
import { countLiveRows, requireHistory } from './history-check';
import { PROJECTIONS } from './projections';
import { switchOver } from './switch-over';

export interface Rebuild {
  /** Names the relay and the consumer group; the service may run. */
  readonly service: string;
  readonly database: Database;
  /** The owner's connection: the running service may not replace tables. */
  readonly owner: DataSource;
  readonly ownerUrl: string;
  readonly brokers: Brokers;
  /** The reactions of the capabilities, each to the event that leaves a fact behind. */
  readonly subscriptions: readonly Subscription[];
  /** Counts every figure again from the facts; returns what differs. */
  readonly prove: (tx: Tx) => Promise<readonly unknown[]>;
  readonly logger: Logger;
  readonly clock: Clock;
  /** Where publishers listen for requests of their archives; a test has a topic of its own. */
  readonly requestTopic?: string;
  /** Whether rows that differ from the live ones may take their place; they are logged in any case. */
  readonly acceptsDifferences?: boolean;
  /** How long a publisher is waited for. */
  readonly patienceMs?: number;
}

/** Beside the projections: what the consumer knows, and what a projection publishes, which it has done before. */
const REBUILT = [...PROJECTIONS, 'inbox', 'parked_event', 'outbox'];

/**
 * Builds every projection again from the archives of the services that published its events, beside the live tables and
 * while those are read and written (rulebook ANA-11). What is published meanwhile is read from the topics. The new rows
 * take the place of the live ones in one transaction, when the rollups agree with the facts and every row is the live
 * one. Until then nothing is changed; interrupted, it is simply run again.
 */
export async function rebuildProjections(rebuild: Rebuild): Promise<void> {
  const { owner, logger, service, prove } = rebuild;
  await makeRebuiltTables(owner, REBUILT);
  const source = rebuiltDataSource(rebuild.ownerUrl, `${service}-rebuild`);
  try {
    const rebuilt = new Database(await source.initialize());
    const groupId = `club.${service}.rebuild.${randomUUID()}`;
    const follower = await followTopics({ ...rebuild, groupId, database: rebuilt });
    try {
      const live = await countLiveRows(owner);
      await readArchives({ ...rebuild, rebuilt, accept: (offers) => requireHistory(live, offers) });
      logger.info('the archives are read');
      follower.letGo();
      await follower.catchUp();
      await requireSums(rebuild, rebuilt);
      const acceptsDifferences = rebuild.acceptsDifferences ?? false;
      await switchOver({ owner, follower, prove, acceptsDifferences, logger });
    } finally {
      await follower.stop();
    }
    logger.info('projections are rebuilt, and the rollups agree with the facts');
  } finally {
    if (source.isInitialized) await source.destroy();
    await dropRebuiltTables(owner);
  }
}

/** Refuses what does not agree with itself. */
async function requireSums({ prove }: Rebuild, rebuilt: Database): Promise<void> {
  const faults = await rebuilt.transaction(everything, prove);
  if (faults.length > 0)
    throw new Error(
      `${faults.length} figures differ from their facts after the rebuild. Nothing was changed.`,
    );
}
