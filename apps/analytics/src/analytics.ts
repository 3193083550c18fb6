import { createDataSource, Database, EVERY_TENANT } from '@autoclub/persistence';
import { brokersOf, hostOn, capabilityReactions } from '@autoclub/service-host';
import { createLogger, orExplain } from '@autoclub/service-kit';
import type { Logger } from '@autoclub/service-kit';
import { Command } from 'commander';
import { capabilities } from './capabilities';
import { SERVICE } from './compose';
import { rebuildEnvironment } from './environment';
import type { RebuildEnvironment } from './environment';
import { rebuildProjections } from './facts';
import { findRollupFaults } from './measures';

/**
 * `npm run analytics -- rebuild`, with the other services running: builds every projection again from the archives
 * while the figures are read (rulebook ANA-11).
 */
async function rebuild(
  environment: RebuildEnvironment,
  logger: Logger,
  acceptsDifferences: boolean,
): Promise<void> {
  const connection = { entities: [], applicationName: 'analytics-rebuild' };
  const own = createDataSource({ ...connection, url: environment.DATABASE_URL });
  // The owner stands behind the wall of tenants as well; counting and comparing large tables takes its time.
  const session = { 'app.tenant': EVERY_TENANT, statement_timeout: '0' };
  const owner = createDataSource({
    ...connection,
    url: environment.DATABASE_OWNER_URL,
    poolSize: 1,
    session,
  });
  try {
    const database = new Database(await own.initialize());
    await owner.initialize();
    const host = hostOn({ service: SERVICE, database, environment, logger });
    await rebuildProjections({
      service: SERVICE,
      brokers: brokersOf(environment),
      subscriptions: capabilityReactions(capabilities, host),
      prove: findRollupFaults,
      clock: host.clock,
      database,
      owner,
      ownerUrl: environment.DATABASE_OWNER_URL,
      acceptsDifferences,
      logger,
    });
  } finally {
    for (const connected of [owner, own]) if (connected.isInitialized) await connected.destroy();
  }
}

const program = new Command('analytics').description('The projections of analytics.');

program
  .command('rebuild')
  .description(
    'builds every projection again from the archives, proves it and puts it in the place of the live one',
  )
  .option(
    '--accept-differences',
    'lets rows that differ from the live ones, which are logged, take their place',
  )
  .action(({ acceptDifferences = false }: { acceptDifferences?: boolean }) =>
    orExplain(() => {
      const env = rebuildEnvironment();
      const logger = createLogger({ service: 'analytics-rebuild', level: env.LOG_LEVEL });
      rebuild(env, logger, acceptDifferences).catch((error: unknown) => {
        logger.fatal({ err: error }, 'the rebuild failed');
        process.exitCode = 1;
      });
    }),
  );

program.parse();
