import { Cancelled, type Cancellation, TIME_LEFT_HEADER } from '@autoclub/identity';
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
  /** Closes the connection, which the subgraph takes as a sign to stop. */
  readonly cancellation: Cancellation;
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
    const left = Math.max(0, limits.deadline - Date.now());
    const headers = { ...request.headers, [TIME_LEFT_HEADER]: String(left) };
    const times = inSteps(left);
    dispatcher.dispatch(
      { ...request, ...times, headers, method: 'POST' },
      new Gathering(limits, resolve, reject),
    );
  });
}

/** The dispatcher makes a timer anew for each new time, so nearly all requests of a connection have the same. */
const STEP_MS = 500;

function inSteps(left: number): { headersTimeout: number; bodyTimeout: number } {
  const ms = Math.max(1, Math.ceil(left / STEP_MS)) * STEP_MS;
  return { headersTimeout: ms, bodyTimeout: ms };
}

class Gathering implements Dispatcher.DispatchHandler {
  private readonly chunks: Buffer[] = [];
  private size = 0;
  private status = 0;
  private stopListening: (() => void) | undefined;

  constructor(
    private readonly limits: Limits,
    private readonly resolve: (answer: WholeAnswer) => void,
    private readonly reject: (error: Error) => void,
  ) {}

  /** A request that has waited too long for a connection is not sent at all. */
  onRequestStart(controller: Dispatcher.DispatchController): void {
    const { cancellation, deadline } = this.limits;
    this.stopListening?.();
    if (cancellation.isCancelled) controller.abort(new Cancelled());
    else if (Date.now() > deadline) controller.abort(new Error('no connection was free in time'));
    else this.stopListening = cancellation.onCancel(() => controller.abort(new Cancelled()));
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
    this.stopListening?.();
    const [first] = this.chunks;
    const whole = this.chunks.length === 1 && first ? first : Buffer.concat(this.chunks);
    this.resolve({ status: this.status, text: whole.toString() });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.stopListening?.();
    this.reject(error);
  }
}
