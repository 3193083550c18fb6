import { randomIds, systemClock } from '@autoclub/domain-kit';
import { startMessaging } from '@autoclub/messaging';
import { createDataSource, Database, migrateDatabase } from '@autoclub/persistence';
import { loadProgrammes, programmeBook } from '@autoclub/programme-config';
import { createMetrics, type Logger } from '@autoclub/service-kit';
import { startSubgraph } from '@autoclub/subgraph-kit';
import { commandsOver } from './application/commands';
import type { Environment } from './environment';
import { buildGraph } from './graphql/schema';
import { subscriptions } from './infra/messaging/consumers';
import { migrations } from './infra/migrations';
import { entities } from './infra/persistence/entities';
import { houseOn } from './infra/persistence/house';
import { piiLogOn } from './infra/persistence/pii-log';
import { readingOn } from './infra/persistence/reading';

const service = 'membership';

/** The running service. */
export interface Service {
  readonly url: string;
  stop(): Promise<void>;
}

/** Puts the service together and starts it: database, events, graph; `stop` ends them in the other direction. */
export async function compose(settings: Environment, logger: Logger): Promise<Service> {
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, HOST: host, PORT: port } = settings;
  if (ownerUrl) await migrateDatabase({ ownerUrl, entities, migrations });
  const dataSource = createDataSource({ url, entities, applicationName: service });
  await dataSource.initialize();
  const database = new Database(dataSource);
  const metrics = createMetrics(service);
  const house = houseOn(database, randomIds, programmeBook(loadProgrammes(settings.PROGRAMME_FILE)));
  const messaging = await startMessaging({
    service,
    database,
    brokers: settings.KAFKA_BROKERS,
    subscriptions: subscriptions(house, systemClock),
    logger,
    metrics,
    clock: systemClock,
  });
  const server = await startSubgraph({
    name: service,
    subgraph: buildGraph({
      commands: commandsOver(house),
      reading: readingOn(database),
      piiLog: piiLogOn(database, randomIds),
      schemeOn: house.schemeOn,
    }),
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
