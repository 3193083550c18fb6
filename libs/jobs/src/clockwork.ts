import type { Logger } from '@autoclub/service-kit';
import { setTimeout as sleep } from 'node:timers/promises';

/** Something to be done again and again every few seconds, such as sending what is due. */
export interface Task {
  readonly name: string;
  readonly everyMs: number;
  /** Does one portion; returns whether there is more to do at once. A long one looks whether it is to stop. */
  run(stopping: AbortSignal): Promise<boolean>;
}

/** The running loops. */
export interface Clockwork {
  /** Lets the portions that are running end, and begins no other. */
  stop(): Promise<void>;
}

const MOST_WAIT_MS = 30_000;

/**
 * Runs each task in a loop of its own. A failure is logged and the wait grows, so that a database that is away is
 * neither flooded nor forgotten. Any number of copies of a service may run the same task: row locks part the work.
 */
export function startClockwork(tasks: readonly Task[], logger: Logger): Clockwork {
  const stopping = new AbortController();
  const loops = tasks.map((task) => loop(task, stopping.signal, logger));
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(loops);
    },
  };
}

async function loop(task: Task, signal: AbortSignal, logger: Logger): Promise<void> {
  for (let failures = 0; !signal.aborted;) {
    let isMore = false;
    try {
      isMore = await task.run(signal);
      failures = 0;
    } catch (error) {
      failures += 1;
      logger.error({ err: error, task: task.name, failures }, 'task failed');
    }
    if (!isMore) await pause(Math.min(task.everyMs * 2 ** failures, MOST_WAIT_MS), signal);
  }
}

/** A stop ends the pause; it is no error. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}
