import { randomIds, systemClock } from '@autoclub/domain-kit';
import { startMessaging } from '@autoclub/messaging';
import { createDataSource, Database, migrateDatabase } from '@autoclub/persistence';
import { loadProgrammes, programmeBook } from '@autoclub/programme-config';
import { createMetrics, type Logger } from '@autoclub/service-kit';
import { buildSubgraph, startSubgraph } from '@autoclub/subgraph-kit';
import { entitiesOf, graphOf } from './kernel';
import { capabilities } from './capabilities';
import type { Environment } from './environment';
import { migrations } from './migrations';

const service = 'membership';

/** The running service. */
export interface Service {
  readonly url: string;
  stop(): Promise<void>;
}

/** Puts the service together and starts it: database, events, graph; `stop` ends them in the other direction. */
export async function compose(settings: Environment, logger: Logger): Promise<Service> {
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, HOST: host, PORT: port } = settings;
  const entities = entitiesOf(capabilities);
  if (ownerUrl) await migrateDatabase({ ownerUrl, entities, migrations });
  const dataSource = createDataSource({ url, entities, applicationName: service });
  await dataSource.initialize();
  const database = new Database(dataSource);
  const metrics = createMetrics(service);
  const programmes = programmeBook(loadProgrammes(settings.PROGRAMME_FILE));
  const roomHost = { database, ids: randomIds, clock: systemClock, programmes };
  const messaging = await startMessaging({
    service,
    database,
    brokers: settings.KAFKA_BROKERS,
    subscriptions: capabilities.flatMap((capability) => capability.reactions?.(roomHost) ?? []),
    logger,
    metrics,
    clock: systemClock,
  });
  const server = await startSubgraph({
    name: service,
    subgraph: buildSubgraph(graphOf(capabilities, roomHost)),
    host,
    port,
    handoverSecret: settings.HANDOVER_SECRET,
    clock: systemClock,
    logger,
    metrics,
    ready: () => database.answers(),
    live: () => messaging.healthy(),
    pipeline: () => messaging.pipeline(),
  });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await messaging.stop();
      await dataSource.destroy();
    },
  };
}
