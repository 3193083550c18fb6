import { Client } from 'pg';

import { type Passwords, passwordOf } from './passwords';

/** What a connection does: the owner makes tables and migrates, the application reads and writes rows. */
export type RoleKind = 'owner' | 'app';

/** The group of all application roles, to which migrations grant; nobody signs in as it. */
const GROUP = 'autoclub_app';
/** Who owned all databases before each had an owner of its own; signs in only where servers are shared by tests. */
const SHARED_OWNER = 'autoclub_owner';

/** The login of one database and nothing else: `club_membership_app`. */
export function roleOf(database: string, kind: RoleKind): string {
  return `${database}_${kind}`;
}

/** The two logins that reach every database that was not named; made only where {@link Wanted.sharedLogins} says so. */
export const sharedRoleOf = (kind: RoleKind): string => (kind === 'owner' ? SHARED_OWNER : GROUP);

/** What must be there when a server has started. */
export interface Wanted {
  readonly databases: readonly string[];
  /** Roles that own and use databases nobody named, as tests make them. */
  readonly sharedLogins: boolean;
}

async function ensureRole(client: Client, role: string, password: string | undefined): Promise<void> {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  const verb = found.rowCount === 0 ? 'create' : 'alter';
  const login = password === undefined ? 'nologin' : `login password ${client.escapeLiteral(password)}`;
  const name = client.escapeIdentifier(role);
  await client.query(`${verb} role ${name} nosuperuser nocreatedb nocreaterole nobypassrls ${login}`);
}

/**
 * A database, its owner and its application. The application owns nothing and cannot pass by row-level security, so a
 * forgotten filter shows no other dealer's rows; and nobody but these two may even connect.
 */
async function ensureDatabase(client: Client, database: string): Promise<void> {
  const [name, owner, app] = [database, roleOf(database, 'owner'), roleOf(database, 'app')].map((each) =>
    client.escapeIdentifier(each),
  );
  const found = await client.query('select 1 from pg_database where datname = $1', [database]);
  if (found.rowCount === 0) await client.query(`create database ${name} owner ${owner}`);
  await client.query(`alter database ${name} owner to ${owner}`);
  await client.query(`revoke all on database ${name} from public, ${GROUP}, ${SHARED_OWNER}`);
  await client.query(`grant ${GROUP} to ${app}`);
  await client.query(`grant connect on database ${name} to ${app}`);
}

/** Tables of a folder that was made when one role owned all databases go to the owner of theirs. */
async function takeOver(adminUrl: string, database: string): Promise<void> {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  const client = new Client({ connectionString: url.toString() });
  await client.connect();
  try {
    const owner = client.escapeIdentifier(roleOf(database, 'owner'));
    await client.query(`reassign owned by ${SHARED_OWNER} to ${owner}`);
  } finally {
    await client.end();
  }
}

/** Makes the roles and the databases that are missing; what is there keeps its tables and rows. */
export async function ensureRolesAndDatabases(
  adminUrl: string,
  passwords: Passwords,
  { databases, sharedLogins }: Wanted,
): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const shared = (kind: RoleKind) => (sharedLogins ? passwords[kind] : undefined);
    for (const kind of ['owner', 'app'] as const) await ensureRole(client, sharedRoleOf(kind), shared(kind));
    for (const database of databases) {
      for (const kind of ['owner', 'app'] as const)
        await ensureRole(client, roleOf(database, kind), passwordOf(passwords, kind, roleOf(database, kind)));
      const before = await client.query('select 1 from pg_database where datname = $1', [database]);
      if (before.rowCount !== 0) await takeOver(adminUrl, database);
      await ensureDatabase(client, database);
    }
  } finally {
    await client.end();
  }
}
