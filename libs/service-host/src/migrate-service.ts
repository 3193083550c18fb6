import { migrateDatabase, type MigrationClass } from '@autoclub/persistence';
import { commonVariables, createLogger, orExplain, readEnvironment } from '@autoclub/service-kit';
import { z } from 'zod';
import type { Capability } from './capability';
import { entitiesOf } from './entities-of';
import type { HostEnvironment } from './host-environment';
import { withHostMigrations } from './host-migrations';

/** A migration is given the owner's credentials and nothing else: no secret of the service, no broker. */
const variables = z.object({ LOG_LEVEL: commonVariables.LOG_LEVEL, DATABASE_OWNER_URL: z.url() });

/** The parts of a service that say what its tables are. */
export interface ServiceTables<Environment extends HostEnvironment> {
  /** In their order: one may build on those before it. */
  readonly capabilities: readonly Capability<Environment>[];
  /** The migrations of the service's own tables; those every service has are added where they are not listed. */
  readonly migrations: readonly MigrationClass[];
}

/** Brings the database to the newest shape, as its owner. */
export function migrateTables<Environment extends HostEnvironment>(
  ownerUrl: string,
  { capabilities, migrations }: ServiceTables<Environment>,
): Promise<void> {
  const entities = entitiesOf(capabilities);
  return migrateDatabase({ ownerUrl, entities, migrations: withHostMigrations(migrations) });
}

/**
 * A process that migrates and ends: with code 0 when the tables have the newest shape, else with 1. Where it runs
 * before the service, the service itself needs no owner's credentials.
 */
export function migrateService<Environment extends HostEnvironment>(
  service: string,
  tables: ServiceTables<Environment>,
): void {
  orExplain(() => {
    const { LOG_LEVEL, DATABASE_OWNER_URL } = readEnvironment(variables);
    const logger = createLogger({ service: `${service}-migration`, level: LOG_LEVEL });
    migrateTables(DATABASE_OWNER_URL, tables).then(
      () => logger.info('migrated'),
      (error: unknown) => {
        logger.fatal({ err: error }, 'could not migrate');
        process.exitCode = 1;
      },
    );
  });
}
