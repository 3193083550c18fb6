import type { DeliveredEvent } from '@autoclub/event-contracts';
import type { Tx } from '@autoclub/persistence';

/**
 * Keeps an event whose premise has not arrived (points before the membership they belong to). The event counts as
 * handled; the reaction that brings the premise takes it back with `unpark` in the transaction of the premise itself.
 */
export async function park(tx: Tx, event: DeliveredEvent, premise: string): Promise<void> {
  await parkAll(tx, [{ event, premise }]);
}

/** The same for many events in one statement. */
export async function parkAll(
  tx: Tx,
  parked: readonly { event: DeliveredEvent; premise: string }[],
): Promise<void> {
  if (parked.length === 0) return;
  const rows = parked.map(({ event, premise }) => ({ premise, event }));
  await tx.query(
    `insert into parked_event (premise, event_id, dealer_id, region_id, event)
     select p.premise, (p.event->>'id')::uuid, p.event->>'dealerId', p.event->>'regionId', p.event
       from json_to_recordset($1::json) as p(premise text, event json)
     on conflict do nothing`,
    [JSON.stringify(rows)],
  );
}

/** Takes back the events that waited for this premise, in the order of their aggregates. */
export async function unpark(tx: Tx, premise: string): Promise<DeliveredEvent[]> {
  return unparkAll(tx, [premise]);
}

/** The same for many premises in one statement. */
export async function unparkAll(tx: Tx, premises: readonly string[]): Promise<DeliveredEvent[]> {
  if (premises.length === 0) return [];
  const rows: { event: DeliveredEvent }[] = await tx.query(
    `with taken as (delete from parked_event where premise = any($1) returning event, event_id)
     select event from taken order by event->>'subject', (event->>'sequence')::bigint, event_id`,
    [premises],
  );
  return rows.map((row) => row.event);
}
