import { Denied, requireDealer, tenantScopeOf } from '@autoclub/identity';
import type { GraphContext } from '@autoclub/subgraph-kit';
import type { Caller } from '../application/ports';
import type { Reader } from '../application/reading';

/** The rows the caller can reach (rulebook PLT-02). */
export const readerOf = (context: GraphContext): Reader => tenantScopeOf(context.principal);

/** A caller that acts for its dealer; analysts and operators are refused. */
export function dealerCaller(context: GraphContext): Caller {
  return { ...callerOf(context), dealerId: requireDealer(context.principal) };
}

/** An operator, who acts for the platform. */
export function operatorCaller(context: GraphContext): Caller {
  return { ...callerOf(context), dealerId: null };
}

function callerOf({
  principal,
  now,
  requestId,
  traceId,
  traceparent,
}: GraphContext): Omit<Caller, 'dealerId'> {
  const cause = { correlationId: traceId, causationId: requestId, traceparent };
  return { clientId: `${principal.kind}:${principal.subject}`, now: now(), cause };
}

/** A dealer's system; files are not delivered by people. */
export function dealerSystemCaller(context: GraphContext): Caller {
  if (context.principal.kind !== 'DEALER_SYSTEM')
    throw new Denied('FORBIDDEN', 'Files are delivered by the system of a dealer.');
  return dealerCaller(context);
}
