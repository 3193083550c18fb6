import type { Tx } from '@autoclub/persistence';
import type { Origin } from '../../network';

/** An event of a dealer. */
export type DealerEvent = Pick<Origin, 'eventAt' | 'eventId' | 'traceId'> & { readonly dealerId: string };

/** The later event wins, by time and then by id, in whatever order the two arrive. */
const KEEP_LAST = `
  insert into dealer_freshness as kept (dealer_id, last_event_at, last_event_id, last_trace_id)
  select dealer_id, event_at, event_id, trace_id from (
    select distinct on ("dealerId") "dealerId" as dealer_id, "eventAt" as event_at, "eventId" as event_id,
           "traceId" as trace_id
      from json_to_recordset($1::json)
        as fact("dealerId" text, "eventAt" timestamptz, "eventId" uuid, "traceId" text)
     order by "dealerId", "eventAt" desc, "eventId" desc) as last
   order by dealer_id
  on conflict (dealer_id) do update
     set last_event_at = excluded.last_event_at, last_event_id = excluded.last_event_id,
         last_trace_id = excluded.last_trace_id
   where (kept.last_event_at, kept.last_event_id) < (excluded.last_event_at, excluded.last_event_id)`;

/** Remembers the last event that each dealer's figures contain (rulebook ANA-09, PLT-06). */
export async function keepFreshness(tx: Tx, facts: readonly DealerEvent[]): Promise<void> {
  if (facts.length === 0) return;
  const last = new Map<string, DealerEvent>();
  for (const fact of facts) {
    const known = last.get(fact.dealerId);
    if (!known || isLater(fact, known)) last.set(fact.dealerId, fact);
  }
  const origins = [...last.values()].map(({ dealerId, eventAt, eventId, traceId }) => ({
    dealerId,
    eventAt,
    eventId,
    traceId,
  }));
  await tx.query(KEEP_LAST, [JSON.stringify(origins)]);
}

function isLater(a: DealerEvent, b: DealerEvent): boolean {
  return a.eventAt > b.eventAt || (a.eventAt === b.eventAt && a.eventId > b.eventId);
}
