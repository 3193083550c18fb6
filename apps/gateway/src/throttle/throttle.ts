/** What a client may spend: so much at once, and so much more with every second (api style, section 14). */
export interface BucketSize {
  readonly maximum: number;
  readonly restoreRate: number;
}

/** How a client's bucket stands after an operation asked for its cost. */
export interface Level {
  /** False when there was less in it; then nothing was taken. */
  readonly isTaken: boolean;
  readonly available: number;
}

/** A bucket for each client. In memory it answers at once: a request that is paid for waits for nothing. */
export interface Throttle {
  readonly size: BucketSize;
  take(client: string, cost: number): Level | Promise<Level>;
  stop(): Promise<void>;
}

/** So many whole seconds later the bucket holds the cost. */
export function secondsUntil(cost: number, available: number, { restoreRate }: BucketSize): number {
  return Math.max(1, Math.ceil((cost - available) / restoreRate));
}
