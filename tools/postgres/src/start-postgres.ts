import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import {
  Fault,
  freePort,
  type ManagedProcess,
  obituary,
  requireFreePort,
  startProcess,
} from '@autoclub/processes';
import { Client } from 'pg';

import { serverAccount } from './account';
import { findBinaries } from './binaries';
import { initialise, SUPERUSER } from './initialise';
import { stopOrphan } from './orphan';
import { type Passwords, passwordsOf } from './passwords';
import { ensureRolesAndDatabases } from './roles';
import { serverFlags } from './server-settings';

/** Where the server keeps its data and what must be in it. */
export interface PostgresOptions {
  dataDir: string;
  /** A free one is taken when none is given. */
  port?: number;
  databases: readonly string[];
  /** `false` trades safety against a power cut for speed; for tests. */
  durable: boolean;
}

/** A running server. */
export interface PostgresServer {
  readonly port: number;
  readonly process: ManagedProcess;
  /** The administrator's connection; for tools that create databases, never for a service. */
  readonly adminUrl: string;
  /** The connection string of one database for one role. */
  url(database: string, role: 'owner' | 'app'): string;
  /** Ends sessions and stops; what was committed is kept. */
  stop(): Promise<void>;
}

const START_TIMEOUT_MS = 60_000;

async function answers(adminUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: adminUrl, connectionTimeoutMillis: 1_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function waitUntilReady(server: ManagedProcess, adminUrl: string): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await answers(adminUrl))) {
    if (server.exit() !== undefined) throw new Fault(obituary(server));
    if (Date.now() > deadline) throw new Fault(`PostgreSQL did not answer; see its log ${server.logFile}.`);
    await sleep(10);
  }
}

async function launch(dataDir: string, port: number, durable: boolean, passwords: Passwords) {
  const binaries = findBinaries();
  const account = serverAccount();
  const cluster = join(dataDir, 'cluster');
  await initialise(dataDir, binaries, account, passwords.superuser);
  return startProcess({
    name: 'PostgreSQL',
    command: binaries.postgres,
    args: ['-D', cluster, ...serverFlags(port, durable ? 'durable' : 'fast')],
    logFile: join(dataDir, 'postgres.log'),
    cwd: dataDir,
    stopSignal: 'SIGINT',
    ...account,
  });
}

/**
 * Starts PostgreSQL on the loopback address with its data in a folder of ours: makes the cluster, the roles and the
 * databases when they are missing, and first stops a server that a killed run left on the same folder.
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const dataDir = resolve(options.dataDir);
  mkdirSync(dataDir, { recursive: true });
  const passwords = passwordsOf(dataDir);
  await stopOrphan(join(dataDir, 'cluster'));
  const port = options.port ?? (await freePort());
  await requireFreePort(port, 'PostgreSQL');
  const server = await launch(dataDir, port, options.durable, passwords);
  const urlOf = (user: string, password: string, database: string) =>
    `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  const adminUrl = urlOf(SUPERUSER, passwords.superuser, 'postgres');
  await waitUntilReady(server, adminUrl);
  await ensureRolesAndDatabases(adminUrl, passwords, options.databases);
  return {
    port,
    process: server,
    adminUrl,
    url: (database, role) => urlOf(`autoclub_${role}`, passwords[role], database),
    stop: () => server.stop(),
  };
}
