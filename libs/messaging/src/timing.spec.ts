import { backOff, WakeUpCall, pause, within } from './timing';

/** Longer than a test may take: a pause that is not ended early fails it. */
const HOURS = 10_000_000;

describe('timing', () => {
  it('a pause ends early when the signal is given', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 20);
    const slept = () => pause(HOURS, stop.signal).then(() => stop.signal.aborted);
    expect([await slept(), await slept()]).toEqual([true, true]);
  });

  it('a call wakes a loop that waits or that begins to wait after it; otherwise the time does', async () => {
    const call = new WakeUpCall();
    setTimeout(() => call.call(), 5);
    await call.wait(HOURS);
    call.call();
    await call.wait(HOURS);
    let isAwake = false;
    const slept = call.wait(20).then(() => (isAwake = true));
    await Promise.resolve();
    expect(isAwake).toBe(false);
    await slept;
    expect(isAwake).toBe(true);
  });

  it('within returns the result, the error, or that it took too long', async () => {
    await expect(within(1_000, Promise.resolve(7), 'seven')).resolves.toBe(7);
    await expect(within(1_000, Promise.reject(new Error('no')), 'seven')).rejects.toThrow('no');
    await expect(within(10, pause(200), 'seven')).rejects.toThrow('seven took longer than 10 ms');
  });

  it('delays double up to the last one, and begin anew', () => {
    const delays = backOff(100, 300);
    const taken = [delays.next(), delays.next(), delays.next(), delays.next()];
    [100, 200, 300, 300].forEach((expected, index) => {
      expect(taken[index]).toBeGreaterThanOrEqual(expected * 0.75);
      expect(taken[index]).toBeLessThanOrEqual(expected * 1.25);
    });
    delays.reset();
    expect(delays.next()).toBeLessThanOrEqual(125);
  });
});
