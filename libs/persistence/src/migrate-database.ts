import type { DataSource, QueryRunner } from 'typeorm';
import { createDataSource, type EntityClasses } from './data-source';
import type { MigrationClass } from './migrations';
import { EVERY_TENANT } from './tenant-scope';

export interface MigrationSettings {
  /** The role that owns the tables; the running service uses another one that cannot change them. */
  readonly ownerUrl: string;
  readonly entities: EntityClasses;
  readonly migrations: readonly MigrationClass[];
}

/** One number for all AutoClub migrations; advisory locks are per database, so services do not wait for each other. */
const MIGRATION_LOCK = 4_711_2026;

/**
 * Brings the database to the newest shape. Copies of a service that start together take turns: TypeORM itself has no
 * lock, and of three parallel starts two would fail.
 */
export async function migrateDatabase(settings: MigrationSettings): Promise<void> {
  const dataSource = createDataSource({
    url: settings.ownerUrl,
    entities: settings.entities,
    migrations: settings.migrations,
    applicationName: 'autoclub-migrate',
    poolSize: 2,
    session: { 'app.tenant': EVERY_TENANT, lock_timeout: '60000', statement_timeout: '0' },
  });
  await dataSource.initialize();
  try {
    await migrateInTurn(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/** The lock belongs to a connection of its own; it is gone when that connection is, whatever happens. */
async function migrateInTurn(dataSource: DataSource): Promise<void> {
  const guard: QueryRunner = dataSource.createQueryRunner();
  await guard.connect();
  try {
    await guard.query(`select pg_advisory_lock(${MIGRATION_LOCK})`);
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await guard.query(`select pg_advisory_unlock(${MIGRATION_LOCK})`).catch(() => undefined);
    await guard.release();
  }
}
