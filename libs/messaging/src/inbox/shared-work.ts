interface Waiting<T> {
  readonly item: T;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Lets work that arrives while other work is being done be done together. At a hundred orders a second over a dozen
 * partitions a transaction for each portion would be the limit; one for all that wait is not.
 */
export class SharedWork<T> {
  private waiting: Waiting<T>[] = [];
  private isWorking = false;

  constructor(private readonly work: (items: readonly T[]) => Promise<void>) {}

  /** Returns when the work that took this item along is done. */
  submit(item: T): Promise<void> {
    return new Promise((done, failed) => {
      this.waiting.push({ item, done, failed });
      void this.run();
    });
  }

  private async run(): Promise<void> {
    if (this.isWorking) return;
    this.isWorking = true;
    // The portions of one fetch are submitted one after the other; let all of them arrive.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.waiting.length > 0) {
      const taken = this.waiting.splice(0);
      try {
        await this.work(taken.map(({ item }) => item));
        for (const { done } of taken) done();
      } catch (error) {
        for (const { failed } of taken) failed(error);
      }
    }
    this.isWorking = false;
  }
}
