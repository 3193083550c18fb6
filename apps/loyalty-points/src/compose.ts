import { randomIds, systemClock } from '@autoclub/domain-kit';
import { startMessaging } from '@autoclub/messaging';
import { Database, createDataSource, migrateDatabase } from '@autoclub/persistence';
import { loadProgrammes, programmeBook } from '@autoclub/programme-config';
import { type Logger, type Running, createMetrics } from '@autoclub/service-kit';
import { startSubgraph } from '@autoclub/subgraph-kit';
import { assembleGraph, assembleReactions } from './assemble';
import type { Environment } from './environment';
import { migrations } from './migrations';

export const SERVICE = 'loyalty-points';

/** The only place where the parts of the service meet. Returns a handle that stops them in reverse order. */
export async function compose(env: Environment, logger: Logger): Promise<Running> {
  const book = programmeBook(loadProgrammes(env.PROGRAMME_FILE));
  if (env.DATABASE_OWNER_URL)
    await migrateDatabase({ ownerUrl: env.DATABASE_OWNER_URL, entities: [], migrations });
  const database = await openDatabase(env.DATABASE_URL);
  const host = { database, book, clock: systemClock, ids: randomIds };
  const metrics = createMetrics(SERVICE);
  const messaging = await startMessaging({
    service: SERVICE,
    database,
    brokers: env.KAFKA_BROKERS,
    subscriptions: assembleReactions(host),
    logger,
    metrics,
    clock: systemClock,
  });
  const server = await startSubgraph({
    name: SERVICE,
    subgraph: assembleGraph(host),
    host: env.HOST,
    port: env.PORT,
    handoverSecret: env.HANDOVER_SECRET,
    clock: systemClock,
    logger,
    metrics,
    ready: () => database.answers(),
    live: () => messaging.healthy(),
    pipeline: () => messaging.pipeline(),
  });
  return {
    stop: async () => {
      await server.stop();
      await messaging.stop();
      await database.dataSource.destroy();
    },
  };
}

export async function openDatabase(url: string): Promise<Database> {
  const dataSource = createDataSource({ url, entities: [], applicationName: SERVICE });
  await dataSource.initialize();
  return new Database(dataSource);
}
