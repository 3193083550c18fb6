import { systemClock } from '@autoclub/domain-kit';
import {
  archiveRequested,
  type DeliveredEvent,
  type EventContract,
  type Publisher,
} from '@autoclub/event-contracts';
import { startClockwork } from '@autoclub/jobs';
import {
  appendEvents,
  archiveReactions,
  archiveSender,
  createTopics,
  startMessaging,
  type Subscription,
} from '@autoclub/messaging';
import { everything } from '@autoclub/persistence';
import { createLogger } from '@autoclub/service-kit';
import { eventually } from './eventually';
import { testBrokers } from './test-brokers';
import { testDatabase, type TestDatabase } from './test-database';

/** The other services as the one under test knows them: what they publish, over a real broker, and their archives. */
export interface PublishingServices {
  /** Where they listen for requests of their archives. */
  readonly requestTopic: string;
  /** Publishes each event through the outbox of its owner, and waits until the relays have sent all. */
  publish(events: readonly DeliveredEvent[]): Promise<void>;
  /** Moves everything that is published from the outboxes into the archives. */
  archive(): Promise<void>;
  /** Takes events out of the outboxes before they are archived; of every type when it is empty. */
  forget(type: string, condition: string): Promise<void>;
  stop(name: Publisher): Promise<void>;
  stopAll(): Promise<void>;
}

interface PublishingService {
  readonly db: TestDatabase;
  stop(): Promise<void>;
}

export interface PublishingSettings {
  readonly names: readonly Publisher[];
  /** Sets the consumer groups of one test apart from all others. */
  readonly suffix: string;
  /** The table of reactions of the service under test, see {@link onOwnTopics}. */
  readonly subscriptions: readonly Subscription[];
  /** Those with an outbox, an inbox and the requests for archives. */
  readonly migrations: Parameters<typeof testDatabase>[0]['migrations'];
}

/** Starts the other services; each has a database of its own and sends its archive when it is asked for. */
export async function publishingServices(settings: PublishingSettings): Promise<PublishingServices> {
  const { names, suffix, subscriptions, migrations } = settings;
  const services = new Map<string, PublishingService>();
  const requestTopic = `${archiveRequested.topic}.${suffix}`;
  const topics = subscriptions.map(({ contract }) => contract.topic);
  await createTopics(testBrokers(), [...new Set([...topics, requestTopic])]);
  for (const name of names)
    services.set(
      name,
      await publishingService(name, suffix, await testDatabase({ entities: [], migrations })),
    );
  const databases = () => [...services.values()].map(({ db }) => db);
  const contracts = new Map(subscriptions.map(({ contract }) => [contract.type, contract as EventContract]));
  return {
    requestTopic,
    publish: async (events) => {
      for (const event of events) {
        const contract = contracts.get(event.type);
        const db = contract && services.get(contract.publisher)?.db;
        if (!db) throw new Error(`Nobody here publishes ${event.type}.`);
        const cause = { correlationId: event.correlationId, causationId: 'test' };
        await db.database.transaction(everything, (tx) =>
          appendEvents(tx, [{ ...event, contract }], cause, new Date(event.time)),
        );
      }
      await eventually(async () => {
        for (const { owner } of databases())
          await none(owner.query('select 1 from outbox where published_at is null'), 'waits to be published');
      });
    },
    archive: async () => {
      for (const db of databases()) await archiveAll(db);
    },
    forget: async (type, condition) => {
      for (const { owner } of databases())
        await owner.query(`delete from outbox where ${condition} and ($1 = '' or type = $1)`, [type]);
    },
    stop: async (name) => services.get(name)?.stop(),
    stopAll: async () => {
      for (const each of services.values()) {
        await each.stop();
        await each.db.drop();
      }
    },
  };
}

/** The same contracts on topics that no other test writes to. */
export function onOwnTopics(subscriptions: readonly Subscription[], suffix: string): Subscription[] {
  return subscriptions.map((subscription) => ({
    ...subscription,
    contract: { ...subscription.contract, topic: `${subscription.contract.topic}.${suffix}` },
  }));
}

async function archiveAll({ database, owner }: TestDatabase): Promise<void> {
  await owner.query(`update outbox set published_at = published_at - interval '30 days'`);
  await database.transaction(everything, (tx) =>
    tx.query(`select archive_published_events(interval '14 days', 1000)`),
  );
  await none(owner.query('select 1 from outbox'), 'was not archived');
}

async function none(rows: Promise<unknown[]>, what: string): Promise<void> {
  const count = (await rows).length;
  if (count > 0) throw new Error(`${count} events: ${what}.`);
}

async function publishingService(
  publisher: Publisher,
  suffix: string,
  db: TestDatabase,
): Promise<PublishingService> {
  const { database } = db;
  const brokers = testBrokers();
  const logger = createLogger({ service: publisher, level: 'silent' });
  const messaging = await startMessaging({
    service: `${publisher}-${suffix}`,
    database,
    brokers,
    subscriptions: onOwnTopics(archiveReactions(publisher), suffix),
    clock: systemClock,
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
