import type { Logger } from '@autoclub/service-kit';
import { Pool } from 'undici';
import { CircuitBreaker } from './circuit-breaker';
import type { CircuitMetrics } from './circuit-metrics';
import { exchange, type Limits, type SubgraphRequest, type WholeAnswer } from './exchange';
import { RetryBudget } from './retry-budget';
import { unavailable } from './subgraph-failure';

export interface SubgraphLineOptions {
  readonly service: string;
  readonly origin: string;
  /** The longest that one request may take. */
  readonly timeoutMs: number;
  /** A question that costs the service next to nothing; made anew each time, for it is signed. */
  readonly probe: () => SubgraphRequest;
  readonly circuits: CircuitMetrics;
  readonly logger: Logger;
}

const CONNECTIONS = 32;
const CONNECT_WITHIN_MS = 2_000;

/** The connections to one service, kept open; with the breaker that shuts it out while it is away. */
export class SubgraphLine {
  private readonly pool: Pool;
  /** Of its own, since the others may all be held by what does not answer. */
  private readonly probes: Pool;
  private readonly breaker: CircuitBreaker;
  private readonly retries = new RetryBudget();

  constructor(private readonly options: SubgraphLineOptions) {
    const { origin, timeoutMs, service, circuits, logger } = options;
    const connectTimeout = Math.min(timeoutMs, CONNECT_WITHIN_MS);
    const times = { connectTimeout, headersTimeout: timeoutMs, bodyTimeout: timeoutMs };
    this.pool = new Pool(origin, { ...times, connections: CONNECTIONS, pipelining: 1 });
    this.probes = new Pool(origin, { ...times, connections: 1 });
    const probe = (signal: AbortSignal) => this.probe(signal);
    this.breaker = new CircuitBreaker({ service, probe, metrics: circuits, logger });
  }

  /**
   * The answer of the service; SUBGRAPH_UNAVAILABLE when none comes, or when the service is known to be away. What
   * changes nothing may be sent once more when its connection was closed; it is made anew, for it is signed once.
   */
  async send(request: () => SubgraphRequest, limits: Limits, repeatable: boolean): Promise<WholeAnswer> {
    const { service, circuits } = this.options;
    const first = request();
    if (this.breaker.isOpen) {
      circuits.refused.inc({ service });
      throw unavailable(service, 'it is away');
    }
    this.retries.sent();
    try {
      return await this.ask(first, limits);
    } catch (error) {
      const again = repeatable && isLostConnection(error) && !this.breaker.isOpen && this.retries.take();
      if (!again) throw unavailable(service, describe(error));
      return this.ask(request(), limits).catch((second: unknown) => {
        throw unavailable(service, describe(second));
      });
    }
  }

  async close(): Promise<void> {
    this.breaker.stop();
    await Promise.all([this.pool.close(), this.probes.destroy()]);
  }

  private async ask(request: SubgraphRequest, limits: Limits): Promise<WholeAnswer> {
    this.breaker.asked(performance.now());
    try {
      const answer = await exchange(this.pool, request, limits);
      if (isAway(answer.status) && !answer.text.includes('"errors"')) this.breaker.lost();
      else this.breaker.answered(performance.now());
      return answer;
    } catch (error) {
      if (limits.cancellation.isCancelled) this.breaker.givenUp();
      else this.breaker.lost();
      throw error;
    }
  }

  /** Whatever it answers, it is there; only a proxy says that it is not. */
  private async probe(signal: AbortSignal): Promise<void> {
    const { statusCode, body } = await this.probes.request({
      ...this.options.probe(),
      method: 'POST',
      signal,
    });
    await body.dump();
    if (isAway(statusCode)) throw new Error(`status ${statusCode}`);
  }
}

/** What a proxy says for a service that is not there; a service of ours that refuses says why in GraphQL. */
function isAway(status: number): boolean {
  return status === 502 || status === 503 || status === 504;
}

const LOST_CONNECTION = ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'];

function isLostConnection(error: unknown): boolean {
  return LOST_CONNECTION.includes(String((error as { code?: unknown }).code));
}

function describe(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return String(code ?? message);
}
