import { systemClock } from '@autoclub/domain-kit';
import type { DeliveredEvent, Publisher } from '@autoclub/event-contracts';
import { dropMessages, startMessaging } from '@autoclub/messaging';
import type { Messaging } from '@autoclub/messaging';
import { capabilityReactions } from '@autoclub/service-host';
import { createLogger } from '@autoclub/service-kit';
import { eventually, onOwnTopics, publishingServices, testBrokers } from '@autoclub/testing';
import { randomBytes } from 'node:crypto';
import { capabilities } from '../../src/capabilities';
import { rebuildProjections } from '../../src/facts';
import { findRollupFaults } from '../../src/measures';
import { migrations } from '../../src/migrations';
import { analyticsDatabase } from './analytics-database';
import type { AnalyticsDatabase } from './analytics-database';
import { regionRegistered } from './events';
import { hostFor } from './host';

/** Analytics and the four services whose events it reads, each on a database of its own, over a real broker. */
export interface RebuildSetup {
  readonly analytics: AnalyticsDatabase;
  /** Publishes events as their owners would. */
  publish(events: readonly DeliveredEvent[]): Promise<void>;
  /** Publishes events and lets analytics handle them; it is stopped again afterwards. */
  live(events: readonly DeliveredEvent[]): Promise<void>;
  /** Starts analytics; returns how to stop it. */
  startLive(): Promise<() => Promise<void>>;
  /** Moves everything that is published from the outboxes into the archives. */
  archive(): Promise<void>;
  /** Takes events out of the archives, as the services once did after sixty days; of every type when it is empty. */
  forget(type: string, condition: string): Promise<void>;
  /** Lets the topics drop every message they have, as retention does. */
  dropTopics(): Promise<void>;
  rebuild(options?: { readonly patienceMs?: number; readonly acceptsDifferences?: boolean }): Promise<void>;
  /** What a rebuild was before there were archives: empties the tables and reads the topics. */
  readTopicsOnly(): Promise<void>;
  stopPublisher(name: Publisher): Promise<void>;
  stop(): Promise<void>;
}

/** Forty topics are joined; on a machine with other work that takes its time. */
const JOINING_MS = 120_000;

const PUBLISHERS: readonly Publisher[] = ['membership', 'service-ledger', 'loyalty-points', 'activities'];

export async function rebuildSetup(): Promise<RebuildSetup> {
  const suffix = randomBytes(4).toString('hex');
  const service = `analytics-${suffix}`;
  const analytics = await analyticsDatabase();
  const subscriptions = onOwnTopics(capabilityReactions(capabilities, hostFor(analytics.database)), suffix);
  const topics = [...new Set(subscriptions.map(({ contract }) => contract.topic))];
  const others = await publishingServices({ names: PUBLISHERS, suffix, subscriptions, migrations });
  const settings = {
    service,
    database: analytics.database,
    brokers: testBrokers(),
    subscriptions,
    clock,
    logger,
  };

  const { publish, archive, forget } = others;
  return {
    analytics,
    publish,
    live: async (events) => {
      const messaging = await startMessaging(settings);
      const before = await inboxRows(analytics);
      await publish(events);
      await handled(analytics, before + events.length);
      await quiet(messaging);
      await messaging.stop();
    },
    startLive: async () => {
      const messaging = await startMessaging(settings);
      const before = await inboxRows(analytics);
      // What is known already changes nothing, and shows that the member has joined.
      await publish([regionRegistered('reg_east')]);
      await handled(analytics, before + 1);
      return () => messaging.stop();
    },
    archive,
    forget,
    dropTopics: () => dropMessages(testBrokers(), topics),
    rebuild: ({ patienceMs = 90_000, acceptsDifferences = false } = {}) =>
      rebuildProjections({
        ...settings,
        acceptsDifferences,
        requestTopic: others.requestTopic,
        prove: findRollupFaults,
        owner: analytics.owner,
        ownerUrl: analytics.ownerUrl,
        patienceMs,
      }),
    readTopicsOnly: async () => {
      await analytics.empty();
      const messaging = await startMessaging({ ...settings, service: `${service}-topics-only` });
      await quiet(messaging);
      await messaging.stop();
    },
    stopPublisher: (name) => others.stop(name),
    stop: async () => {
      await others.stopAll();
      await analytics.drop();
    },
  };
}

/** A consumer that has only just begun sees no lag yet; each event that is published leaves one row. */
async function handled(analytics: AnalyticsDatabase, count: number): Promise<void> {
  await eventually(async () => expect(await inboxRows(analytics)).toBeGreaterThanOrEqual(count), JOINING_MS);
}

async function inboxRows({ owner }: AnalyticsDatabase): Promise<number> {
  const [row] = await owner.query<{ count: number }[]>('select count(*)::int as count from inbox');
  return row?.count ?? 0;
}

async function quiet(messaging: Messaging): Promise<void> {
  await eventually(async () =>
    expect(await messaging.pipeline()).toMatchObject({ consumerLag: 0, deadLetterCount: 0 }),
  );
}

const clock = systemClock;
const logger = createLogger({ service: 'analytics', level: 'silent' });
