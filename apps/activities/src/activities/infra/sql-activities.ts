import type { Tx } from '@autoclub/persistence';
import { fromColumns, pageOfList } from '@autoclub/persistence';
import { In } from 'typeorm';
import type { Activities } from '../application/ports';
import type { Attendance } from '../domain/closing';
import { ActivityEntity } from './activity.entity';

const LIST = { table: 'activity', order: { columns: ['starts_at', 'id'], newestFirst: true } };

const ATTENDANCE = `
  select count(*) filter (where state in ('REGISTERED', 'CHECKED_IN', 'NO_SHOW'))::int as "registeredCount",
         count(*) filter (where state = 'CHECKED_IN')::int as "attendedCount",
         count(*) filter (where state = 'NO_SHOW')::int as "noShowCount",
         coalesce(sum(companion_count) filter (where state = 'CHECKED_IN'), 0)::int as "companionCount"
    from activity_registration where dealer_id = $1 and activity_id = $2`;

/** One row a dealer, also where nothing was held: a year has some dozens of activities at most. */
const HELD_BY_DEALERS = `
  select d.dealer_id as "dealerId", d.region_id as "regionId", d.time_zone as "timeZone",
         coalesce(jsonb_agg(jsonb_build_object('heldOn', a.held_on, 'promotion', a.promotion,
           'attendedMemberCount', a.attended_member_count, 'memberCount', a.member_count))
             filter (where a.id is not null), '[]') as held
    from dealer d
    left join activity a on a.dealer_id = d.dealer_id and a.state in ('HELD', 'CLOSED')
         and a.held_on >= $1 and a.held_on < $2
   group by d.dealer_id order by d.dealer_id`;

/** A membership's tier on a day is that of its newest fact until then, while its validity holds (rulebook MEM-04). */
const COVERAGE = `
  with newest as (
    select distinct on (membership_id) customer_id, tier, valid_to from tier_fact
     where dealer_id = $1 and changed_on <= $2 order by membership_id, changed_on desc, sequence desc),
  attended as (
    select distinct r.customer_id from activity_registration r
      join activity a on a.dealer_id = r.dealer_id and a.id = r.activity_id
     where r.dealer_id = $1 and r.state = 'CHECKED_IN' and a.held_on >= $3 and a.held_on < $4)
  select tier, count(distinct customer_id)::int as "memberCount",
         count(distinct attended.customer_id)::int as "attendedCount"
    from newest left join attended using (customer_id)
   where valid_to > $2 group by tier order by tier`;

/** The table `activity` inside one transaction. */
export function sqlActivities(tx: Tx): Activities {
  return {
    async lock(dealerId, id) {
      const lock = { mode: 'pessimistic_write' as const };
      return (await tx.findOne(ActivityEntity, { where: { dealerId, id }, lock })) ?? undefined;
    },
    async save(activity) {
      await tx.upsert(ActivityEntity, activity, ['dealerId', 'id']);
    },
    byIds: (ids) => tx.find(ActivityEntity, { where: { id: In([...ids]) } }),
    async list({ states, period }, part) {
      const only = {
        sql: `($1::text[] is null or listed.state = any($1))
          and ($2::date is null or listed.held_on >= $2) and ($3::date is null or listed.held_on < $3)`,
        parameters: [states, period?.from ?? null, period?.to ?? null],
      };
      const { sql, parameters } = pageOfList({ ...LIST, only }, part);
      const rows: object[] = await tx.query(sql, [...parameters]);
      return rows.map(fromColumns<ActivityEntity>);
    },
    async attendance({ dealerId, id }) {
      const rows: Attendance[] = await tx.query(ATTENDANCE, [dealerId, id]);
      return rows[0] ?? { registeredCount: 0, attendedCount: 0, noShowCount: 0, companionCount: 0 };
    },
    heldByDealers: ({ from, to }) => tx.query(HELD_BY_DEALERS, [from, to]),
    coverage: (dealerId, { from, to }, day) => tx.query(COVERAGE, [dealerId, day, from, to]),
  };
}
