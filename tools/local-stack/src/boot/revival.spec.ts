import { type Part, Revival } from './revival';

/** A house of parts whose starts the test lets fail, on a clock that pauses move. */
function house() {
  let now = 0;
  const lines: string[] = [];
  const pauses: number[] = [];
  const given: string[] = [];
  const revival = new Revival({
    tell: (line) => void lines.push(line),
    giveUp: (sentence) => void given.push(sentence),
    pause: (ms) => {
      pauses.push(ms);
      now += ms;
      return Promise.resolve();
    },
    now: () => now,
  });
  return { revival, lines, pauses, given, later: (ms: number) => void (now += ms) };
}

/** A part whose first starts fail. */
function part(name: string, failing: number, patienceMs?: number): Part & { starts: number; stops: number } {
  const made = {
    name,
    starts: 0,
    stops: 0,
    patienceMs,
    restart: async () => {
      if (++made.starts <= failing)
        throw new Error(`${name} ended with exit code 1; the end of its log:\n  words`);
    },
    stop: async () => void made.stops++,
  };
  return made;
}

describe('a part that died', () => {
  it('is started again, and a line says so', async () => {
    const { revival, lines } = house();
    revival.ended(part('membership', 0), 'membership ended by SIGKILL; see its log m.log.');
    await revival.settled();
    expect(lines).toEqual([
      'membership ended by SIGKILL; see its log m.log. It is started again in 0.5 s.',
      'membership runs again.',
    ]);
  });

  it('is tried with growing pauses, one line each, and never given up when the rest can do without', async () => {
    const { revival, pauses, lines, given } = house();
    revival.ended(part('membership', 9), 'membership ended with exit code 1.');
    await revival.settled();
    expect(pauses).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000, 30_000]);
    expect(lines[1]).toBe(
      'membership ended with exit code 1; the end of its log. It is started again in 1 s.',
    );
    expect(lines.every((line) => !line.includes('\n'))).toBe(true);
    expect(given).toEqual([]);
  });

  it('waits longer when it dies soon after a start, and not when it had recovered', async () => {
    const { revival, pauses, later } = house();
    const gateway = part('gateway', 0);
    for (const runsMs of [1_000, 1_000, 61_000, 0]) {
      revival.ended(gateway, 'gateway ended.');
      await revival.settled();
      later(runsMs);
    }
    expect(pauses).toEqual([500, 1_000, 2_000, 500]);
  });

  it.each([
    ['PostgreSQL', 20],
    ['Apache Kafka', 20],
  ])('ends the house when it is %s and away for long', async (name, failing) => {
    const { revival, given, pauses } = house();
    revival.ended(part(name, failing, 60_000), `${name} ended.`);
    await revival.settled();
    expect(given).toEqual([
      `${name} ended with exit code 1; the end of its log. Without it nothing works, and it was away for too long.`,
    ]);
    expect(pauses.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThan(60_000);
  });

  it('does not keep another from being started, nor end the house when it is back in time', async () => {
    const { revival, given, lines } = house();
    revival.ended(part('PostgreSQL', 3, 60_000), 'PostgreSQL ended.');
    revival.ended(part('activities', 0), 'activities ended.');
    await revival.settled();
    expect(given).toEqual([]);
    expect(lines.filter((line) => line.includes('runs again')).sort()).toEqual([
      'PostgreSQL runs again.',
      'activities runs again.',
    ]);
  });

  it('is left alone once the house stops, and stopped when its start had begun', async () => {
    const { revival, lines } = house();
    const starting = part('analytics', 0);
    starting.restart = async () => revival.stop();
    revival.ended(starting, 'analytics ended.');
    await revival.settled();
    expect(starting.stops).toBe(1);
    revival.ended(part('membership', 0), 'membership ended.');
    await revival.settled();
    expect(lines).toHaveLength(1);
  });
});
