import { Cancellation, cancelWith, type Handover, readHandover, ReplayGuard } from '@autoclub/identity';
import { newTraceparent, parseTraceparent } from '@autoclub/service-kit';
import type { FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { createGraphContext, languageOf } from '../schema/graph-context';
import type { RouteKey } from './http-route';
import type { SubgraphServerOptions } from './server-options';
import type { ServedContext } from './stop-when-cancelled';

/** Lets in what the gateway signed for this subgraph, each request once. */
export class Door {
  private readonly replays = new ReplayGuard();

  constructor(private readonly options: SubgraphServerOptions) {}

  /** By its headers alone, before its body is read. */
  knows(request: FastifyRequest): boolean {
    return this.handoverOf(request) !== undefined;
  }

  /** Who asks, and in which circumstances; undefined where what came is not what was signed, or came before. */
  contextOf(request: FastifyRequest, signed: Buffer | string, key?: RouteKey): ServedContext | undefined {
    const { clock, clockOf = () => clock } = this.options;
    const handover = this.handoverOf(request, key);
    if (!handover?.signed(signed) || !this.replays.take(handover.nonce, clock())) return undefined;
    const { principal } = handover;
    const { headers } = request;
    const trace = parseTraceparent(headers['traceparent']) ?? newTraceparent();
    const requestId = typeof headers['x-request-id'] === 'string' ? headers['x-request-id'] : randomUUID();
    const language = languageOf(headers['accept-language']);
    const now = clockOf(principal.dealerId)();
    const cancellation = new Cancellation();
    cancelWith(principal, cancellation);
    return { ...createGraphContext({ principal, requestId, ...trace, language, now }), cancellation };
  }

  private handoverOf({ headers }: FastifyRequest, key: RouteKey = this.ownKey()): Handover | undefined {
    return readHandover({ ...key, headers, now: this.options.clock() });
  }

  private ownKey(): RouteKey {
    const { name, handoverSecret, otherHandoverSecret } = this.options;
    return { audience: name, secret: handoverSecret, otherSecret: otherHandoverSecret };
  }
}
