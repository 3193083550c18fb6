import { systemClock } from '@autoclub/domain-kit';
import { startClockwork } from '@autoclub/jobs';
import type { DeliveredEvent, EventContract, Publisher } from '@autoclub/event-contracts';
import {
  appendEvents,
  archiveReactions,
  archiveSender,
  createTopics,
  dropMessages,
  startMessaging,
} from '@autoclub/messaging';
import type { Messaging, Subscription } from '@autoclub/messaging';
import { everything } from '@autoclub/persistence';
import { capabilityReactions } from '@autoclub/service-host';
import { createLogger } from '@autoclub/service-kit';
import { eventually, testBrokers, testDatabase } from '@autoclub/testing';
import type { TestDatabase } from '@autoclub/testing';
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
  rebuild(patienceMs?: number): Promise<void>;
  /** What a rebuild was before there were archives: empties the tables and reads the topics. */
  readTopicsOnly(): Promise<void>;
  stopPublisher(name: Publisher): Promise<void>;
  stop(): Promise<void>;
}

/** Forty topics are joined; on a machine with other work that takes its time. */
const JOINING_MS = 120_000;

const PUBLISHERS: readonly Publisher[] = ['membership', 'service-ledger', 'loyalty-points', 'activities'];

interface PublishingService {
  readonly db: TestDatabase;
  stop(): Promise<void>;
}

export async function rebuildSetup(): Promise<RebuildSetup> {
  const suffix = randomBytes(4).toString('hex');
  const service = `analytics-${suffix}`;
  const analytics = await analyticsDatabase();
  const subscriptions = onOwnTopics(capabilityReactions(capabilities, hostFor(analytics.database)), suffix);
  const topics = [...new Set(subscriptions.map(({ contract }) => contract.topic))];
  await createTopics(testBrokers(), topics);
  const publishers = new Map<Publisher, PublishingService>();
  for (const name of PUBLISHERS) publishers.set(name, await publishingService(name, suffix));
  const databases = () => [...publishers.values()].map(({ db }) => db);
  const settings = {
    service,
    database: analytics.database,
    brokers: testBrokers(),
    subscriptions,
    clock,
    logger,
  };

  const publish = (events: readonly DeliveredEvent[]) => publishAll(events, subscriptions, publishers);
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
    archive: async () => {
      for (const db of databases()) await archiveAll(db);
    },
    forget: async (type, condition) => {
      for (const { owner } of databases())
        await owner.query(`delete from outbox where ${condition} and ($1 = '' or type = $1)`, [type]);
    },
    dropTopics: () => dropMessages(testBrokers(), topics),
    rebuild: (patienceMs = 90_000) =>
      rebuildProjections({
        ...settings,
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
    stopPublisher: async (name) => publishers.get(name)?.stop(),
    stop: () => stopAll(publishers, analytics),
  };
}

async function stopAll(
  publishers: ReadonlyMap<Publisher, PublishingService>,
  analytics: AnalyticsDatabase,
): Promise<void> {
  for (const each of publishers.values()) {
    await each.stop();
    await each.db.drop();
  }
  await analytics.drop();
}

/** Publishes each event through the outbox of its owner, and waits until the relays have sent all. */
async function publishAll(
  events: readonly DeliveredEvent[],
  subscriptions: readonly Subscription[],
  publishers: ReadonlyMap<Publisher, PublishingService>,
): Promise<void> {
  for (const event of events) {
    const contract = subscriptions.find((one) => one.contract.type === event.type)?.contract as EventContract;
    const cause = { correlationId: event.correlationId, causationId: 'test' };
    await publishers
      .get(contract.publisher)
      ?.db.database.transaction(everything, (tx) =>
        appendEvents(tx, [{ ...event, contract }], cause, new Date()),
      );
  }
  await eventually(async () => {
    for (const { db } of publishers.values())
      expect(await db.owner.query('select 1 from outbox where published_at is null')).toEqual([]);
  });
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

async function archiveAll({ database, owner }: TestDatabase): Promise<void> {
  await owner.query(`update outbox set published_at = published_at - interval '30 days'`);
  await database.transaction(everything, (tx) =>
    tx.query(`select archive_published_events(interval '14 days', 1000)`),
  );
  expect(await owner.query('select 1 from outbox')).toEqual([]);
}

const clock = systemClock;
const logger = createLogger({ service: 'analytics', level: 'silent' });

/** The same contracts on topics that no other test writes to. */
function onOwnTopics(subscriptions: readonly Subscription[], suffix: string): Subscription[] {
  return subscriptions.map((subscription) => ({
    ...subscription,
    contract: { ...subscription.contract, topic: `${subscription.contract.topic}.${suffix}` },
  }));
}

/** A service that publishes, and sends its archive when it is asked for. */
async function publishingService(publisher: Publisher, suffix: string): Promise<PublishingService> {
  const db = await testDatabase({ entities: [], migrations });
  const { database } = db;
  const brokers = testBrokers();
  const reactions = archiveReactions(publisher);
  const service = `${publisher}-${suffix}`;
  const messaging = await startMessaging({
    service,
    database,
    brokers,
    subscriptions: reactions,
    clock,
    logger,
  });
  const sender = archiveSender({ publisher, database, brokers });
  const sending = { name: 'send archives', everyMs: 50, run: () => sender.sendNext() };
  const clockwork = startClockwork([sending], logger);
  return {
    db,
    stop: async () => {
      await clockwork.stop();
      await messaging.stop();
    },
  };
}
