import type { DeliveredEvent } from '@autoclub/event-contracts';

/** Where a copy or a fact comes from: the event, its place in its aggregate's order, and the trace (rulebook PLT-06). */
export interface Origin {
  readonly eventId: string;
  readonly eventAt: string;
  readonly sequence: number;
  readonly traceId: string;
}

export function originOf({ id, time, sequence, correlationId }: DeliveredEvent): Origin {
  return { eventId: id, eventAt: time, sequence, traceId: correlationId };
}
