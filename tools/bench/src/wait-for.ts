import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '@autoclub/processes';

const WITHIN_MS = 180_000;

/** Asks again and again until the answer is yes; a benchmark that hangs says what it waited for. */
export async function waitFor(
  what: string,
  isDone: () => Promise<boolean>,
  everyMs = 100,
  withinMs = WITHIN_MS,
): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!(await isDone())) {
    if (performance.now() > deadline) throw new Fault(`Waited ${withinMs / 1_000} s for ${what} in vain.`);
    await sleep(everyMs);
  }
}
