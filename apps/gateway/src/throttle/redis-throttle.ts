import type { Logger } from '@autoclub/service-kit';
import type { Redis } from 'ioredis';
import type { BucketSize, Level, Throttle } from './throttle';

/**
 * Fills the bucket up by the time of the Redis server, so that copies whose clocks differ agree, and takes the cost if
 * it is there: in one step, while others ask as well. A bucket that has been full for a while is forgotten.
 */
const TAKE = `
local maximum, rate, cost = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local held = redis.call('HMGET', KEYS[1], 'level', 'at')
local level = tonumber(held[1]) or maximum
level = math.min(maximum, level + math.max(0, now - (tonumber(held[2]) or now)) / 1000 * rate)
local taken = level >= cost and 1 or 0
level = level - taken * cost
redis.call('HSET', KEYS[1], 'level', level, 'at', now)
redis.call('PEXPIRE', KEYS[1], math.ceil((maximum - level) / rate * 1000) + 1000)
return { taken, math.floor(level) }`;

/** One bucket per client for all copies of the gateway. While Redis is away, each copy has buckets of its own. */
export class RedisThrottle implements Throttle {
  private isAway = false;

  constructor(
    private readonly redis: Redis,
    private readonly meanwhile: Throttle,
    private readonly logger: Pick<Logger, 'warn' | 'info'>,
  ) {
    redis.on('error', () => undefined);
  }

  get size(): BucketSize {
    return this.meanwhile.size;
  }

  async take(client: string, cost: number): Promise<Level> {
    const { maximum, restoreRate } = this.size;
    try {
      const key = `club:gateway:bucket:${client}`;
      const [taken, available] = (await this.redis.eval(
        TAKE,
        1,
        key,
        maximum,
        restoreRate,
        cost,
      )) as number[];
      this.say(false);
      return { isTaken: taken === 1, available: available ?? 0 };
    } catch (error) {
      this.say(true, error);
      return this.meanwhile.take(client, cost);
    }
  }

  async stop(): Promise<void> {
    this.redis.disconnect();
    await this.meanwhile.stop();
  }

  private say(isAway: boolean, error?: unknown): void {
    if (isAway === this.isAway) return;
    this.isAway = isAway;
    if (isAway)
      this.logger.warn({ err: error }, 'Redis is away: this copy keeps the buckets of clients itself');
    else this.logger.info('Redis is back: the copies share the buckets of clients again');
  }
}
