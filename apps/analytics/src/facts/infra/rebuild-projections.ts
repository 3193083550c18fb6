import type { Clock } from '@autoclub/domain-kit';
import { rewind, startMessaging } from '@autoclub/messaging';
import type { Messaging, Subscription } from '@autoclub/messaging';
import { everything } from '@autoclub/persistence';
import type { Database, Tx } from '@autoclub/persistence';
import type { Logger } from '@autoclub/service-kit';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';

/** Everything that follows from events alone, and nothing else. */
export const PROJECTIONS = [
  'region',
  'dealer',
  'customer',
  'vehicle',
  'order_fact',
  'visit',
  'policy_fact',
  'points_fact',
  'membership_fact',
  'tier_fact',
  'day_figure',
  'dealer_freshness',
] as const;

export interface Rebuild {
  /** Names the consumer group; the service itself must be stopped. */
  readonly service: string;
  readonly database: Database;
  /** The owner's connection: the running service may not empty tables. */
  readonly owner: DataSource;
  readonly brokers: string;
  readonly subscriptions: readonly Subscription[];
  /** Counts every figure again from the facts; returns what differs. */
  readonly prove: (tx: Tx) => Promise<readonly unknown[]>;
  readonly logger: Logger;
  readonly clock: Clock;
}

const POLL_MS = 250;

/**
 * Drops every projection and builds it again from the topics, then proves the rollups against the facts (rulebook
 * ANA-11). Interrupted half-way it is simply run again, or the service is started and goes on by itself.
 */
export async function rebuildProjections(rebuild: Rebuild): Promise<void> {
  const { service, database, owner, brokers, subscriptions, logger, clock } = rebuild;
  await rewind({ service, database, brokers });
  await owner.query(`truncate ${PROJECTIONS.join(', ')}`);
  logger.info('projections are empty, reading every event again');
  const messaging = await startMessaging({ service, database, brokers, subscriptions, logger, clock });
  try {
    await caughtUp(messaging);
  } finally {
    await messaging.stop();
  }
  const faults = await database.transaction(everything, rebuild.prove);
  if (faults.length > 0)
    throw new Error(`${faults.length} figures differ from their facts after the rebuild.`);
  logger.info('projections are rebuilt, and the rollups agree with the facts');
}

/** Two quiet looks in a row: the first may fall between two fetches. */
async function caughtUp(messaging: Messaging): Promise<void> {
  for (let quiet = 0; quiet < 2;) {
    await sleep(POLL_MS);
    const { brokerConnected, consumerLag } = await messaging.pipeline();
    quiet = brokerConnected && consumerLag === 0 ? quiet + 1 : 0;
  }
}
