import { join } from 'node:path';
import { systemClock } from '@autoclub/domain-kit';
import { messagingMigrations, startMessaging } from '@autoclub/messaging';
import {
  Database,
  createDataSource,
  everything,
  migrateDatabase,
  platformMigrations,
} from '@autoclub/persistence';
import { MEMORY } from '@autoclub/local-stack';
import { freePort } from '@autoclub/processes';
import type { ManagedProcess } from '@autoclub/processes';
import { createLogger } from '@autoclub/service-kit';
import type { DataSource } from 'typeorm';
import { startChild } from '../child';
import { figure, median } from '../figure';
import type { Figure } from '../figure';
import { residentMbOf } from '../process-cpu';
import { waitFor } from '../wait-for';
import { OutboxLoad } from './outbox-load';
import type { Servers } from './servers';

const ROUNDS = 3;
const EVENTS = 30_000;
const migrations = [...platformMigrations, ...messagingMigrations];

/** The databases of this benchmark: where the events come from, and the projection of the real analytics service. */
export const CONSUMER_DATABASES = ['bench_source', 'club_analytics'] as const;

/** From Kafka into the facts and rollups of the analytics service, beside a plain INSERT of the same rows. */
export async function benchConsumer(root: string, folder: string, servers: Servers): Promise<Figure[]> {
  const source = await openSource(servers);
  const analytics = createDataSource({
    url: servers.postgres.url('club_analytics', 'owner'),
    entities: [],
    migrations: [],
    applicationName: 'bench-reader',
    poolSize: 2,
    session: { 'app.tenant': '*' },
  });
  await analytics.initialize();
  const load = new OutboxLoad(source.database);
  const rates: number[] = [];
  const limits: number[] = [];
  let expected = 0;
  let memoryMb = 0;
  try {
    for (let round = 0; round <= ROUNDS; round++) {
      const events = round === 0 ? await load.network() : EVENTS;
      if (round > 0) await load.settledOrders(EVENTS);
      await source.publish();
      expected += events;
      memoryMb = await runAnalytics(root, folder, servers, () => hasApplied(analytics, expected));
      if (round === 0) continue;
      rates.push(await appliedPerSecond(analytics, EVENTS));
      limits.push(await insertsPerSecond(analytics));
    }
  } finally {
    await analytics.destroy();
    await source.close();
  }
  const limit = { what: 'plain INSERT of the same facts', value: median(limits) };
  return [
    figure('pipeline.consumer', median(rates), 'events/s', limit),
    figure('pipeline.consumer.memory', memoryMb, 'MB', { what: 'aim', value: 200 }),
  ];
}

async function openSource({ postgres, kafka }: Servers) {
  await migrateDatabase({ ownerUrl: postgres.url('bench_source', 'owner'), entities: [], migrations });
  const dataSource = createDataSource({
    url: postgres.url('bench_source', 'app'),
    entities: [],
    migrations,
    applicationName: 'bench-source',
    poolSize: 4,
  });
  await dataSource.initialize();
  const database = new Database(dataSource);
  const logger = createLogger({ service: 'bench-source', level: 'error' });
  const publish = async (): Promise<void> => {
    const settings = { service: 'bench-source', database, brokers: kafka.brokers, subscriptions: [], logger };
    const messaging = await startMessaging({ ...settings, clock: systemClock });
    await waitFor('the events to be published', async () => {
      const [{ left }] = await database.transaction(everything, (tx) =>
        tx.query('select count(*)::int as left from outbox where published_at is null'),
      );
      return left === 0;
    });
    await messaging.stop();
  };
  return { database, publish, close: () => dataSource.destroy() };
}

/** What the service and its rebuild are told. */
export function analyticsEnvironment(servers: Servers): Record<string, string> {
  return {
    DATABASE_URL: servers.postgres.url('club_analytics', 'app'),
    DATABASE_OWNER_URL: servers.postgres.url('club_analytics', 'owner'),
    KAFKA_BROKERS: servers.kafka.brokers,
    HANDOVER_SECRET: 'a secret of the benchmark, long enough to be one',
    LOG_LEVEL: 'error',
    ...MEMORY,
  };
}

/** Starts the service as it is shipped. */
export async function startAnalytics(
  root: string,
  folder: string,
  servers: Servers,
): Promise<ManagedProcess> {
  const [port, operations] = [await freePort(), await freePort()];
  return startChild({
    name: 'analytics',
    arguments: [join(root, 'apps/analytics/dist/main.js')],
    folder,
    environment: {
      ...analyticsEnvironment(servers),
      ...{ HOST: '127.0.0.1', PORT: String(port), OPERATIONS_PORT: String(operations) },
    },
    ready: async () => (await fetch(`http://127.0.0.1:${operations}/ready`)).ok,
  });
}

/** Runs the service until it has applied what there is. */
async function runAnalytics(
  root: string,
  folder: string,
  servers: Servers,
  isDone: () => Promise<boolean>,
): Promise<number> {
  const child = await startAnalytics(root, folder, servers);
  try {
    await waitFor('analytics', isDone);
    return residentMbOf(child.pid);
  } finally {
    await child.stop();
  }
}

async function hasApplied(analytics: DataSource, expected: number): Promise<boolean> {
  const [{ applied }] = await analytics.query('select count(*)::int as applied from inbox');
  return applied >= expected;
}

async function appliedPerSecond(analytics: DataSource, events: number): Promise<number> {
  const [{ seconds }] = await analytics.query(
    `select extract(epoch from max(received_at) - min(received_at))::float8 as seconds
       from (select received_at from inbox order by received_at desc limit ${events}) latest`,
  );
  return events / seconds;
}

async function insertsPerSecond(analytics: DataSource): Promise<number> {
  await analytics.query('drop table if exists bench_fact');
  await analytics.query('create table bench_fact (like order_fact including all)');
  const [{ rows }] = await analytics.query('select count(*)::int as rows from order_fact');
  const startedAt = performance.now();
  await analytics.query('insert into bench_fact select * from order_fact');
  const seconds = (performance.now() - startedAt) / 1_000;
  await analytics.query('drop table bench_fact');
  return rows / seconds;
}
