import type { Clock } from '@autoclub/domain-kit';
import { everything } from '@autoclub/persistence';
import type { Database } from '@autoclub/persistence';

/*
 * A message to be given by telephone is a next action as long as it waits to be called (rulebook ACT-14): those of a
 * campaign for the campaign, all others as a reminder. Both directions are swept, so no turn of the queue is missed.
 */

const LIST = `
  insert into next_action
    (dealer_id, id, reason, source_id, thread, place, customer_id, channel, arisen_on, show_on, due_on, facts, state,
     attempt_count, trace_id)
  select m.dealer_id, 'nxa_' || substr(m.id, 5), case when m.campaign_id is null then 'REMINDER' else 'CAMPAIGN' end,
         m.id, m.id, '0', m.customer_id, 'PHONE', day.today, day.today, day.today,
         json_build_object('day', day.today, 'code', m.rule_code, 'nameZh', c.name_zh, 'nameEn', c.name_en), 'OPEN', 0, m.trace_id
    from message m
    join dealer d on d.dealer_id = m.dealer_id
    left join campaign c on c.dealer_id = m.dealer_id and c.id = m.campaign_id
    left join dealer_clock k on k.dealer_id = m.dealer_id
   cross join lateral (
     select (($1::timestamptz + coalesce(k.ahead_minutes, 0) * interval '1 minute') at time zone d.time_zone)::date
         as today) as day
   where m.channel = 'PHONE' and m.state = 'SENT' and m.closed_at is null
     and not exists (select from next_action a where a.dealer_id = m.dealer_id
                        and a.reason in ('REMINDER', 'CAMPAIGN') and a.source_id = m.id)
     and not exists (select from erased_customer gone
                      where gone.dealer_id = m.dealer_id and gone.customer_id = m.customer_id)
   order by m.dealer_id, m.id limit 1000
  on conflict do nothing`;

const DROP = `
  update next_action a set state = 'DROPPED'
    from message m
   where a.reason in ('REMINDER', 'CAMPAIGN') and a.state = 'OPEN'
     and m.dealer_id = a.dealer_id and m.id = a.source_id
     and (m.state <> 'SENT' or m.closed_at is not null)`;

/** Lists the calls that wait, and takes off those that were made or given up. */
export async function listTelephoneTasks(database: Database, clock: Clock): Promise<void> {
  await database.transaction(everything, async (tx) => {
    await tx.query(DROP);
    await tx.query(LIST, [clock()]);
  });
}
