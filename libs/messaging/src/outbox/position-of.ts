import { TOPIC_PARTITIONS } from '@autoclub/event-contracts';
import { type Position, positionAfter } from '@autoclub/service-kit';
import { partitionOf } from '../kafka/partitioner';

/** What positions need of an event that was written to the outbox. */
interface WrittenEvent {
  readonly event_id: string;
  readonly type: string;
  readonly subject: string;
}

/**
 * The last event of each type and partition. The relay sends the rows of a transaction in their order, so who has
 * handled these has handled all of them. Where a topic has another number of partitions than we make, a divisor of ours
 * is as good: then two of our partitions lie in one of it.
 */
export function positionOf(rows: readonly WrittenEvent[]): Position {
  const events = rows.map(({ event_id: eventId, type, subject }) => ({
    type,
    partition: partitionOf(subject, TOPIC_PARTITIONS),
    eventId,
  }));
  const last = new Map(events.map((event) => [`${event.type}/${event.partition}`, event]));
  return positionAfter([], [...last.values()]);
}
