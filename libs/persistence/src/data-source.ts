import { DataSource, type DataSourceOptions } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions';
import { columnTypes } from './column-types';
import type { MigrationClass } from './migrations';
import { PreparingClient } from './preparing-client';
import { SnakeNamingStrategy } from './snake-naming-strategy';

/** The classes a service maps to its tables. */
export type EntityClasses = NonNullable<DataSourceOptions['entities']>;

export interface DataSourceSettings {
  readonly url: string;
  readonly entities: EntityClasses;
  readonly migrations?: readonly MigrationClass[];
  /** Shown in `pg_stat_activity`, so that an operator sees whose connection it is. */
  readonly applicationName: string;
  readonly poolSize?: number;
  /** Settings of every session of the pool, such as `app.tenant` for the owner's tools. */
  readonly session?: Readonly<Record<string, string>>;
}

const CONNECT_TIMEOUT_MS = 3_000;

/**
 * Milliseconds where a number stands alone. Pages lie in memory or on flash, where reading one by its place costs
 * little more than reading the next: with the default of 4 the planner scans a whole table for a batch of ten keys.
 * A statement whose connection was dropped ends at the next check of the connection.
 */
const SESSION = {
  synchronous_commit: 'on',
  random_page_cost: '1.1',
  jit: 'off',
  statement_timeout: '15000',
  lock_timeout: '8000',
  idle_in_transaction_session_timeout: '20000',
  client_connection_check_interval: '500',
};

/**
 * A pool on a service's database. Tables come from migrations only (`synchronize` is off); a commit that was answered
 * is on disk (`synchronous_commit` on); a forgotten transaction and an endless statement end by themselves.
 */
export function createDataSource(settings: DataSourceSettings): DataSource {
  return new DataSource(optionsOf(settings) as DataSourceOptions);
}

function optionsOf(settings: DataSourceSettings): PostgresDataSourceOptions {
  const { url, entities, migrations = [], applicationName, poolSize = 10, session = {} } = settings;
  return {
    type: 'postgres',
    url,
    entities,
    migrations: [...migrations],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    applicationName,
    poolSize,
    synchronize: false,
    logging: false,
    namingStrategy: new SnakeNamingStrategy(),
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    extra: {
      Client: PreparingClient,
      types: columnTypes,
      keepAlive: true,
      options: startUpOptions({ ...SESSION, ...session }),
    },
  };
}

/** The settings as the start-up packet of a connection carries them. */
export function startUpOptions(session: Readonly<Record<string, string>>): string {
  return Object.entries(session)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}
