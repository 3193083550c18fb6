import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The one way into the books (rulebook PTS-01): posts any number of movements in one call and returns those that are
 * new. Locks the accounts in order first, so that callers queue up and never wait in a circle, and so that the events
 * of an account enter the outbox in the order of its entries. Runs as the owner, behind the tenant's row policy like
 * everyone. Index scans are forced: a plan made while a table was small is kept by the session. One posting is read
 * without a set around it, since that is what most calls are.
 */
const POST_POINTS = `
create or replace function post_points(postings json, at timestamptz) returns json
  language plpgsql security definer set search_path = public, pg_temp
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
declare
  movements points_movement[];
  movement points_movement;
  a points_account;
  posted json;
  answer json[] := '{}';
  is_plain boolean;
begin
  if json_array_length(postings) = 1 then
    movement := json_populate_record(null::points_movement, postings->0);
    select * into a from points_account
     where dealer_id = movement.dealer_id and account_id = movement.account_id for no key update;
    posted := post_movement(movement, a, at);
    return case when posted is null then '[]'::json else json_build_array(posted) end;
  end if;
  select array_agg(m), bool_and(m.points > 0 and m.kind <> 'REVERSAL') into movements, is_plain
    from json_populate_recordset(null::points_movement, postings) m;
  perform 1 from points_account p
   where (p.dealer_id, p.account_id) in (select dealer_id, account_id from unnest(movements))
   order by p.dealer_id, p.account_id for no key update;
  if is_plain then
    return post_credits(movements, at);
  end if;
  foreach movement in array movements loop
    select * into a from points_account
     where dealer_id = movement.dealer_id and account_id = movement.account_id;
    posted := post_movement(movement, a, at);
    if posted is not null then
      answer := answer || posted;
    end if;
  end loop;
  return array_to_json(answer);
end $$`;

const ENTRY_CHECKS = `
alter table points_entry drop constraint points_entry_check, drop constraint points_entry_chain_check,
  add constraint points_entry_check
    check ((leg = 1) = (sequence is not null) and (leg = 1) = (chain_hash is not null))`;

const TWO_CHECKS = `
alter table points_entry drop constraint points_entry_check,
  add constraint points_entry_check check ((leg = 1) = (sequence is not null)),
  add constraint points_entry_chain_check check ((leg = 1) = (chain_hash is not null))`;

/**
 * What a single posting costs beside its rows: a set around one movement, and a second check of the same leg, which
 * PostgreSQL reads and prepares anew for every statement. The promises are the same.
 */
export class PostOneAsOne1795713180000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [POST_POINTS, ENTRY_CHECKS]) await runner.query(sql);
  }

  /** What `post_points` was before does the same. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(TWO_CHECKS);
  }
}
