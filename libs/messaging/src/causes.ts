import { randomBytes } from 'node:crypto';
import type { EventEnvelope } from '@autoclub/event-contracts';

/** What led to an event (rulebook PLT-06): the trace it belongs to and the step before it. */
export interface Cause {
  /** W3C trace id, 32 hexadecimal digits, shared by everything that follows from one request. */
  readonly correlationId: string;
  /** The id of the request or event just before. */
  readonly causationId: string;
  readonly traceparent?: string;
}

/** An event that follows from another one stays in its trace. */
export function causeOf(event: Pick<EventEnvelope, 'id' | 'correlationId'>): Cause {
  return {
    correlationId: event.correlationId,
    causationId: event.id,
    traceparent: `00-${event.correlationId}-${randomBytes(8).toString('hex')}-01`,
  };
}
