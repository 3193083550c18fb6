import type { Dispatcher } from 'undici';

export interface SubgraphRequest {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

export interface Limits {
  /** Bytes of the answer at most. */
  readonly bytes: number;
  /** When the answer must be complete, in milliseconds of the epoch. */
  readonly deadline: number;
}

export interface WholeAnswer {
  readonly status: number;
  readonly text: string;
}

/**
 * Posts a request and gathers the whole answer; gives up when it is larger than allowed or not complete in time.
 * Takes the answer from the dispatcher as it comes: a stream around it took a seventh of the gateway's time.
 */
export function exchange(
  dispatcher: Dispatcher,
  request: SubgraphRequest,
  limits: Limits,
): Promise<WholeAnswer> {
  return new Promise((resolve, reject) => {
    dispatcher.dispatch({ ...request, method: 'POST' }, new Gathering(limits, resolve, reject));
  });
}

class Gathering implements Dispatcher.DispatchHandler {
  private readonly chunks: Buffer[] = [];
  private size = 0;
  private status = 0;

  constructor(
    private readonly limits: Limits,
    private readonly resolve: (answer: WholeAnswer) => void,
    private readonly reject: (error: Error) => void,
  ) {}

  onRequestStart(): void {
    // There is nothing to prepare; the dispatcher asks for the method all the same.
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number): void {
    this.status = status;
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.size += chunk.length;
    if (this.size > this.limits.bytes) controller.abort(new Error('the answer is too large'));
    else if (Date.now() > this.limits.deadline) controller.abort(new Error('the answer takes too long'));
    else this.chunks.push(chunk);
  }

  onResponseEnd(): void {
    const [first] = this.chunks;
    const whole = this.chunks.length === 1 && first ? first : Buffer.concat(this.chunks);
    this.resolve({ status: this.status, text: whole.toString() });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.reject(error);
  }
}
