import type { Metrics } from '@autoclub/service-kit';
import { createOverloadMetrics, type OverloadMetrics } from './overload-metrics';

/** What is shed for: too many operations run already, or the process does not come to its work. */
export type Overload = 'operations' | 'event-loop';

export interface OverloadLimits {
  /** So many operations run at once. */
  readonly operations: number;
  /** So late a timer may come, in milliseconds… */
  readonly delayMs: number;
  /** …while so many operations run: with fewer it is the machine that is busy, and refusing helps nobody. */
  readonly few: number;
}

/**
 * By Little's law what is in a system is its throughput times the time in it. A gateway answers about 4 000 operations
 * a second with one core, so 400 of them are a tenth of a second of work: more would only wait longer, each with its
 * body in memory. At 256 KB, the most a body may have, they take a tenth of the heap.
 */
const USUAL_LIMITS: OverloadLimits = { operations: 400, delayMs: 200, few: 40 };

const LOOK_EVERY_MS = 50;

/**
 * Says when an operation is better refused at once than begun late. Operations that run are counted, since slow
 * services fill the memory of an idle gateway; the delay of the event loop is looked at, since a busy one begins what
 * it has read but cannot finish it.
 */
export class OverloadGuard {
  private running = 0;
  private delayMs = 0;
  private lookedAt = performance.now();
  private readonly watch: NodeJS.Timeout;

  constructor(
    private readonly limits: OverloadLimits,
    private readonly metrics: OverloadMetrics,
  ) {
    this.watch = setInterval(() => this.look(), LOOK_EVERY_MS).unref();
  }

  /** Why nothing more may begin; undefined while there is room. What is refused is counted. */
  refusal(): Overload | undefined {
    const overload = this.overload();
    if (overload) this.metrics.shed.inc({ reason: overload });
    return overload;
  }

  /** An operation begins; {@link leave} follows. */
  enter(): void {
    this.running += 1;
  }

  leave(): void {
    this.running -= 1;
  }

  stop(): void {
    clearInterval(this.watch);
  }

  private overload(): Overload | undefined {
    const { operations, few, delayMs } = this.limits;
    if (this.running >= operations) return 'operations';
    return this.running >= few && this.delayMs > delayMs ? 'event-loop' : undefined;
  }

  private look(): void {
    const now = performance.now();
    this.delayMs = now - this.lookedAt - LOOK_EVERY_MS;
    this.lookedAt = now;
    this.metrics.running.set(this.running);
  }
}

/** A guard with the usual limits, but for what is given. */
export function overloadGuard(limits: Partial<OverloadLimits> | undefined, metrics: Metrics): OverloadGuard {
  return new OverloadGuard({ ...USUAL_LIMITS, ...limits }, createOverloadMetrics(metrics));
}
