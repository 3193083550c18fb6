import { pointsPosted } from '@autoclub/event-contracts';
import { type Database, everything } from '@autoclub/persistence';
import type { Breach } from './prove-books';

const MOST_SUBJECTS = 50;
const TIME_LIMIT = '10min';

/** One after the other they would miss an event that just moves from one table to the other. */
const EVENTS = `
    select dealer_id, subject as account_id, sequence, data from event_archive
     where type = $1 and ($2::text is null or dealer_id = $2)
     union all
    select dealer_id, subject, sequence, data from outbox
     where type = $1 and ($2::text is null or dealer_id = $2)`;

/**
 * What the service has published of its entries, from the archive and the outbox as one, beside the entries themselves.
 * The events have left the house and the archive takes no change, so who edits entry, balance, lot and hash in one
 * go is found here. An entry without its event is named as well, and an event without its entry.
 */
const DIFFERENT = `
  with event as (${EVENTS}), said as (
    select dealer_id, account_id, sequence,
           row((data->>'points')::bigint, (data->'balance'->>'total')::bigint, (data->'balance'->>'held')::bigint,
               (data->>'qualifyingPoints')::bigint, data->>'kind', data->'source'->>'type', data->'source'->>'id',
               (data->>'businessDay')::date, (data->>'postedOn')::date)::text as content
      from event
  ), kept as (
    select e.dealer_id, e.account_id, e.sequence,
           row(e.points, e.total_after, e.held_after, e.qualifying_after, t.kind, t.source_type, t.source_id,
               t.business_day, t.posted_on)::text as content
      from points_entry e
      join points_transaction t on t.dealer_id = e.dealer_id and t.transaction_id = e.transaction_id
     where e.leg = 1 and ($2::text is null or e.dealer_id = $2)
  )
  select coalesce(k.account_id, s.account_id) || ' ' || coalesce(k.sequence, s.sequence) as subject,
         s.content as expected, k.content as found
    from said s
    full join kept k on k.dealer_id = s.dealer_id and k.account_id = s.account_id and k.sequence = s.sequence
   where k.content is distinct from s.content
   order by 1 limit $3`;

/** Adding up what was published: the balance and the number that each account must have by it. */
const SUMS = `
  with event as (${EVENTS}), said as (
    select dealer_id, account_id, sum((data->>'points')::bigint)::bigint as total, max(sequence) as sequence
      from event group by 1, 2
  )
  select a.account_id as subject, coalesce(s.total, 0) as expected, a.total as found
    from points_account a
    left join said s on s.dealer_id = a.dealer_id and s.account_id = a.account_id
   where a.kind = 'MEMBER' and ($2::text is null or a.dealer_id = $2)
     and (a.total <> coalesce(s.total, 0) or a.sequence <> coalesce(s.sequence, 0))
   order by 1 limit $3`;

type Found = Omit<Breach, 'check'>;

/** Replays what was published of the entries (rulebook PTS-14) and names what the books say otherwise. */
export async function publishedBreaches(database: Database, dealerId: string | null): Promise<Breach[]> {
  return database.transaction(everything, async (tx) => {
    await tx.query(`set local statement_timeout = '${TIME_LIMIT}'`);
    const named = async (check: string, sql: string) => {
      const found: Found[] = await tx.query(sql, [pointsPosted.type, dealerId, MOST_SUBJECTS]);
      return found.map((each) => ({ check, ...each }));
    };
    return [
      ...(await named('an entry is what was published', DIFFERENT)),
      ...(await named('a balance is what its events add up to', SUMS)),
    ];
  });
}
