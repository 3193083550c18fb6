import { setTimeout as sleep } from 'node:timers/promises';

/** Looks again until the assertion holds; after the patience its own failure is the test's. */
export async function eventually<T>(
  look: () => Promise<T>,
  assertion: (seen: T) => void,
  patienceMs = 20_000,
): Promise<T> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const seen = await look();
    try {
      assertion(seen);
      return seen;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(50);
    }
  }
}
