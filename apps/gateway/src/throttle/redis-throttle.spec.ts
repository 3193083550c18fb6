import { createLogger } from '@autoclub/service-kit';
import RedisMock from 'ioredis-mock';
import { MemoryThrottle } from './memory-throttle';
import { RedisThrottle } from './redis-throttle';
import { throttleOf } from './throttle-of';

const SIZE = { maximum: 1_000, restoreRate: 10 };
const logger = createLogger({ service: 'gateway', level: 'silent' });

/** Several copies of the gateway before one Redis; the script runs as Redis would run it. */
describe('a bucket in Redis', () => {
  let copies: RedisThrottle[];
  beforeEach(async () => {
    await new RedisMock().flushall();
    copies = [1, 2].map(() => new RedisThrottle(new RedisMock(), new MemoryThrottle(SIZE), logger));
  });
  afterEach(() => Promise.all(copies.map((copy) => copy.stop())));

  it('is one for all copies, and one for each client', async () => {
    const [one, two] = copies as [RedisThrottle, RedisThrottle];
    expect(await one.take('ada', 600)).toEqual({ isTaken: true, available: 400 });
    expect(await two.take('ada', 600)).toMatchObject({ isTaken: false });
    expect(await two.take('ada', 400)).toMatchObject({ isTaken: true });
    expect(await one.take('bob', 1_000)).toMatchObject({ isTaken: true, available: 0 });
  });

  it('gives fifty clients at once no more than it holds', async () => {
    const taken = await Promise.all(
      Array.from(
        { length: 50 },
        (_, at) => copies[at % 2]?.take('ada', 100) as Promise<{ isTaken: boolean }>,
      ),
    );
    expect(taken.filter(({ isTaken }) => isTaken)).toHaveLength(10);
  });

  it('is forgotten when it has been full for a second', async () => {
    await copies[0]?.take('ada', 1_000);
    const left = await new RedisMock().pttl('club:gateway:bucket:ada');
    expect(left).toBeGreaterThan(99_000);
    expect(left).toBeLessThanOrEqual(101_000);
  });
});

describe('buckets while Redis is away', () => {
  it('are those of the copy itself', async () => {
    const throttle = throttleOf(SIZE, 'redis://127.0.0.1:1', logger);
    expect(await throttle.take('ada', 1_000)).toEqual({ isTaken: true, available: 0 });
    expect(await throttle.take('ada', 500)).toMatchObject({ isTaken: false });
    await throttle.stop();
  });
});
