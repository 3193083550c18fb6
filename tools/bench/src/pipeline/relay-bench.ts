import { createLogger } from '@autoclub/service-kit';
import { systemClock } from '@autoclub/domain-kit';
import { messagingMigrations, startMessaging } from '@autoclub/messaging';
import {
  Database,
  createDataSource,
  everything,
  migrateDatabase,
  platformMigrations,
} from '@autoclub/persistence';
import { figure, median } from '../figure';
import type { Figure } from '../figure';
import { waitFor } from '../wait-for';
import { OutboxLoad } from './outbox-load';
import { producerPerformance } from './producer-performance';
import { BUSY_TOPIC } from './servers';
import type { Servers } from './servers';

const ROUNDS = 3;
const EVENTS = 40_000;
/** The database of this benchmark, with an outbox and nothing else. */
export const RELAY_DATABASE = 'bench_relay';

const migrations = [...platformMigrations, ...messagingMigrations];

/** From the outbox to Kafka, acknowledged by the broker, beside Kafka's own producer with records of the same size. */
export async function benchRelay({ postgres, kafka }: Servers): Promise<Figure[]> {
  await migrateDatabase({ ownerUrl: postgres.url(RELAY_DATABASE, 'owner'), entities: [], migrations });
  const dataSource = createDataSource({
    url: postgres.url(RELAY_DATABASE, 'app'),
    entities: [],
    migrations,
    applicationName: 'bench-relay',
    poolSize: 4,
  });
  await dataSource.initialize();
  const database = new Database(dataSource);
  const load = new OutboxLoad(database);
  const rates: number[] = [];
  const limits: number[] = [];
  let bytes = 0;
  try {
    for (let round = 0; round < ROUNDS; round++) {
      await load.settledOrders(EVENTS);
      bytes = await averageBytes(database);
      rates.push(await drain(database, kafka.brokers));
      limits.push(await producerPerformance(kafka.brokers, BUSY_TOPIC, 2 * EVENTS, bytes));
    }
  } finally {
    await dataSource.destroy();
  }
  const limit = { what: 'kafka ProducerPerformance, same broker, acks=all', value: median(limits) };
  return [figure('pipeline.relay', median(rates), 'events/s', limit, `${bytes} B a record`)];
}

/** Runs the relay until nothing is left; events per second between the first and the last mark. */
async function drain(database: Database, brokers: string): Promise<number> {
  const query = (sql: string) => database.transaction(everything, (tx) => tx.query(sql));
  const [{ since }] = await query('select coalesce(max(id), 0) - 40000 as since from outbox');
  const messaging = await startMessaging({
    service: 'bench',
    database,
    brokers,
    subscriptions: [],
    logger: createLogger({ service: 'bench', level: 'error' }),
    clock: systemClock,
  });
  try {
    await waitFor('the relay', async () => {
      const [{ left }] = await query('select count(*)::int as left from outbox where published_at is null');
      return left === 0;
    });
  } finally {
    await messaging.stop();
  }
  const [{ events, seconds }] = await query(
    `select count(*)::int as events,
            extract(epoch from max(published_at) - min(published_at))::float8 as seconds
       from outbox where id > ${Number(since)}`,
  );
  return events / seconds;
}

async function averageBytes(database: Database): Promise<number> {
  const [{ bytes }] = await database.transaction(everything, (tx) =>
    tx.query(
      'select avg(octet_length(data::text))::int as bytes from (select data from outbox order by id desc limit 1000) latest',
    ),
  );
  return bytes;
}
