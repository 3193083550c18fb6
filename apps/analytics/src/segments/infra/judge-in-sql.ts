import type { Tx } from '@autoclub/persistence';
import type { GroupSize, Judgement } from '../application/ports';
import type { Condition } from '../domain/condition';
import { yearAfter } from '../domain/segment-day';
import type { Movement, Segment } from '../domain/segment';
import type { ClassRows } from './class-rows';
import { needsClasses, targetSql } from './condition-sql';

/** Counts the customers who meet a condition, by one statement. */
export async function measureCondition(
  tx: Tx,
  classes: ClassRows,
  condition: Condition,
  judgement: Judgement,
): Promise<GroupSize> {
  const { relations, values } = targetSql(condition, judgement.on, 5);
  const [size] = await tx.query<GroupSize[]>(
    `with ${relations}
     select (select count(*) from target)::int as "customerCount",
            (select count(*) from subject)::int as "totalCount", $4::json is null as judged`,
    [...(await premises(classes, condition, judgement)), ...values],
  );
  if (!size) throw new Error('A count has a row.');
  return { customerCount: size.customerCount, totalCount: size.totalCount };
}

/** Who left has a day of leaving, who entered a new stay; who left and entered on one day has never been away. */
const MOVE = `
  gone as (
    update segment_member m set member_to = $2::date
     where m.dealer_id = $1 and m.segment_id = $5 and m.member_to is null
       and not exists (select from target t where t.customer_id = m.customer_id)
    returning m.customer_id),
  come as (
    insert into segment_member as kept (dealer_id, segment_id, customer_id, member_from)
    select $1, $5, t.customer_id, $2::date from target t
     where not exists (select from segment_member m
                        where m.dealer_id = $1 and m.segment_id = $5 and m.customer_id = t.customer_id
                          and m.member_to is null)
     order by t.customer_id
    on conflict (dealer_id, segment_id, customer_id, member_from) do update set member_to = null
    returning customer_id)
  select array(select customer_id from come order by 1) as added,
         array(select customer_id from gone order by 1) as removed,
         (select count(*) from target)::int as "memberCount", $4::json is null as judged`;

const KEEP_SIZE = `
  insert into segment_size as kept (dealer_id, segment_id, as_of_day, member_count, added_count, removed_count)
  values ($1, $2, $3, $4, $5, $6)
  on conflict (dealer_id, segment_id, as_of_day) do update
     set member_count = excluded.member_count, added_count = kept.added_count + excluded.added_count,
         removed_count = kept.removed_count + excluded.removed_count`;

/** Judges a segment and keeps who entered and who left, by one statement whatever its size. */
export async function moveMembers(
  tx: Tx,
  classes: ClassRows,
  { segmentId, condition }: Segment,
  judgement: Judgement,
): Promise<Movement> {
  const { relations, values } = targetSql(condition, judgement.on, 6);
  const [moved] = await tx.query<Movement[]>(`with ${relations},${MOVE}`, [
    ...(await premises(classes, condition, judgement)),
    segmentId,
    ...values,
  ]);
  if (!moved) throw new Error('A movement has a row.');
  return keepSize(tx, segmentId, judgement, moved);
}

const DISMISS = `
  with gone as (
    update segment_member set member_to = $3::date
     where dealer_id = $1 and segment_id = $2 and member_to is null returning customer_id)
  select array(select customer_id from gone order by 1) as removed`;

/** Lets every member go on a day. */
export async function dismissMembers(
  tx: Tx,
  { segmentId }: Segment,
  judgement: Judgement,
): Promise<Movement> {
  const { dealer, on } = judgement;
  const [gone] = await tx.query<{ removed: string[] }[]>(DISMISS, [dealer.dealerId, segmentId, on]);
  return keepSize(tx, segmentId, judgement, { added: [], removed: gone?.removed ?? [], memberCount: 0 });
}

async function keepSize(
  tx: Tx,
  segmentId: string,
  { dealer, on }: Judgement,
  { added, removed, memberCount }: Movement,
): Promise<Movement> {
  const sizes = [memberCount, added.length, removed.length];
  await tx.query(KEEP_SIZE, [dealer.dealerId, segmentId, on, ...sizes]);
  return { added, removed, memberCount };
}

/** The first parameters of a statement: dealer, day, the year before it, and classes where they are asked for. */
async function premises(classes: ClassRows, condition: Condition, judgement: Judgement): Promise<unknown[]> {
  const { dealer, on } = judgement;
  const rows = needsClasses(condition) ? await classes(judgement) : null;
  return [dealer.dealerId, on, yearAfter(on), rows];
}
