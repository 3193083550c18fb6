import { everything } from '@autoclub/persistence';
import type { Database } from '@autoclub/persistence';
import type { DueMessage, MessageQueue } from '../application/send-due-messages';
import { CAP_DAYS } from '../domain/delivery';
import type { Message } from '../domain/message';

/** How long a sender may take; then the message is handed to another one. */
const HOLD_SECONDS = 60;

/** What the clock of a dealer shows when the machine's shows `$2` (rulebook PLT-04). */
const dealersNow = (clock: string): string =>
  `$2::timestamptz + coalesce(${clock}.ahead_minutes, 0) * interval '1 minute'`;

/**
 * Row locks part the queue among senders; the mark and its time limit outlive the transaction, so that nothing is held
 * open while a provider is at work.
 */
const TAKE = `
  with taken as (
    select m.dealer_id, m.id from message m left join dealer_clock k on k.dealer_id = m.dealer_id
     where m.state in ('QUEUED', 'SENDING') and (m.held_until is null or m.held_until <= $2)
       and m.due_at <= $2::timestamptz
             + coalesce((select max(ahead_minutes) from dealer_clock), 0) * interval '1 minute'
       and m.due_at <= ${dealersNow('k')}
     order by m.due_at, m.id
     limit $1
       for update of m skip locked),
  held as (
    update message as m
       set state = 'SENDING', attempts = m.attempts + 1,
           held_until = $2::timestamptz + interval '${HOLD_SECONDS} seconds'
      from taken
     where m.dealer_id = taken.dealer_id and m.id = taken.id
    returning m.*)
  select held.dealer_id as "dealerId", held.id, held.customer_id as "customerId", held.reason, held.channel,
         held.purpose, held.template, held.facts, held.state, held.due_at as "dueAt", held.attempts,
         held.sent_at as "sentAt", held.failure_code as "failureCode", held.created_at as "createdAt",
         held.trace_id as "traceId", d.region_id as "regionId", d.time_zone as "timeZone",
         coalesce(held.channel || '/' || held.purpose = any(c.consents), false) as "hasConsent",
         (select count(*)::int from message other
           where other.dealer_id = held.dealer_id and other.customer_id = held.customer_id
             and other.purpose = held.purpose
             and other.sent_at > ${dealersNow('k')} - interval '${CAP_DAYS} days') as "sentThisWeek",
         ${dealersNow('k')} as now
    from held
    join dealer d on d.dealer_id = held.dealer_id
    left join dealer_clock k on k.dealer_id = held.dealer_id
    left join customer c on c.dealer_id = held.dealer_id and c.customer_id = held.customer_id
   order by held.due_at, held.id`;

const SETTLE = `
  update message as m
     set state = change.state, due_at = change."dueAt", attempts = change.attempts, sent_at = change."sentAt",
         failure_code = change."failureCode", held_until = null
    from json_to_recordset($1::json) as change("dealerId" text, id text, state text, "dueAt" timestamptz,
           attempts int, "sentAt" timestamptz, "failureCode" text)
   where m.dealer_id = change."dealerId" and m.id = change.id and m.state = 'SENDING'`;

type Row = Message & Omit<DueMessage, 'message'>;

export function sqlMessageQueue(database: Database): MessageQueue {
  return {
    async take(limit, now) {
      const rows = await database.transaction<Row[]>(everything, (tx) => tx.query(TAKE, [limit, now]));
      return rows.map(({ regionId, timeZone, sentThisWeek, hasConsent, now: shown, ...message }) => ({
        message,
        now: shown,
        regionId,
        timeZone,
        sentThisWeek,
        hasConsent,
      }));
    },
    async settle(changes) {
      await database.transaction(everything, (tx) => tx.query(SETTLE, [JSON.stringify(changes)]));
    },
  };
}
