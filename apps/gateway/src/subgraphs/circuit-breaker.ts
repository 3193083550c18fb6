import type { Logger } from '@autoclub/service-kit';
import type { CircuitMetrics } from './circuit-metrics';

export interface CircuitBreakerOptions {
  /** The service it stands before. */
  readonly service: string;
  /** Asks the service for next to nothing; rejects when no answer comes by the signal. */
  readonly probe: (signal: AbortSignal) => Promise<unknown>;
  readonly metrics: CircuitMetrics;
  readonly logger: Logger;
}

/** Without any answer for so long, a service that was asked something is looked at. */
const SILENT_MS = 700;
const LOOK_EVERY_MS = 200;
/** So long a service may take to answer a probe; with the two above it is shut out within 1.8 seconds. */
const PROBE_WITHIN_MS = 900;
/** A service that is shut out is probed this long after the last probe, so it is let in within 1.5 seconds. */
const PROBE_AGAIN_MS = 500;

/**
 * Shuts a service out that does not answer, so that callers have the rest of the graph at once and it is left in peace
 * while it starts. What callers ask only raises the suspicion: a request was lost, or nothing at all has been answered
 * for a moment. A probe decides, and the same probe lets the service in again: no caller's request is spent on finding
 * out. A service that is slow with one question and answers others is never suspected.
 */
export class CircuitBreaker {
  private open = false;
  private waiting = 0;
  /** When something was last answered, or asked while nothing else was; of `performance.now()`. */
  private quietSince = 0;
  private answers = 0;
  private probing = false;
  private again: NodeJS.Timeout | undefined;
  private readonly watch: NodeJS.Timeout;
  private stopped = false;

  constructor(private readonly options: CircuitBreakerOptions) {
    options.metrics.open.set({ service: options.service }, 0);
    this.watch = setInterval(() => this.lookForSilence(), LOOK_EVERY_MS).unref();
  }

  get isOpen(): boolean {
    return this.open;
  }

  /** A request goes out; one of {@link answered}, {@link lost} or {@link givenUp} follows. */
  asked(now: number): void {
    if (this.waiting++ === 0) this.quietSince = now;
  }

  /** Anything came back that shows that the service is there. */
  answered(now: number): void {
    this.waiting -= 1;
    this.answers += 1;
    this.quietSince = now;
  }

  /** No answer came, or one that says that the service cannot answer. */
  lost(): void {
    this.waiting -= 1;
    void this.suspect('a request was lost');
  }

  /** The caller has gone, which says nothing about the service. */
  givenUp(): void {
    this.waiting -= 1;
  }

  stop(): void {
    clearInterval(this.watch);
    clearTimeout(this.again);
    this.stopped = true;
  }

  private lookForSilence(): void {
    if (this.waiting > 0 && performance.now() - this.quietSince > SILENT_MS)
      void this.suspect('it does not answer');
  }

  private async suspect(reason: string): Promise<void> {
    if (this.open || this.probing || this.stopped) return;
    const answersBefore = this.answers;
    const isThere = await this.probeOnce();
    if (!isThere && this.answers === answersBefore) this.shut(reason);
  }

  private async probeOnce(): Promise<boolean> {
    this.probing = true;
    const over = new AbortController();
    const timer = setTimeout(() => over.abort(), PROBE_WITHIN_MS);
    try {
      await this.options.probe(over.signal);
      return true;
    } catch {
      return false;
    } finally {
      clearTimeout(timer);
      this.probing = false;
    }
  }

  private shut(reason: string): void {
    if (this.stopped) return;
    const { service, metrics, logger } = this.options;
    this.open = true;
    metrics.open.set({ service }, 1);
    metrics.openings.inc({ service });
    logger.warn({ service, reason }, 'a service is away and is not asked until it answers a probe');
    this.probeLater();
  }

  /** Half open: nothing but the probe goes through. */
  private probeLater(): void {
    this.again = setTimeout(() => void this.probeAgain(), PROBE_AGAIN_MS).unref();
  }

  private async probeAgain(): Promise<void> {
    const isThere = await this.probeOnce();
    if (this.stopped) return;
    if (!isThere) return this.probeLater();
    const { service, metrics, logger } = this.options;
    this.open = false;
    this.quietSince = performance.now();
    metrics.open.set({ service }, 0);
    logger.info({ service }, 'a service answers again');
  }
}
