/**
 * Portions that were handed over and are not applied yet, at most two of a partition. While the database works on the
 * one the next is fetched and decoded: one after the other both would wait half of the time.
 */
export class InFlight {
  /** Rejects when a portion fails, whether or not its partition has another one. */
  readonly failed: Promise<never>;
  private readonly last = new Map<string, Promise<void>>();
  private fail: (reason: unknown) => void = () => undefined;

  constructor() {
    this.failed = new Promise((_resolve, reject) => (this.fail = reject));
    this.failed.catch(() => undefined);
  }

  /** Takes over the work on a portion; returns when the one before it in its partition is applied. */
  take(partition: string, work: Promise<void>): Promise<void> {
    const before = this.last.get(partition) ?? Promise.resolve();
    this.last.set(partition, work);
    work.then(
      () => this.last.get(partition) === work && this.last.delete(partition),
      (reason: unknown) => this.fail(reason),
    );
    return before;
  }

  /** Returns when nothing is under way. */
  async ended(): Promise<void> {
    await Promise.allSettled(this.last.values());
  }
}
