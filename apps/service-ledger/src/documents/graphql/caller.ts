import { requireDealer, tenantScopeOf } from '@autoclub/identity';
import type { GraphContext } from '@autoclub/subgraph-kit';
import type { Caller, Reader } from '../application/command';

/** What a read may know of a request: whose rows, on which journey, when. */
export function readerOf(context: GraphContext): Reader {
  const { principal, requestId, traceId, traceparent } = context;
  return { scope: tenantScopeOf(principal), requestId, traceId, traceparent, now: context.now() };
}

/** Who acts; only the people and systems of a dealer do. */
export function callerOf(context: GraphContext): Caller {
  const { principal } = context;
  return { ...readerOf(context), dealerId: requireDealer(principal), clientId: principal.subject };
}
