import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 20;

/**
 * Repeats an assertion until it holds, and answers what it returned; after the time its last failure is thrown. For
 * what travels through Kafka, where "soon" is a promise and "now" is not.
 */
export async function eventually<T>(assertion: () => T | Promise<T>, timeoutMs = 30_000): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    try {
      return await assertion();
    } catch (failure) {
      if (Date.now() > deadline) throw failure;
      await sleep(POLL_MS);
    }
  }
}
