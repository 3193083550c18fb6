import { requireDealer, tenantScopeOf } from '@autoclub/identity';
import type { GraphContext } from '@autoclub/subgraph-kit';
import type { Caller } from '../application/ports';

/** Who acts; only the people and systems of a dealer do. */
export function callerOf(context: GraphContext): Caller {
  const { principal, requestId, traceId, traceparent } = context;
  return {
    scope: tenantScopeOf(principal),
    dealerId: requireDealer(principal),
    clientId: principal.subject,
    requestId,
    traceId,
    traceparent,
    now: context.now(),
  };
}
