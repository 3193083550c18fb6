import fc from 'fast-check';
import { MemoryThrottle } from './memory-throttle';
import { secondsUntil } from './throttle';

const SIZE = { maximum: 10_000, restoreRate: 100 };

describe('a bucket in memory', () => {
  let now: number;
  let throttle: MemoryThrottle;
  beforeEach(() => {
    now = 0;
    throttle = new MemoryThrottle(SIZE, () => now);
  });

  it('holds its maximum at first, gives what it has to the last and not one more', () => {
    expect(throttle.take('ada', 9_999)).toEqual({ isTaken: true, available: 1 });
    expect(throttle.take('ada', 2)).toEqual({ isTaken: false, available: 1 });
    expect(throttle.take('ada', 1)).toEqual({ isTaken: true, available: 0 });
    expect(throttle.take('bob', 10_000)).toEqual({ isTaken: true, available: 0 });
  });

  it('fills up by its rate, never beyond its maximum', () => {
    throttle.take('ada', 10_000);
    now = 999;
    expect(throttle.take('ada', 100)).toEqual({ isTaken: false, available: 99 });
    now = 1_000;
    expect(throttle.take('ada', 100)).toEqual({ isTaken: true, available: 0 });
    now = 1_000_000;
    expect(throttle.take('ada', 1)).toEqual({ isTaken: true, available: 9_999 });
  });

  it.each([
    [100, 0, 1],
    [101, 0, 2],
    [300, 250, 1],
    [1_000, 0, 10],
  ])('holds %i after %i in the seconds it names: %i', (cost, available, seconds) => {
    expect(secondsUntil(cost, available, SIZE)).toBe(seconds);
    throttle.take('ada', SIZE.maximum - available);
    now = seconds * 1_000;
    expect(throttle.take('ada', cost).isTaken).toBe(true);
  });

  it('never gives more than its maximum and what has come back, in whichever order it is asked', () => {
    const steps = fc.array(fc.record({ after: fc.nat(5_000), cost: fc.integer({ min: 1, max: 1_000 }) }));
    fc.assert(
      fc.property(steps, (asked) => {
        now = 0;
        const one = new MemoryThrottle({ maximum: 1_000, restoreRate: 10 }, () => now);
        let given = 0;
        for (const { after, cost } of asked) {
          now += after;
          if (one.take('ada', cost).isTaken) given += cost;
        }
        expect(given).toBeLessThanOrEqual(1_000 + (now / 1_000) * 10 + 1e-6);
      }),
    );
  });

  it('keeps what the latest hundred thousand clients have, and no more', () => {
    throttle.take('ada', 5_000);
    throttle.take('bob', 5_000);
    for (let at = 0; at < 99_999; at += 1) throttle.take(`client ${at}`, 1);
    expect(throttle.take('bob', 1).available).toBe(4_999);
    expect(throttle.take('ada', 1).available).toBe(9_999);
  });
});
