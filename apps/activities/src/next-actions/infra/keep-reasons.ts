import type { IdSource, LocalDate } from '@autoclub/domain-kit';
import type { Tx } from '@autoclub/persistence';
import { erasedAmong } from '../../network';
import { CLOSED_BY_A_VISIT } from '../domain/next-action';
import type { Reason } from '../domain/next-action';

/*
 * Reasons come by event: twice, late, and in any order. One row per reason, the newest word of it; within a thread
 * only the latest row is open; a visit on a later day closes what a visit can close. Each step looks at all that is
 * known, so the order of arrival decides nothing. What somebody has closed stays closed.
 */

const KEEP = `
  insert into next_action as kept
    (dealer_id, id, reason, source_id, thread, place, customer_id, staff_member_id, channel, arisen_on, show_on,
     due_on, facts, state, attempt_count, trace_id)
  select distinct on ("dealerId", reason, "sourceId") "dealerId", id, reason, "sourceId", thread, place,
         "customerId", "staffMemberId", channel, "arisenOn", "showOn", "dueOn", facts,
         case when "isOpen" then 'OPEN' else 'DROPPED' end, 0, "traceId"
    from json_to_recordset($1::json) as said("dealerId" text, id text, reason text, "sourceId" text, thread text,
      place text, "customerId" text, "staffMemberId" text, channel text, "arisenOn" date, "showOn" date,
      "dueOn" date, facts jsonb, "isOpen" boolean, "traceId" text)
   order by "dealerId", reason, "sourceId", place desc
  on conflict (dealer_id, reason, source_id) do update
     set place = excluded.place, staff_member_id = excluded.staff_member_id, channel = excluded.channel,
         arisen_on = excluded.arisen_on, show_on = excluded.show_on, due_on = excluded.due_on,
         facts = excluded.facts,
         state = case when kept.state = 'DONE' then kept.state else excluded.state end
   where kept.place < excluded.place`;

const DROP_OLDER = `
  update next_action older set state = 'DROPPED'
    from json_to_recordset($1::json) as said("dealerId" text, reason text, thread text)
   where older.dealer_id = said."dealerId" and older.reason = said.reason and older.thread = said.thread
     and older.state = 'OPEN'
     and exists (select from next_action newer
                  where newer.dealer_id = older.dealer_id and newer.reason = older.reason
                    and newer.thread = older.thread and newer.place > older.place)`;

const KEEP_VISITS = `
  insert into customer_visit as kept (dealer_id, customer_id, last_on)
  select "dealerId", survivor_of("dealerId", "customerId"), max("lastOn")
    from json_to_recordset($1::json) as visit("dealerId" text, "customerId" text, "lastOn" date)
   group by 1, 2 order by 1, 2
  on conflict (dealer_id, customer_id) do update set last_on = excluded.last_on
   where kept.last_on < excluded.last_on`;

/** By the index of each customer: as a join it read all visits for each of them, most of what an import cost here. */
const DROP_VISITED = `
  with said as materialized (
    select distinct "dealerId" as dealer_id, survivor_of("dealerId", "customerId") as customer_id
      from json_to_recordset($1::json) as r("dealerId" text, "customerId" text)),
  visited as materialized (
    select listed.dealer_id, listed.id
      from said
     cross join lateral (
       select last_on from customer_visit
        where dealer_id = said.dealer_id and customer_id = said.customer_id limit 1) as v
     cross join lateral (
       select dealer_id, id from next_action
        where customer_id = said.customer_id and state = 'OPEN' and dealer_id = said.dealer_id
          and reason = any($2) and arisen_on < v.last_on offset 0) as listed)
  update next_action a set state = 'DROPPED'
    from visited where a.dealer_id = visited.dealer_id and a.id = visited.id and a.state = 'OPEN'`;

/** Keeps reasons, and closes what they or earlier visits close; what comes late about an erased person is not listed. */
export async function keepReasons(tx: Tx, ids: IdSource, reasons: readonly Reason[]): Promise<void> {
  const erased = await erasedAmong(tx, reasons);
  const kept = reasons.filter(({ customerId }) => !erased.has(customerId));
  if (kept.length === 0) return;
  const rows = JSON.stringify(kept.map((reason) => ({ ...reason, id: ids('nxa') })));
  await tx.query(KEEP, [rows]);
  await tx.query(DROP_OLDER, [rows]);
  await tx.query(DROP_VISITED, [rows, CLOSED_BY_A_VISIT]);
}

interface Visit {
  readonly dealerId: string;
  readonly customerId: string;
  readonly lastOn: LocalDate;
}

/** Notes that customers came, and closes what that settles. */
export async function keepVisits(tx: Tx, visits: readonly Visit[]): Promise<void> {
  const rows = JSON.stringify(visits);
  await tx.query(KEEP_VISITS, [rows]);
  await tx.query(DROP_VISITED, [rows, CLOSED_BY_A_VISIT]);
}

/** Of an erased person nothing is left to be done (rulebook MEM-17). */
export async function forgetActions(
  tx: Tx,
  persons: readonly { readonly dealerId: string; readonly customerId: string }[],
): Promise<void> {
  const rows = JSON.stringify(persons);
  for (const table of ['next_action', 'customer_visit'])
    await tx.query(
      `delete from ${table} kept
        using json_to_recordset($1::json) as gone("dealerId" text, "customerId" text)
        where kept.dealer_id = gone."dealerId"
          and kept.customer_id in (gone."customerId", survivor_of(gone."dealerId", gone."customerId"))`,
      [rows],
    );
}
