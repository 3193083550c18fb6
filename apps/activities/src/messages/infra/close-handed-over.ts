import { everything } from '@autoclub/persistence';
import type { Database } from '@autoclub/persistence';
import { closeMessages } from './close-messages';
import type { Ending } from './close-messages';

/** A vendor reports within so many days, or not at all. */
const REPORT_DAYS = 3;
const AT_ONCE = 200;

/**
 * Closes what was handed over and of which nothing more will be said: short messages and e-mail after three days as
 * SENT, calls and cards that nobody did before they were out of date as not sent. Returns whether there may be more.
 */
export async function closeHandedOver(database: Database, now: Date): Promise<boolean> {
  return database.transaction(everything, async (tx) => {
    const endings: Ending[] = await tx.query(CLOSE, [now, AT_ONCE]);
    await closeMessages(
      tx,
      endings.map((ending) => ({ ...ending, now: new Date(ending.now) })),
    );
    return endings.length === AT_ONCE;
  });
}

const CLOSE = `
  with over as (
    select m.dealer_id, m.id, shown.now
      from message m
      left join dealer_clock k on k.dealer_id = m.dealer_id
     cross join lateral (
       select $1::timestamptz + coalesce(k.ahead_minutes, 0) * interval '1 minute' as now) shown
     where m.state = 'SENT' and m.closed_at is null
       and case when m.channel in ('PHONE', 'POST') then m.valid_until <= shown.now
                else m.sent_at <= shown.now - interval '${REPORT_DAYS} days' end
     order by m.dealer_id, m.id limit $2 for update of m skip locked),
  ended as (
    update message m
       set state = case when m.channel in ('PHONE', 'POST') then 'SUPPRESSED' else m.state end,
           failure_code = case when m.channel in ('PHONE', 'POST') then 'OUT_OF_DATE' else m.failure_code end
      from over where m.dealer_id = over.dealer_id and m.id = over.id
    returning m.dealer_id, m.id, over.now)
  select dealer_id as "dealerId", id, now from ended order by 1, 2`;
