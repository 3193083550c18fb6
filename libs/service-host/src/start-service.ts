import { type Clock, type IdSource, systemClock } from '@autoclub/domain-kit';
import { DealerClocks, startClockwork, startJobs, type Task } from '@autoclub/jobs';
import { archiveSender, Arrivals, startMessaging } from '@autoclub/messaging';
import { createDataSource, Database, isTransient } from '@autoclub/persistence';
import { loadProgrammes } from '@autoclub/programme-config';
import { createMetrics, type Logger, type Running } from '@autoclub/service-kit';
import { type RunningSubgraph, startSubgraph } from '@autoclub/subgraph-kit';
import { brokersOf } from './brokers-of';
import { dealerClocks } from './dealer-clocks';
import { entitiesOf } from './entities-of';
import { graphOf } from './graph-of';
import { hostOn } from './host';
import type { HostEnvironment } from './host-environment';
import { migrateTables, type ServiceTables } from './migrate-service';
import { currentProgrammes } from './programmes/current-programmes';
import { reactionsOf } from './reactions-of';
import { type RunningParts, runningParts } from './running-parts';

/** What makes one service out of the parts that all services share. */
export interface ServiceDefinition<Environment extends HostEnvironment> extends ServiceTables<Environment> {
  /** The name of the service: its consumer group, the audience of what the gateway signs, its label in metrics. */
  readonly name: string;
  readonly environment: Environment;
  readonly logger: Logger;
  /** The machine's clock unless a test stops it. */
  readonly clock?: Clock;
  /** Random ids unless a test counts them. */
  readonly ids?: IdSource;
}

/** A service that serves its graph, relays and handles events and does its timed work. */
export interface RunningService extends Running {
  readonly url: string;
  /** Where metrics and health are asked for, if anywhere. */
  readonly operationsUrl: string | undefined;
}

/**
 * Starts a service: migrations, database, events, timed work, and the graph last, so that the first request finds
 * everything running. `stop` ends them in the opposite order; a start that fails stops what it had started.
 */
export async function startService<Environment extends HostEnvironment>(
  definition: ServiceDefinition<Environment>,
): Promise<RunningService> {
  const parts = runningParts();
  try {
    const { url, operationsUrl } = await start(definition, parts);
    return { url, operationsUrl, stop: () => parts.stop() };
  } catch (error) {
    await parts.stop().catch((err: unknown) => definition.logger.error({ err }, 'could not stop'));
    throw error;
  }
}

async function start<Environment extends HostEnvironment>(
  definition: ServiceDefinition<Environment>,
  parts: RunningParts,
): Promise<RunningSubgraph> {
  const { name, environment, logger, clock = systemClock } = definition;
  const database = await openDatabase(definition, parts);
  const clocks = new DealerClocks(database, clock);
  await clocks.refresh();
  const programmes = await currentProgrammes(database, loadProgrammes(environment.PROGRAMME_FILE));
  const metrics = createMetrics(name);
  const { book } = programmes;
  const host = hostOn({ ...definition, service: name, database, clocks, programmes: book, metrics });
  const capabilities = [dealerClocks(clocks), ...definition.capabilities];
  const subscriptions = reactionsOf(capabilities, host);
  const arrivals = new Arrivals(database, subscriptions, name);
  const messaging = await startMessaging({
    service: name,
    database,
    brokers: brokersOf(environment),
    subscriptions,
    logger,
    metrics,
    clock,
  });
  parts.add(() => messaging.stop());
  const jobs = capabilities.flatMap((each) => each.jobs?.(host) ?? []);
  const running = await startJobs({ service: name, database, clocks, jobs, logger, metrics });
  parts.add(() => running.stop());
  const tasks = capabilities.flatMap((each) => each.clockwork?.(host) ?? []);
  const clockwork = startClockwork([programmes.task, sendArchives(definition, database), ...tasks], logger);
  parts.add(() => clockwork.stop());
  const server = await startSubgraph({
    name,
    subgraph: graphOf(capabilities, host, (position) => arrivals.missing(position)),
    host: environment.HOST,
    port: environment.PORT,
    operationsPort: environment.OPERATIONS_PORT,
    handoverSecret: environment.HANDOVER_SECRET,
    otherHandoverSecret: environment.HANDOVER_SECRET_OTHER,
    clock,
    clockOf: host.clockOf,
    logger,
    metrics,
    isOutage: isTransient,
    reached: (position, isOver) => arrivals.reached(position, isOver),
    ready: () => database.answers(),
    live: () => messaging.healthy(),
    pipeline: () => messaging.pipeline(),
    routes: capabilities.flatMap((each) => each.routes?.(host) ?? []),
  });
  parts.add(() => server.stop());
  return server;
}

/** The archive is asked for when figures are built again; it is sent in portions beside the daily work. */
function sendArchives(
  { name, environment }: Pick<ServiceDefinition<HostEnvironment>, 'name' | 'environment'>,
  database: Database,
): Task {
  const sender = archiveSender({ publisher: name, database, brokers: brokersOf(environment) });
  return { name: 'send archives', everyMs: 2_000, run: () => sender.sendNext() };
}

async function openDatabase<Environment extends HostEnvironment>(
  definition: ServiceDefinition<Environment>,
  parts: RunningParts,
): Promise<Database> {
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl } = definition.environment;
  if (ownerUrl) await migrateTables(ownerUrl, definition);
  const entities = entitiesOf(definition.capabilities);
  const dataSource = createDataSource({ url, entities, applicationName: definition.name });
  await dataSource.initialize();
  parts.add(() => dataSource.destroy());
  return new Database(dataSource);
}
