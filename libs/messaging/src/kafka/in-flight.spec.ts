import { InFlight } from './in-flight';

/** Work that ends when the test lets it. */
function work() {
  let end: () => void = () => undefined;
  let fail: (reason: Error) => void = () => undefined;
  const promise = new Promise<void>((resolve, reject) => {
    end = resolve;
    fail = reject;
  });
  return { promise, end, fail };
}

describe('InFlight', () => {
  it('lets a partition have two portions under way, and no third', async () => {
    const inFlight = new InFlight();
    const [first, second, third] = [work(), work(), work()];
    const events: string[] = [];
    await inFlight.take('t/0', first.promise);
    const taken = inFlight.take('t/0', second.promise).then(() => events.push('second'));
    const full = inFlight.take('t/0', third.promise).then(() => events.push('third'));
    await inFlight.take('t/1', Promise.resolve());
    expect(events).toEqual([]);
    first.end();
    await taken;
    expect(events).toEqual(['second']);
    second.end();
    await full;
    expect(events).toEqual(['second', 'third']);
  });

  it('tells of a failure in a partition that nothing follows', async () => {
    const inFlight = new InFlight();
    const failing = work();
    await inFlight.take('t/0', failing.promise);
    failing.fail(new Error('no'));
    await expect(inFlight.failed).rejects.toThrow('no');
    await expect(inFlight.take('t/0', Promise.resolve())).rejects.toThrow('no');
  });

  it('has ended when the last portions have', async () => {
    const inFlight = new InFlight();
    const last = work();
    await inFlight.take('t/0', last.promise);
    let hasEnded = false;
    const ended = inFlight.ended().then(() => (hasEnded = true));
    await Promise.resolve();
    expect(hasEnded).toBe(false);
    last.end();
    await ended;
    expect(hasEnded).toBe(true);
  });
});
