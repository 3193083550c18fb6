import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { isAlive, stopPid } from '@autoclub/processes';

const GRACE_MS = 15_000;
const fileIn = (dataDir: string) => join(dataDir, 'broker.pid');

/** Remembers the broker of this folder, so that the next start can end one that outlived its run. */
export function rememberBroker(dataDir: string, pid: number): void {
  writeFileSync(fileIn(dataDir), `${pid}\n`);
}

/** Forgets it after an orderly stop. */
export function forgetBroker(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true });
}

/** Whether the process is the broker of this very folder; the number may by now belong to something else. */
function isBrokerOf(dataDir: string, pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(join(dataDir, 'server.properties'));
  } catch {
    return process.platform !== 'linux';
  }
}

/** Ends the broker that a killed run left on this folder. */
export async function stopOrphan(dataDir: string): Promise<void> {
  let pid: number;
  try {
    pid = Number(readFileSync(fileIn(dataDir), 'utf8'));
  } catch {
    return;
  }
  if (Number.isInteger(pid) && isAlive(pid) && isBrokerOf(dataDir, pid))
    await stopPid(pid, 'SIGTERM', GRACE_MS);
  forgetBroker(dataDir);
}
