import { everything } from '@autoclub/persistence';
import type { Database } from '@autoclub/persistence';

/**
 * What is over was held, before so many members as there were that day (rulebook ACT-02); who had a place and did not
 * come is a no-show, and who still waited is let go.
 */
const HOLD = `
  with ended as (
    update activity set state = 'HELD', member_count = (
             select count(*) from (
               select distinct on (membership_id) valid_to from tier_fact f
                where f.dealer_id = activity.dealer_id and f.changed_on <= activity.held_on
                order by membership_id, changed_on desc, sequence desc) as newest
              where newest.valid_to > activity.held_on)
     where state in ('OPEN', 'RUNNING')
       and ends_at <= $1::timestamptz + interval '1 minute' * coalesce(
             (select ahead_minutes from dealer_clock k where k.dealer_id = activity.dealer_id), 0)
    returning dealer_id, id),
  absent as (
    update activity_registration as registration
       set state = case registration.state when 'REGISTERED' then 'NO_SHOW' else 'CANCELLED' end
      from ended
     where registration.dealer_id = ended.dealer_id and registration.activity_id = ended.id
       and registration.state in ('REGISTERED', 'WAITING'))
  select count(*)::int as held from ended`;

/**
 * Turns activities that have ended by their dealers' clocks into held ones (rulebook ACT-01, ACT-05, PLT-04). Run
 * twice or late, the result is the same; returns how many there were.
 */
export async function holdEndedActivities(database: Database, now: Date): Promise<number> {
  const [row] = await database.transaction<{ held: number }[]>(everything, (tx) => tx.query(HOLD, [now]));
  return row?.held ?? 0;
}
