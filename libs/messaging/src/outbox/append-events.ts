import type { EventContract } from '@autoclub/event-contracts';
import { writeAtCommit, type Tx } from '@autoclub/persistence';
import type { Position } from '@autoclub/service-kit';
import type { Cause } from '../causes';
import { eventIds } from './event-ids';
import { positionOf } from './position-of';

/** A fact to be published: its contract, its data and the version of the aggregate after it. */
export interface OutboundEvent<Data = unknown> {
  readonly contract: EventContract<Data>;
  readonly data: Data;
  readonly sequence: number;
  readonly dealerId: string | null;
  readonly regionId: string | null;
  /** Where events of one call have different causes, as in a reaction to many events. */
  readonly cause?: Cause;
}

const nextEventId = eventIds();

/**
 * Writes events into the outbox with the caller's commit: they become known then, or not at all. One statement for any
 * number. Take the row lock of the aggregate first; that is what keeps its events in order. Returns the
 * position of a client to whom this is confirmed.
 */
export async function appendEvents<Data>(
  tx: Tx,
  events: readonly OutboundEvent<Data>[],
  cause: Cause,
  now: Date,
): Promise<Position> {
  if (events.length === 0) return [];
  const rows = events.map((event) => rowOf(event, event.cause ?? cause, now));
  await writeAtCommit(tx, 'select append_outbox($1::json)', [JSON.stringify(rows)]);
  return positionOf(rows);
}

/**
 * Data that breaks its contract is a bug of ours; it must not reach a topic, where it could not be taken back. The id
 * bears the machine's time, as those made by the database do: a sandbox dealer's clock may be years ahead, and the age
 * of an event decides whether anybody still waits for it.
 */
function rowOf<Data>(event: OutboundEvent<Data>, cause: Cause, now: Date) {
  const { contract } = event;
  const data = contract.schema.parse(event.data) as Record<string, unknown>;
  return {
    event_id: nextEventId(new Date()),
    topic: contract.topic,
    type: contract.type,
    source: `/club/${contract.publisher}`,
    subject: String(data[contract.key]),
    sequence: event.sequence,
    dealer_id: event.dealerId,
    region_id: event.regionId,
    correlation_id: cause.correlationId,
    causation_id: cause.causationId,
    traceparent: cause.traceparent ?? null,
    occurred_at: now.toISOString(),
    data,
  };
}
