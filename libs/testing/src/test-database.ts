import { createHash, randomBytes } from 'node:crypto';

import {
  createDataSource,
  Database,
  type EntityClasses,
  migrateDatabase,
  type MigrationClass,
} from '@autoclub/persistence';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';

import { testServer } from './environment';

/** A database of its own for one test file. */
export interface TestDatabase {
  /** As the running service sees it: role without ownership, rows guarded by the tenant. */
  database: Database;
  appUrl: string;
  ownerUrl: string;
  /** The owner's connection, which sees the rows of every tenant; for looking and for planting. */
  owner: DataSource;
  /** Closes both connections and drops the database. */
  drop(): Promise<void>;
}

interface Shape {
  entities: EntityClasses;
  migrations: readonly MigrationClass[];
}

const POOL_SIZE = 5;

function urlOf(database: string, role: 'owner' | 'app'): string {
  const url = new URL(testServer('AUTOCLUB_TEST_ADMIN_URL'));
  url.username = `autoclub_${role}`;
  url.password = testServer(role === 'owner' ? 'AUTOCLUB_TEST_OWNER_PASSWORD' : 'AUTOCLUB_TEST_APP_PASSWORD');
  url.pathname = `/${database}`;
  return url.toString();
}

async function asAdministrator<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: testServer('AUTOCLUB_TEST_ADMIN_URL') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Equal migrations give an equal name, whatever test file or worker asks; a changed one gives another. */
function templateOf({ migrations }: Shape): { name: string; lock: number } {
  const text = migrations.map((migration) => `${migration.name}${String(migration)}`).join('\n');
  const hash = createHash('sha256').update(text).digest();
  return { name: `template_${hash.toString('hex').slice(0, 16)}`, lock: hash.readInt32BE(0) };
}

/** Migrates once per set of migrations and run; every test file then gets a copy, which costs some milliseconds. */
async function ensureTemplate(shape: Shape): Promise<string> {
  const { name, lock } = templateOf(shape);
  await asAdministrator(async (client) => {
    await client.query('select pg_advisory_lock($1)', [lock]);
    const ready = await client.query('select 1 from pg_database where datname = $1 and datistemplate', [
      name,
    ]);
    if (ready.rowCount !== 0) return;
    await client.query(`drop database if exists ${name}`);
    await client.query(`create database ${name} owner autoclub_owner`);
    await migrateDatabase({ ownerUrl: urlOf(name, 'owner'), ...shape });
    await client.query(`alter database ${name} is_template true`);
  });
  return name;
}

/** Gives a test file a migrated database of its own, which no other test sees. */
export async function testDatabase(shape: Shape): Promise<TestDatabase> {
  const template = await ensureTemplate(shape);
  const name = `test_${randomBytes(8).toString('hex')}`;
  await asAdministrator((client) =>
    client.query(`create database ${name} template ${template} owner autoclub_owner`),
  );
  const [appUrl, ownerUrl] = [urlOf(name, 'app'), urlOf(name, 'owner')];
  const { entities } = shape;
  const app = createDataSource({ url: appUrl, entities, applicationName: 'test', poolSize: POOL_SIZE });
  const session = { 'app.tenant': '*' };
  const owner = createDataSource({
    url: ownerUrl,
    entities,
    applicationName: 'test-owner',
    poolSize: 2,
    session,
  });
  await Promise.all([app.initialize(), owner.initialize()]);
  const close = (source: DataSource) => (source.isInitialized ? source.destroy() : Promise.resolve());
  return {
    database: new Database(app),
    appUrl,
    ownerUrl,
    owner,
    drop: async () => {
      await Promise.all([close(app), close(owner)]);
      await asAdministrator((client) => client.query(`drop database ${name} with (force)`));
    },
  };
}
