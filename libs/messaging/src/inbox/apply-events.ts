import type { DeliveredEvent } from '@autoclub/event-contracts';
import { everything, type Database, type Tx } from '@autoclub/persistence';
import type { MessagingMetrics } from '../metrics';
import type { Subscription } from '../subscription';
import { react } from './react';

/** The events of one partition, in its order. */
export type PartitionEvents = readonly DeliveredEvent[];

/**
 * Inbox rows and effects of the events in one transaction: all of it or nothing (rulebook PTS-04). Of skipped events
 * and of those given up only the ids are kept, as of events without an effect.
 */
export async function applyEvents(
  database: Database,
  subscriptions: readonly Subscription[],
  partitions: readonly PartitionEvents[],
  metrics: MessagingMetrics,
  skippedIds: readonly string[] = [],
): Promise<void> {
  const runs = await database.transaction(everything, async (tx) => {
    const fresh = await enter(tx, partitions, skippedIds);
    return react(tx, subscriptions, fresh);
  });
  let applied = 0;
  for (const { type, events } of runs) {
    metrics.consumed.inc({ type }, events.length);
    applied += events.length;
  }
  metrics.duplicates.inc(partitions.flat().length - applied);
}

/**
 * Writes the inbox rows and leaves only events that have had no effect yet. An event that another copy of the service
 * is just applying is waited for. One delivery can hold an event twice; the first one counts.
 */
async function enter(
  tx: Tx,
  partitions: readonly PartitionEvents[],
  skippedIds: readonly string[],
): Promise<PartitionEvents[]> {
  const applied = new Set(partitions.flat().map((event) => event.id));
  const ids = [...new Set([...applied, ...skippedIds])].sort();
  const rows: { event_id: string }[] = await tx.query(
    `insert into inbox (event_id, has_effect) select * from unnest($1::uuid[], $2::boolean[])
     on conflict (event_id) do update set has_effect = true where excluded.has_effect and not inbox.has_effect
     returning event_id`,
    [ids, ids.map((id) => applied.has(id))],
  );
  const fresh = new Set(rows.map((row) => row.event_id));
  return partitions.map((events) => events.filter((event) => fresh.delete(event.id)));
}
