import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** Milliseconds of processor time a process has used, user and system, all its threads (Linux). */
export function cpuMsOf(pid: number): number {
  return (ticksAt(pid, OWN) * 1_000) / TICKS_PER_SECOND;
}

/** Places of the user's part in /proc/<pid>/stat behind the name; the system's part is the next. */
const OWN = 11;
const OF_ENDED_CHILDREN = 13;

function ticksAt(pid: number, place: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return Number(fields[place]) + Number(fields[place + 1]);
}

/**
 * The same for a process and everything it has started: children that have ended were added to their parent by the
 * kernel, those alive are added here. What PostgreSQL spends is spent by its children.
 */
export function treeCpuMsOf(pid: number): number {
  const alive = childrenOf(pid).reduce((sum, child) => sum + unlessEnded(() => treeCpuMsOf(child)), 0);
  return alive + ((ticksAt(pid, OWN) + ticksAt(pid, OF_ENDED_CHILDREN)) * 1_000) / TICKS_PER_SECOND;
}

/** A child that ends while it is looked at has handed its time to its parent, which is read after it. */
function unlessEnded(read: () => number): number {
  try {
    return read();
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return 0;
    throw error;
  }
}

function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
}

/** Megabytes of memory a process holds resident (Linux). */
export function residentMbOf(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? 0) / 1_024;
}
