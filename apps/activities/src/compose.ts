import { randomIds, systemClock } from '@autoclub/domain-kit';
import { startMessaging } from '@autoclub/messaging';
import { createDataSource, Database, everything, migrateDatabase } from '@autoclub/persistence';
import { loadProgrammes, programmeBook } from '@autoclub/programme-config';
import { createMetrics } from '@autoclub/service-kit';
import type { Logger, Running } from '@autoclub/service-kit';
import { startSubgraph } from '@autoclub/subgraph-kit';
import { cancelActivity } from './application/cancel/cancel-activity';
import { cancelRegistration } from './application/cancel/cancel-registration';
import { checkIn } from './application/check-in/check-in';
import type { UseCaseParts } from './application/ports';
import { publishActivity } from './application/publish-activity/publish-activity';
import { registerForActivity } from './application/register-for-activity/register-for-activity';
import { sendDueMessages } from './application/send-messages/send-due-messages';
import type { SendParts } from './application/send-messages/send-due-messages';
import type { Environment } from './environment';
import type { GraphDeps } from './graphql/graph-deps';
import { buildGraph } from './graphql/schema';
import { startClockwork } from './infra/clockwork';
import type { Task } from './infra/clockwork';
import { notice, subscriptions } from './infra/messaging/consumers';
import type { ConsumerParts } from './infra/messaging/consumers';
import { migrations } from './infra/migrations';
import { holdEndedActivities } from './infra/persistence/activity-calendar';
import { entities } from './infra/persistence/entities';
import { SqlActivityReader } from './infra/persistence/sql-activity-reader';
import { sqlCommands } from './infra/persistence/sql-commands';
import { sqlMessageQueue } from './infra/persistence/sql-message-queue';
import { fileMessageProvider } from './infra/providers/file-message-provider';

export const SERVICE = 'activities';

/** The only place where the parts of the service meet. Answers a handle that stops them in the other order. */
export async function compose(env: Environment, logger: Logger): Promise<Running> {
  const programmes = programmeBook(loadProgrammes(env.PROGRAMME_FILE));
  if (env.DATABASE_OWNER_URL)
    await migrateDatabase({ ownerUrl: env.DATABASE_OWNER_URL, entities, migrations });
  const dataSource = createDataSource({ url: env.DATABASE_URL, entities, applicationName: SERVICE });
  const database = new Database(await dataSource.initialize());
  const metrics = createMetrics(SERVICE);
  const consumerParts = { programmes, ids: randomIds, clock: systemClock };
  const messaging = await startMessaging({
    service: SERVICE,
    database,
    brokers: env.KAFKA_BROKERS,
    subscriptions: subscriptions(consumerParts),
    logger,
    metrics,
    clock: systemClock,
  });
  const provider = fileMessageProvider(env.MESSAGE_FOLDER, systemClock);
  const sending = { queue: sqlMessageQueue(database), provider, programmes };
  const clockwork = startClockwork(tasks(database, consumerParts, sending), logger);
  const server = await startSubgraph({
    name: SERVICE,
    subgraph: buildGraph(graphDeps(database, { programmes, ids: randomIds })),
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
      await clockwork.stop();
      await messaging.stop();
      await dataSource.destroy();
    },
  };
}

export function graphDeps(database: Database, parts: Omit<UseCaseParts, 'commands'>): GraphDeps {
  const all = { ...parts, commands: sqlCommands(database) };
  return {
    reader: new SqlActivityReader(database),
    publishActivity: publishActivity(all),
    registerForActivity: registerForActivity(all),
    checkIn: checkIn(all),
    cancelRegistration: cancelRegistration(all),
    cancelActivity: cancelActivity(all),
  };
}

/** What happens by the clock: messages go out, stragglers are noticed, activities end. */
function tasks(database: Database, consumers: ConsumerParts, sending: SendParts): Task[] {
  return [
    {
      name: 'send messages',
      everyMs: 1_000,
      run: async () => (await sendDueMessages(sending, consumers.clock())) > 0,
    },
    {
      name: 'notice settlements that became complete at the same moment',
      everyMs: 5_000,
      run: async () => {
        await database.transaction(everything, (tx) => notice(consumers, tx, { of: 'anything' }));
        return false;
      },
    },
    {
      name: 'hold ended activities',
      everyMs: 15_000,
      run: async () => {
        await holdEndedActivities(database, consumers.clock());
        return false;
      },
    },
  ];
}
