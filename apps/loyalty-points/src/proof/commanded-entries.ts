import { type Database, everything } from '@autoclub/persistence';
import type { Breach } from './prove-books';

const MOST_ENTRIES = 50;
const TIME_LIMIT = '10min';

/**
 * Every entry that no event of another service brought, and what is behind it by the records of the service itself: an
 * adjustment that was posted, a redemption that was confirmed or given back, a pass between dealers that arrived,
 * points whose life is over, a card that has ended. Null where nothing is. A lot of a file has no record but its entry.
 */
const COMMANDED = `
  with entry as (
    select e.account_id || ' ' || e.sequence as subject, e.dealer_id, e.account_id, e.sequence, e.points,
           t.transaction_id, t.kind, t.source_type, t.source_id, t.posted_on,
           sum(e.points) over (partition by e.dealer_id, t.source_type, t.source_id, t.kind) as of_source
      from points_entry e
      join points_transaction t using (dealer_id, transaction_id)
     where e.leg = 1 and t.kind not in ('EARN', 'CORRECTION') and ($1::text is null or e.dealer_id = $1)
  ), commanded as (
    select subject, points,
           case
             when source_type = 'MANUAL' then
               (select a.points from points_adjustment a
                 where a.dealer_id = x.dealer_id and a.adjustment_id = x.source_id
                   and a.transaction_id = x.transaction_id and a.state = 'POSTED')
             when kind = 'REDEMPTION' then
               (select -r.points from redemption r
                 where r.dealer_id = x.dealer_id and r.redemption_id = x.source_id
                   and r.transaction_id = x.transaction_id and r.status in ('CONFIRMED', 'REVERSED'))
             when kind = 'REVERSAL' then
               (select x.points from redemption r
                 where r.dealer_id = x.dealer_id and r.redemption_id = x.source_id
                   and r.returned_points = x.of_source)
             when kind = 'CLEARING' then
               (select case when p.dealer_id = x.dealer_id then -p.points else x.points end from points_pass p
                 where p.pass_id = x.source_id and p.status = 'ARRIVED'
                   and (p.dealer_id = x.dealer_id or p.to_dealer_id = x.dealer_id and p.points = x.of_source))
             when kind = 'OPENING' then case when source_type = 'IMPORT' then points end
             when kind = 'EXPIRY' then
               (select -sum(u.points) from points_lot_use u
                  join points_lot l on l.dealer_id = u.dealer_id and l.account_id = u.account_id
                                   and l.opened_by = u.opened_by
                 where u.dealer_id = x.dealer_id and u.account_id = x.account_id and u.used_by = x.sequence
                   and l.expires_on <= x.posted_on)
             when kind = 'FORFEIT' then
               (select x.points from membership_phase f
                 where f.dealer_id = x.dealer_id and f.membership_id = x.source_id
                   and f.valid_to = f.starts_on and f.starts_on <= x.posted_on limit 1)
           end as said
      from entry x
  )
  select subject, said::bigint as expected, points as found from commanded
   where points is distinct from said order by 1 limit $2`;

/** Names the entries that no command, no end of a lot and no end of a card is behind (rulebook PTS-14). */
export async function commandBreaches(database: Database, dealerId: string | null): Promise<Breach[]> {
  return database.transaction(everything, async (tx) => {
    await tx.query(`set local statement_timeout = '${TIME_LIMIT}'`);
    const found: Omit<Breach, 'check'>[] = await tx.query(COMMANDED, [dealerId, MOST_ENTRIES]);
    return found.map((each) => ({ check: 'an entry has what it was posted for', ...each }));
  });
}
