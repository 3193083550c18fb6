/** Returns after so many milliseconds, or at once when the signal is given. */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal?.addEventListener('abort', done, { once: true });
  });
}

/** Wakes a loop that waits, also one that begins to wait after it was called. */
export class WakeUpCall {
  private isCalled = false;
  private wake: () => void = () => undefined;

  call(): void {
    this.isCalled = true;
    this.wake();
  }

  /** Returns when it is called, at once if that was since the last time, and at the latest after so many milliseconds. */
  async wait(milliseconds: number): Promise<void> {
    if (!this.isCalled)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    this.isCalled = false;
  }
}

/** The result of the work, or an error when it takes longer; what it does afterwards is ignored. */
export async function within<T>(milliseconds: number, work: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const fail = (): void => reject(new Error(`${what} took longer than ${milliseconds} ms`));
    timer = setTimeout(fail, milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}

/** Doubles from the first delay to the last, with a little chance, so that copies do not try at the same moment. */
export function backOff(first: number, last: number): { next(): number; reset(): void } {
  let delay = first;
  return {
    next: () => {
      const current = delay * (0.75 + Math.random() / 2);
      delay = Math.min(delay * 2, last);
      return current;
    },
    reset: () => {
      delay = first;
    },
  };
}
