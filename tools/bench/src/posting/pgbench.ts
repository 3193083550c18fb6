import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Fault } from '@autoclub/processes';

const run = promisify(execFile);
const DEBIAN_FOLDER = '/usr/lib/postgresql';
const SCALE = 10;

/** The yardstick of every posting figure: PostgreSQL's own TPC-B-like benchmark on the same server and database. */
export interface Pgbench {
  /** Fills its tables; once. */
  prepare(): Promise<void>;
  /** Transactions per second over so many seconds, by 16 clients with prepared statements. */
  tps(seconds: number): Promise<number>;
}

export function pgbench(databaseUrl: string): Pgbench {
  const program = programPath();
  return {
    prepare: async () => void (await run(program, ['-i', '-q', '-s', String(SCALE), databaseUrl])),
    tps: async (seconds) => {
      const settings = ['-n', '-c', '16', '-j', '2', '-M', 'prepared', '-T', String(seconds), databaseUrl];
      const { stdout } = await run(program, settings);
      const tps = /tps = ([\d.]+)/.exec(stdout)?.[1];
      if (!tps) throw new Fault(`pgbench printed no figure: ${stdout}`);
      return Number(tps);
    },
  };
}

function programPath(): string {
  const versions = existsSync(DEBIAN_FOLDER)
    ? readdirSync(DEBIAN_FOLDER).sort((a, b) => Number(b) - Number(a))
    : [];
  const folders = [
    ...versions.map((version) => join(DEBIAN_FOLDER, version, 'bin')),
    '/usr/bin',
    '/usr/local/bin',
  ];
  const found = folders.map((folder) => join(folder, 'pgbench')).find((path) => existsSync(path));
  if (!found)
    throw new Fault(
      'The limit of this benchmark is pgbench: install it (Debian: apt-get install postgresql).',
    );
  return found;
}
