import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import {
  endOf,
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
import { passwordOf, type Passwords, passwordsOf } from './passwords';
import { ensureRolesAndDatabases, type RoleKind, roleOf, sharedRoleOf } from './roles';
import { serverFlags } from './server-settings';

/** Where the server keeps its data and what must be in it. */
export interface PostgresOptions {
  dataDir: string;
  /** A free one is taken when none is given. */
  port?: number;
  /** Each with an owner and an application of its own, see {@link PostgresServer.url}. */
  databases: readonly string[];
  /** Whether two roles reach databases that are not among these, as tests make them; false unless given. */
  sharedLogins?: boolean;
  /** `false` trades safety against a power cut for speed; for tests. */
  durable: boolean;
}

/** A running server. */
export interface PostgresServer {
  readonly port: number;
  /** The process that runs now, or ran last. */
  process(): ManagedProcess;
  /** The administrator's connection; for tools that create databases, never for a service. */
  readonly adminUrl: string;
  /** The connection string of one database for one role; the role can connect to no other database. */
  url(database: string, role: RoleKind): string;
  /**
   * The same by the server's Unix socket, for processes of this machine: it takes less of both processors than TCP.
   * Where the path of the folder is too long for a socket it is {@link url}.
   */
  localUrl(database: string, role: RoleKind): string;
  /** Ends sessions and stops; what was committed is kept. */
  stop(): Promise<void>;
  /** Starts it again on the same data and port. */
  restart(): Promise<void>;
  /** Called when the server ends although nobody stopped it. */
  onDeath(listener: (sentence: string) => void): void;
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

/** What a Unix socket's path may have, on any system, with room for the name of the file in the folder. */
const SOCKET_FOLDER_BYTES = 103 - '/.s.PGSQL.65535.lock'.length;

/** The socket lies in the cluster, which is closed to other accounts and is gone with it. */
function socketFolderOf(dataDir: string): string | undefined {
  const folder = join(dataDir, 'cluster');
  const isPlain = !/[\s,"@]/.test(folder) && Buffer.byteLength(folder) <= SOCKET_FOLDER_BYTES;
  return isPlain ? folder : undefined;
}

async function launch(dataDir: string, port: number, durable: boolean, passwords: Passwords) {
  const binaries = findBinaries();
  const account = serverAccount();
  const cluster = join(dataDir, 'cluster');
  await initialise(dataDir, binaries, account, passwords.superuser);
  return startProcess({
    name: 'PostgreSQL',
    command: binaries.postgres,
    args: ['-D', cluster, ...serverFlags(port, durable ? 'durable' : 'fast', socketFolderOf(dataDir))],
    logFile: join(dataDir, 'postgres.log'),
    cwd: dataDir,
    stopSignal: 'SIGINT',
    ...account,
  });
}

const SESSION_TRIES = 10;
const SESSION_PAUSE_MS = 300;

/** The sessions of a server that was killed end within a second or two; until then its memory is in use. */
async function afterItsSessions<T>(start: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await start();
    } catch (error) {
      const isInUse = error instanceof Fault && error.message.includes('pre-existing shared memory block');
      if (!isInUse || tries === SESSION_TRIES) throw error;
      await sleep(SESSION_PAUSE_MS);
    }
  }
}

/** The connection string of a database in a server that runs on this data folder and port. */
export function postgresUrl(dataDir: string, port: number, database: string, kind: RoleKind): string {
  const role = roleOf(database, kind);
  const password = passwordOf(passwordsOf(dataDir), kind, role);
  return `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
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
  const urlOf = (user: string, password: string, database: string) =>
    `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  const adminUrl = urlOf(SUPERUSER, passwords.superuser, 'postgres');
  const listeners: ((sentence: string) => void)[] = [];
  let expected = false;
  let server: ManagedProcess | undefined;
  const start = async () => {
    expected = false;
    const begun = (server = await launch(dataDir, port, options.durable, passwords));
    await waitUntilReady(begun, adminUrl);
    const sentence = () => `${endOf(begun)}; see its log ${begun.logFile}.`;
    void begun.exited.then(() => expected || listeners.forEach((listener) => listener(sentence())));
    return begun;
  };
  const first = await start();
  const { databases, sharedLogins = false } = options;
  await ensureRolesAndDatabases(adminUrl, passwords, { databases, sharedLogins });
  const url = (database: string, kind: RoleKind) => {
    if (!databases.includes(database)) return urlOf(sharedRoleOf(kind), passwords[kind], database);
    return postgresUrl(dataDir, port, database, kind);
  };
  const stop = async () => {
    expected = true;
    await (server ?? first).stop();
  };
  return {
    port,
    process: () => server ?? first,
    adminUrl,
    url,
    localUrl: (database, kind) => {
      const folder = socketFolderOf(dataDir);
      return url(database, kind) + (folder ? `?host=${encodeURIComponent(folder)}` : '');
    },
    stop,
    restart: async () => {
      if ((server ?? first).exit() === undefined) await stop();
      await afterItsSessions(start);
    },
    onDeath: (listener) => void listeners.push(listener),
  };
}
