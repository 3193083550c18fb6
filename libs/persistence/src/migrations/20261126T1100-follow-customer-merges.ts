import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, tenantPolicy } from '../tenant-policy';

const TABLE = `
create table customer_merge (
  dealer_id   text not null,
  merge_id    text not null,
  survivor_id text not null,
  merged_id   text not null,
  is_undone   boolean not null default false,
  primary key (dealer_id, merge_id)
);
create index customer_merge_merged on customer_merge (dealer_id, merged_id) where not is_undone;
create index customer_merge_survivor on customer_merge (dealer_id, survivor_id) where not is_undone`;

/** The record that stands for a customer; the customer itself where none was merged. */
const SURVIVOR = `
create function survivor_of(dealer_asked text, customer_asked text) returns text language sql stable as $$
  select coalesce((select m.survivor_id from customer_merge m
                    where m.dealer_id = dealer_asked and m.merged_id = customer_asked and not m.is_undone limit 1),
                  customer_asked)
$$`;

/**
 * Rows that come after a merge follow it like those of before. Writers and a merge wait for each other, so that none is
 * overlooked. What sets \`came_under\` itself is a merge or its undoing.
 */
const FOLLOW = `
create function follow_customer_merge() returns trigger language plpgsql as $$
declare
  survivor text;
begin
  if tg_op = 'UPDATE' and new.came_under is distinct from old.came_under
     or tg_op = 'INSERT' and new.came_under is not null then
    return new;
  end if;
  perform pg_advisory_xact_lock_shared(hashtextextended('customer merge ' || new.dealer_id, 0));
  survivor := survivor_of(new.dealer_id, new.customer_id);
  if survivor is distinct from new.customer_id then
    new.came_under := new.customer_id;
    new.customer_id := survivor;
  elsif tg_op = 'UPDATE' and new.customer_id is distinct from old.customer_id then
    new.came_under := null;
  end if;
  return new;
end $$`;

/**
 * Moves rows of every table that follows from one record to the other, those that came under the merged one alone. A
 * row that the other record has as well (both are on one list) stays where it is. With the rights of the owner: some
 * tables may be written by their own functions only.
 */
const MOVE = `
create function move_customer_rows(dealer text, changes text, condition text, merged text, survivor text)
  returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  followed regclass;
  place tid;
  at_place text := ' where ctid = $4';
begin
  for followed in select t.tgrelid::regclass from pg_trigger t
                    join pg_class c on c.oid = t.tgrelid and c.relnamespace = 'public'::regnamespace
                   where t.tgname = 'follow_customer_merge' order by 1 loop
    begin
      execute format('update %s set %s where dealer_id = $1 and %s', followed, changes, condition)
        using dealer, merged, survivor;
    exception when unique_violation then
      for place in execute format('select ctid from %s where dealer_id = $1 and %s', followed, condition)
                     using dealer, merged, survivor loop
        begin
          execute format('update %s set %s%s', followed, changes, at_place) using dealer, merged, survivor, place;
        exception when unique_violation then null;
        end;
      end loop;
    end;
  end loop;
end $$`;

const APPLY = `
create function apply_customer_merge(dealer text, merge text, survivor text, merged text) returns void
  language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('customer merge ' || dealer, 0));
  insert into customer_merge (dealer_id, merge_id, survivor_id, merged_id) values (dealer, merge, survivor, merged)
      on conflict do nothing;
  if found then
    perform move_customer_rows(dealer, 'came_under = customer_id, customer_id = $3',
                               'customer_id = $2 and came_under is null', merged, survivor);
  end if;
end $$`;

/** An undoing that comes before its merge leaves word, so that the merge does nothing. */
const UNDO = `
create function undo_customer_merge(dealer text, merge text, survivor text, merged text) returns void
  language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('customer merge ' || dealer, 0));
  insert into customer_merge (dealer_id, merge_id, survivor_id, merged_id, is_undone)
  values (dealer, merge, survivor, merged, true) on conflict do nothing;
  if found then
    return;
  end if;
  update customer_merge set is_undone = true where dealer_id = dealer and merge_id = merge and not is_undone;
  if found then
    perform move_customer_rows(dealer, 'customer_id = $2, came_under = null',
                               'came_under = $2 and customer_id = $3', merged, survivor);
  end if;
end $$`;

/**
 * Two records of one person become one (rulebook CONV-8): rows of the merged record follow the survivor, keep under
 * which record they came, and go back when the merge is undone. A table takes part by \`followsMerges\`.
 */
export class FollowCustomerMerges1795690800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(tenantPolicy('customer_merge'));
    for (const part of [SURVIVOR, FOLLOW, MOVE, APPLY, UNDO]) await runner.query(part);
    await runner.query(`
      revoke execute on function move_customer_rows(text, text, text, text, text) from public;
      grant execute on function move_customer_rows(text, text, text, text, text) to ${APP_ROLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function undo_customer_merge(text, text, text, text);
      drop function apply_customer_merge(text, text, text, text);
      drop function move_customer_rows(text, text, text, text, text);
      drop function follow_customer_merge();
      drop function survivor_of(text, text);
      drop table customer_merge`);
  }
}
