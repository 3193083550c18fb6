import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { isAlive, stopPid } from '@autoclub/processes';

const GRACE_MS = 20_000;

/** Whether the process is a PostgreSQL server; a number in an old file may by now belong to something else. */
function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return process.platform !== 'linux';
  }
}

/**
 * Stops a server that an earlier, killed run left on this cluster. SIGINT is PostgreSQL's fast shutdown: sessions end,
 * everything committed is kept.
 */
export async function stopOrphan(cluster: string): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (Number.isInteger(pid) && pid > 0 && isAlive(pid) && isPostgres(pid))
    await stopPid(pid, 'SIGINT', GRACE_MS);
  rmSync(pidFile, { force: true });
}
