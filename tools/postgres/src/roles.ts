import { Client } from 'pg';

import type { Passwords } from './passwords';

/**
 * Two roles for every service. The owner makes tables and migrates; the application only reads and writes rows. The
 * latter owns nothing and cannot pass by row-level security, so a forgotten filter shows no other dealer's rows.
 */
const ROLES = { autoclub_owner: 'owner', autoclub_app: 'app' } as const;

async function ensureRole(client: Client, role: string, password: string): Promise<void> {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  const verb = found.rowCount === 0 ? 'create' : 'alter';
  const secret = client.escapeLiteral(password);
  await client.query(`${verb} role ${role} login nosuperuser nocreatedb nobypassrls password ${secret}`);
}

async function ensureDatabase(client: Client, database: string): Promise<void> {
  const found = await client.query('select 1 from pg_database where datname = $1', [database]);
  if (found.rowCount === 0)
    await client.query(`create database ${client.escapeIdentifier(database)} owner autoclub_owner`);
}

/** Makes the roles and the databases that are missing; what is there stays as it is. */
export async function ensureRolesAndDatabases(
  adminUrl: string,
  passwords: Passwords,
  databases: readonly string[],
): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const [role, key] of Object.entries(ROLES)) await ensureRole(client, role, passwords[key]);
    for (const database of databases) await ensureDatabase(client, database);
  } finally {
    await client.end();
  }
}
