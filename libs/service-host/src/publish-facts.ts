import { appendEvents, causeOf, type OutboundEvent } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';
import type { Position } from '@autoclub/service-kit';
import type { Fact, Reader } from '@autoclub/use-cases';

/** Because of what facts come about, and when: a request, or the event a reaction is about. */
export type Occasion = Pick<Reader, 'traceId' | 'requestId' | 'traceparent' | 'now'>;

/**
 * Writes facts to the outbox of the transaction that made them true. A unit of work does so by itself; a reaction to
 * an event, which is given its transaction, calls this.
 */
export async function publishFacts(
  tx: Tx,
  { traceId, requestId, traceparent, now }: Occasion,
  facts: readonly Fact[] = [],
): Promise<Position> {
  const cause = { correlationId: traceId, causationId: requestId, ...(traceparent ? { traceparent } : {}) };
  return appendEvents(tx, facts.map(outbound), cause, now);
}

/** A fact that follows from an event stays in the trace of that event. */
function outbound({ contract, data, sequence, home, cause }: Fact): OutboundEvent {
  const event = { contract, data, sequence, ...home };
  return cause ? { ...event, cause: causeOf({ id: cause.eventId, correlationId: cause.traceId }) } : event;
}
