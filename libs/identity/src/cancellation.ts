import type { Principal } from './principal';

/**
 * How many milliseconds a subgraph has left for a request, as the gateway says. A duration and no instant, since clocks
 * differ. Closing the connection says the same sooner; this is for a gateway that is cut off or stands still.
 */
export const TIME_LEFT_HEADER = 'x-club-time-left';

/** Thrown by work for a request that nobody waits for any more. */
export class Cancelled extends Error {
  constructor() {
    super('The request was cancelled: its caller has gone, or its time is over.');
    this.name = 'Cancelled';
  }
}

/**
 * Says when a request need not be finished: its caller has gone, or its time is over. Does what an AbortSignal does,
 * in a twentieth of its time: each request asks several services and begins several transactions.
 */
export class Cancellation {
  private listeners: Set<() => void> | undefined;
  private cancelled = false;
  /** When the request must be answered, in milliseconds of the epoch; never unless somebody says so. */
  deadline = Infinity;

  get isCancelled(): boolean {
    return this.cancelled;
  }

  /** Calls the listener when the request is cancelled; returns how to stop that. */
  onCancel(listener: () => void): () => void {
    this.listeners ??= new Set();
    this.listeners.add(listener);
    return () => void this.listeners?.delete(listener);
  }

  cancel(): void {
    if (this.cancelled) return;
    this.cancelled = true;
    const listeners = this.listeners ?? [];
    this.listeners = undefined;
    for (const listener of [...listeners]) listener();
  }

  throwIfCancelled(): void {
    if (this.cancelled) throw new Cancelled();
  }
}

const cancellations = new WeakMap<Principal, Cancellation>();

/**
 * Ties what is done for a principal to its request: every scope that is made of the principal carries the cancellation
 * to the database. The principal must be that of this one request.
 */
export function cancelWith(principal: Principal, cancellation: Cancellation): void {
  cancellations.set(principal, cancellation);
}

export function cancellationOf(principal: Principal): Cancellation | undefined {
  return cancellations.get(principal);
}
