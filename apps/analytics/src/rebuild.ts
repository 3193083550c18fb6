import { systemClock } from '@autoclub/domain-kit';
import { createDataSource } from '@autoclub/persistence';
import { createLogger, orExplain } from '@autoclub/service-kit';
import type { Logger } from '@autoclub/service-kit';
import { openDatabase, SERVICE } from './compose';
import { rebuildEnvironment } from './environment';
import type { RebuildEnvironment } from './environment';
import { subscriptions } from './infra/messaging/consumers';
import { rebuildProjections } from './infra/messaging/rebuild-projections';

/** `node dist/rebuild.js`, with analytics stopped: builds every projection again from the topics (rulebook ANA-11). */
async function rebuild(env: RebuildEnvironment, logger: Logger): Promise<void> {
  const database = await openDatabase(env.DATABASE_URL);
  const owner = createDataSource({
    url: env.DATABASE_OWNER_URL,
    entities: [],
    applicationName: 'analytics-rebuild',
    poolSize: 1,
  });
  await owner.initialize();
  try {
    const settings = { service: SERVICE, brokers: env.KAFKA_BROKERS, subscriptions, clock: systemClock };
    await rebuildProjections({ ...settings, database, owner, logger });
  } finally {
    await owner.destroy();
    await database.dataSource.destroy();
  }
}

orExplain(() => {
  const env = rebuildEnvironment();
  const logger = createLogger({ service: 'analytics-rebuild', level: env.LOG_LEVEL });
  rebuild(env, logger).catch((error: unknown) => {
    logger.fatal({ err: error }, 'the rebuild failed');
    process.exitCode = 1;
  });
});
