import { CAP_DAYS } from '../domain/delivery';

/** How long a sender may take; then the message is handed to another one. */
const HOLD_SECONDS = 60;

/** What the clock of a dealer shows when the machine's shows `$2` (rulebook PLT-04). */
const dealersNow = (clock: string): string =>
  `$2::timestamptz + coalesce(${clock}.ahead_minutes, 0) * interval '1 minute'`;

/**
 * Taking is short, and what one sender has taken the next one has to see: else both would count the same three messages
 * of a person's week.
 */
export const ONE_SENDER_AT_A_TIME = `select pg_advisory_xact_lock(hashtext('activities take messages'))`;

/**
 * Row locks part the queue among senders; the mark and its time limit outlive the transaction, so that nothing is held
 * open while a provider is at work. Messages of a person that are on their way, in this batch or another one, are
 * counted beside those that were sent.
 */
export const TAKE = `
  with taken as (
    select m.dealer_id, m.id, m.state = 'SENDING' as "isUncertain"
      from message m left join dealer_clock k on k.dealer_id = m.dealer_id
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
    returning m.*, taken."isUncertain")
  select to_jsonb(held) - 'isUncertain' - 'came_under' as held, held."isUncertain",
         d.region_id as "regionId", d.time_zone as "timeZone", coalesce(c.consents, '{}') as consents,
         array(select s.channel from message_suppression s
                where s.dealer_id = held.dealer_id and s.customer_id = held.customer_id) as suppressed,
         (select count(*)::int from message other
           where other.dealer_id = held.dealer_id and other.customer_id = held.customer_id
             and other.purpose = held.purpose
             and other.sent_at > ${dealersNow('k')} - interval '${CAP_DAYS} days') as "sentThisWeek",
         (select count(*)::int from held before
           where before.dealer_id = held.dealer_id and before.customer_id = held.customer_id
             and before.purpose = held.purpose and (before.due_at, before.id) < (held.due_at, held.id))
         + (select count(*)::int from message other
             where other.dealer_id = held.dealer_id and other.customer_id = held.customer_id
               and other.purpose = held.purpose and other.state = 'SENDING' and other.held_until > $2
               and not exists (select from held mine where mine.id = other.id)) as "inFlight",
         ${dealersNow('k')} as now
    from held
    join dealer d on d.dealer_id = held.dealer_id
    left join dealer_clock k on k.dealer_id = held.dealer_id
    left join customer c on c.dealer_id = held.dealer_id and c.customer_id = held.customer_id
   order by held.due_at, held.id`;

export const SETTLE = `
  update message as m
     set state = change.state, due_at = change."dueAt", attempts = change.attempts, sent_at = change."sentAt",
         failure_code = change."failureCode", channel = change.channel, fallbacks = change.fallbacks,
         held_until = null
    from json_to_recordset($1::json) as change("dealerId" text, id text, state text, "dueAt" timestamptz,
           attempts int, "sentAt" timestamptz, "failureCode" text, channel text, fallbacks text[])
   where m.dealer_id = change."dealerId" and m.id = change.id and m.state = 'SENDING'`;
