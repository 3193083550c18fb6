import type { Logger } from '@autoclub/service-kit';
import { Redis } from 'ioredis';
import { MemoryThrottle } from './memory-throttle';
import { RedisThrottle } from './redis-throttle';
import type { BucketSize, Throttle } from './throttle';

/** An answer of Redis takes under a millisecond; nobody waits for one that has gone. */
const PATIENCE_MS = 100;
const RECONNECT_MS = 1_000;

/** The buckets of clients: in memory, or in Redis where copies of the gateway share them. */
export function throttleOf(size: BucketSize, redisUrl: string | undefined, logger: Logger): Throttle {
  const memory = new MemoryThrottle(size);
  if (redisUrl === undefined) return memory;
  const redis = new Redis(redisUrl, {
    commandTimeout: PATIENCE_MS,
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
    retryStrategy: () => RECONNECT_MS,
  });
  return new RedisThrottle(redis, memory, logger);
}
