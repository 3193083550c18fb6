import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions';
import { columnTypes } from './column-types';
import { startUpOptions } from './data-source';

/** Settings of a session that no pool ever hands to someone else. */
export interface DedicatedSessionSettings {
  readonly applicationName: string;
  readonly session?: Readonly<Record<string, string>>;
}

/**
 * Opens a connection beside the pool, to the same database as the same role: for locks that live as long as the
 * session. The caller ends it. A lost connection shows in the next query, never by an unhandled event.
 */
export async function openDedicatedSession(
  dataSource: DataSource,
  settings: DedicatedSessionSettings,
): Promise<Client> {
  const { url } = dataSource.options as PostgresDataSourceOptions;
  const client = new Client({
    connectionString: url,
    application_name: settings.applicationName,
    types: columnTypes as never,
    keepAlive: true,
    connectionTimeoutMillis: 3_000,
    options: startUpOptions({ synchronous_commit: 'on', ...settings.session }),
  });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
