import type { BucketSize, Level, Throttle } from './throttle';

interface Bucket {
  level: number;
  /** When it stood so, in milliseconds of the clock. */
  at: number;
}

/** Above that many the oldest are forgotten: those have been left alone for longest, and are full or nearly so. */
const MOST_CLIENTS = 100_000;

/** The buckets of one copy of the gateway. */
export class MemoryThrottle implements Throttle {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    readonly size: BucketSize,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  take(client: string, cost: number): Level {
    const bucket = this.bucketOf(client);
    const isTaken = bucket.level >= cost;
    if (isTaken) bucket.level -= cost;
    return { isTaken, available: Math.floor(bucket.level) };
  }

  stop(): Promise<void> {
    return Promise.resolve();
  }

  /** As it stands now, and as the one used last. */
  private bucketOf(client: string): Bucket {
    const now = this.clock();
    const { maximum, restoreRate } = this.size;
    const bucket = this.buckets.get(client) ?? { level: maximum, at: now };
    bucket.level = Math.min(maximum, bucket.level + ((now - bucket.at) / 1_000) * restoreRate);
    bucket.at = now;
    this.buckets.delete(client);
    this.buckets.set(client, bucket);
    const [oldest] = this.buckets.size > MOST_CLIENTS ? this.buckets.keys() : [];
    if (oldest !== undefined) this.buckets.delete(oldest);
    return bucket;
  }
}
