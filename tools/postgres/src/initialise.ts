import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { Fault, fullDiskSentence } from '@autoclub/processes';

import { type Account, handOver, requireReachable } from './account';
import type { Binaries } from './binaries';

const run = promisify(execFile);

/** The server's own administrator; services never use it. */
export const SUPERUSER = 'autoclub_admin';

/**
 * Makes the cluster once. The last thing made is a mark of ours: a folder without it is left from a start that was
 * killed half way, holds nothing, and is made again.
 */
export async function initialise(dataDir: string, binaries: Binaries, account: Account, password: string) {
  const cluster = join(dataDir, 'cluster');
  const mark = join(dataDir, 'initialised');
  if (existsSync(mark)) return;
  rmSync(cluster, { recursive: true, force: true });
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  if (account.uid !== undefined) chmodSync(dataDir, 0o755);
  handOver(cluster, account);
  requireReachable(cluster, account);
  requireReachable(binaries.initdb, account);
  const passwordFile = join(dataDir, 'superuser-password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  handOver(passwordFile, account);
  try {
    const flags = ['--encoding=UTF8', '--locale=C.UTF-8', '--no-sync', '--auth=scram-sha-256'];
    const who = [`--username=${SUPERUSER}`, `--pwfile=${passwordFile}`];
    await run(binaries.initdb, [`--pgdata=${cluster}`, ...who, ...flags], { ...account, cwd: dataDir });
  } catch (error) {
    throw new Fault(sentenceOf(error, cluster));
  } finally {
    rmSync(passwordFile, { force: true });
  }
  writeFileSync(mark, '');
}

function sentenceOf(error: unknown, cluster: string): string {
  const said = (error as { stderr?: string }).stderr?.trim() ?? '';
  const lines = said.split('\n');
  const reason = lines.find((line) => /error|fatal|could not/i.test(line)) ?? lines.at(-1);
  return (
    fullDiskSentence(said, cluster) ??
    `PostgreSQL could not make its data folder ${cluster}: ${reason || error}`
  );
}
