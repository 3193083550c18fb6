import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '@autoclub/domain-kit';
import { PUBLISHERS as EVERYONE } from '@autoclub/event-contracts';
import { archiveReactions, archiveSender, messagingMigrations, startMessaging } from '@autoclub/messaging';
import { createDataSource, Database, migrateDatabase, platformMigrations } from '@autoclub/persistence';
import { Fault, obituary } from '@autoclub/processes';
import { createLogger } from '@autoclub/service-kit';
import type { DataSource } from 'typeorm';
import { startChild } from '../child';
import { figure, percentile, soFar } from '../figure';
import type { Figure } from '../figure';
import { analyticsEnvironment, startAnalytics } from '../pipeline/consumer-bench';
import { OutboxLoad } from '../pipeline/outbox-load';
import type { Servers } from '../pipeline/servers';
import { residentMbOf } from '../process-cpu';
import { waitFor } from '../wait-for';

const PUBLISHERS = EVERYONE.filter((name) => name !== 'analytics');
const databaseOf = (publisher: string) => `source_${publisher.replaceAll('-', '_')}`;

/** One database for each service that publishes, since each has an archive of its own. */
export const REBUILD_DATABASES = [...PUBLISHERS.map(databaseOf), 'club_analytics'];

const RATE = 1_000;
const SECONDS = 10;
const TICK_MS = 50;
const logger = createLogger({ service: 'bench', level: 'error' });

/**
 * How long it takes from an event to the figure that counts it, at a thousand events a second; then how long a rebuild
 * of so many events takes beside the running service.
 */
export async function benchRebuild(
  root: string,
  folder: string,
  servers: Servers,
  events: number,
): Promise<Figure[]> {
  const sources = new Map<string, Awaited<ReturnType<typeof openSource>>>();
  for (const publisher of PUBLISHERS) sources.set(publisher, await openSource(servers, publisher));
  const load = (publisher: string) =>
    new OutboxLoad((sources.get(publisher) as { database: Database }).database);
  const url = servers.postgres.url('club_analytics', 'owner');
  const common = { entities: [], migrations: [], applicationName: 'bench-reader', poolSize: 2 };
  const analytics = createDataSource({ ...common, url, session: { 'app.tenant': '*' } });
  const service = await startAnalytics(root, folder, servers);
  try {
    await analytics.initialize();
    await load('membership').network();
    const orders = load('service-ledger');
    await orders.settledOrders(events);
    await waitFor(
      'the orders to be counted',
      async () => (await counted(analytics)) >= events,
      100,
      1_200_000,
    );
    const latency = await latencies(analytics, orders, events);
    soFar(latency);
    const memory = figure('analytics.memory', residentMbOf(service.pid), 'MB', { what: 'aim', value: 300 });
    return [...latency, memory, await rebuild(root, folder, servers, events)];
  } finally {
    await service.stop();
    if (analytics.isInitialized) await analytics.destroy();
    for (const source of sources.values()) await source.close();
  }
}

/** A publisher that relays its outbox and sends its archive when it is asked for. */
async function openSource({ postgres, kafka }: Servers, publisher: string) {
  const name = databaseOf(publisher);
  const migrations = [...platformMigrations, ...messagingMigrations];
  await migrateDatabase({ ownerUrl: postgres.url(name, 'owner'), entities: [], migrations });
  const source = createDataSource({
    url: postgres.url(name, 'app'),
    entities: [],
    migrations,
    applicationName: publisher,
    poolSize: 4,
  });
  const database = new Database(await source.initialize());
  const brokers = kafka.brokers;
  const subscriptions = archiveReactions(publisher);
  const settings = { service: publisher, database, brokers, subscriptions, logger, clock: systemClock };
  const messaging = await startMessaging(settings);
  const sender = archiveSender({ publisher, database, brokers });
  const stopping = new AbortController();
  const sending = (async () => {
    while (!stopping.signal.aborted) if (!(await sender.sendNext().catch(() => false))) await sleep(100);
  })();
  return {
    database,
    close: async () => {
      stopping.abort();
      await sending;
      await messaging.stop();
      await source.destroy();
    },
  };
}

async function counted(analytics: DataSource): Promise<number> {
  const [row] = await analytics.query<{ orders: number }[]>(
    `select coalesce(sum(value), 0)::int as orders from month_sum where measure = 'ORDERS'`,
  );
  return row?.orders ?? 0;
}

/** Each tick's orders are counted when the figure has grown by all of them up to that tick. */
async function latencies(analytics: DataSource, orders: OutboxLoad, known: number): Promise<Figure[]> {
  const open: { readonly upTo: number; readonly at: number }[] = [];
  const took: number[] = [];
  let isDone = false;
  const watching = (async () => {
    while (!isDone || open.length > 0) {
      const now = await counted(analytics);
      while (open[0] && open[0].upTo <= now) took.push(performance.now() - (open.shift()?.at ?? 0));
      await sleep(10);
    }
  })();
  const perTick = (RATE * TICK_MS) / 1_000;
  const startedAt = performance.now();
  for (let tick = 1; tick <= (SECONDS * 1_000) / TICK_MS; tick++) {
    await orders.settledOrders(perTick);
    open.push({ upTo: known + tick * perTick, at: performance.now() });
    await sleep(Math.max(0, startedAt + tick * TICK_MS - performance.now()));
  }
  isDone = true;
  await watching;
  const aim = { what: 'aim', value: 3_000 };
  const note = `${RATE} events a second`;
  return [50, 99].map((percent) =>
    figure(`analytics.event-to-figure.p${percent}`, percentile(took, percent), 'ms', aim, note),
  );
}

async function rebuild(root: string, folder: string, servers: Servers, events: number): Promise<Figure> {
  const startedAt = performance.now();
  const child = await startChild({
    name: 'rebuild',
    arguments: [join(root, 'apps/analytics/dist/analytics.js'), 'rebuild'],
    folder,
    environment: analyticsEnvironment(servers),
    ready: () => Promise.resolve(true),
  });
  await waitFor('the rebuild', () => Promise.resolve(child.exit() !== undefined), 50, 1_200_000);
  if (child.exit()?.code !== 0) throw new Fault(obituary(child));
  const seconds = (performance.now() - startedAt) / 1_000;
  const aim = { what: 'aim for a million', value: 60 };
  return figure('analytics.rebuild', seconds, 's', aim, `${events} events, beside the running service`);
}
