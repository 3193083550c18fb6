import { APP_ROLE } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A posting may name the dealer that granted its points, and the hold that it captures. */
const MOVEMENT = `
alter type points_movement add attribute funder_dealer_id text, add attribute captures_hold_id text`;

/**
 * Takes the points of one debit out of the lots of its account (rulebook PTS-06): the lot of the corrected entry
 * first, then the earliest to expire, then the oldest; never what is held. Returns how many points the lots gave.
 */
const TAKE_FROM_LOTS = `
create or replace function take_from_lots(m points_movement, entry_sequence bigint) returns bigint
  language sql
as $$
  with lot as (
    select l.dealer_id, l.account_id, l.opened_by, l.remaining - l.held as free,
           sum(l.remaining - l.held) over (order by l.opened_by is not distinct from c.sequence desc,
                                                    l.expires_on nulls last, l.opened_by)
             - (l.remaining - l.held) as before
      from points_lot l
      left join points_entry c on c.dealer_id = l.dealer_id and c.account_id = l.account_id
                              and c.transaction_id = m.corrects_transaction_id and c.leg = 1
     where l.dealer_id = m.dealer_id and l.account_id = m.account_id and l.remaining > l.held
       and (not m.takes_unexpired_only or l.expires_on is null or l.expires_on > m.posted_on)
  ), taken as (
    update points_lot l set remaining = l.remaining - least(f.free, -m.points - f.before)
      from lot f
     where f.before < -m.points
       and l.dealer_id = f.dealer_id and l.account_id = f.account_id and l.opened_by = f.opened_by
 returning l.dealer_id, l.account_id, l.opened_by, f.free + l.held - l.remaining as points
  ), noted as (
    insert into points_lot_use (dealer_id, account_id, used_by, opened_by, points)
    select dealer_id, account_id, entry_sequence, opened_by, points from taken returning points
  )
  select coalesce(sum(points), 0)::bigint from noted
$$`;

/** Ends a hold by taking its points, out of the very lots they were held in (rulebook PTS-07). */
const CAPTURE_HOLD = `
create function capture_hold(m points_movement, entry_sequence bigint, hold_step bigint, at timestamptz)
  returns bigint language sql
as $$
  with ended as (
    insert into points_hold_end (dealer_id, hold_id, is_captured, after_sequence, step, ended_at)
    select m.dealer_id, m.captures_hold_id, true, entry_sequence, hold_step, at
  ), taken as (
    update points_lot l set remaining = l.remaining - p.points, held = l.held - p.points
      from points_hold h
      join points_hold_lot p on p.dealer_id = h.dealer_id and p.hold_id = h.hold_id
     where h.dealer_id = m.dealer_id and h.hold_id = m.captures_hold_id and h.account_id = m.account_id
       and l.dealer_id = h.dealer_id and l.account_id = h.account_id and l.opened_by = p.opened_by
 returning l.dealer_id, l.account_id, l.opened_by, p.points
  ), noted as (
    insert into points_lot_use (dealer_id, account_id, used_by, opened_by, points)
    select dealer_id, account_id, entry_sequence, opened_by, points from taken returning points
  )
  select coalesce(sum(points), 0)::bigint from noted
$$`;

/**
 * Gives back what an entry took, to its own lots and with their own expiry (rulebook PTS-07): of a part, the points
 * that were taken last. What the account owes is repaid from it at once, from the points that would expire first.
 * Returns how many points there were to give back, at most those asked for.
 */
const RETURN_TO_LOTS = `
create function return_to_lots(m points_movement, entry_sequence bigint, available_after bigint)
  returns bigint language sql
as $$
  with used as (
    select u.used_by, u.opened_by, l.expires_on,
           u.points - coalesce((select sum(r.points) from points_lot_return r
                                 where r.dealer_id = u.dealer_id and r.account_id = u.account_id
                                   and r.used_by = u.used_by and r.opened_by = u.opened_by), 0) as points
      from points_entry e
      join points_lot_use u on u.dealer_id = e.dealer_id and u.account_id = e.account_id
                           and u.used_by = e.sequence
      join points_lot l on l.dealer_id = u.dealer_id and l.account_id = u.account_id
                       and l.opened_by = u.opened_by
     where e.dealer_id = m.dealer_id and e.transaction_id = m.corrects_transaction_id and e.leg = 1
  ), last as (
    select *, sum(points) over (order by expires_on desc nulls first, opened_by desc) - points as before from used
  ), portion as (
    select used_by, opened_by, expires_on, least(points, m.points - before)::bigint as points
      from last where points > 0 and before < m.points
  ), noted as (
    insert into points_lot_return (dealer_id, account_id, returned_by, used_by, opened_by, points)
    select m.dealer_id, m.account_id, entry_sequence, used_by, opened_by, points from portion returning points
  ), given as (
    select opened_by, lot_share(points, earlier, m.points, available_after) as points
      from (select *, sum(points) over (order by expires_on nulls last, opened_by) - points as earlier
              from portion) p
  ), changed as (
    update points_lot l set remaining = l.remaining + g.points
      from given g
     where l.dealer_id = m.dealer_id and l.account_id = m.account_id and l.opened_by = g.opened_by
       and g.points > 0
  )
  select coalesce(sum(points), 0)::bigint from noted
$$`;

/**
 * Of points that come back to an account: how many of this portion its lot gets. What the account owes is kept back,
 * from the portions in their order; \`earlier\` is what the portions before this one come to.
 */
const LOT_SHARE = `
create function lot_share(points bigint, earlier numeric, all_points bigint, available_after bigint)
  returns bigint language sql immutable parallel safe
  return (points - greatest(0, least(points,
            all_points - greatest(0, least(all_points, available_after)) - earlier)))::bigint`;

/**
 * Holds points for a redemption (rulebook PTS-07), in the lots they will be taken from, or returns null where so many
 * are not there on that day. The row lock of the account lets two tills with the last points in one after the other.
 */
const HOLD_POINTS = `
create function hold_points(of_dealer text, of_account text, new_hold text, wanted bigint, on_day date,
                            at timestamptz)
  returns json language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  a points_account;
  spendable bigint;
begin
  select * into a from points_account
   where dealer_id = of_dealer and account_id = of_account and kind = 'MEMBER' for no key update;
  select coalesce(sum(remaining - held), 0) into spendable from points_lot
   where dealer_id = of_dealer and account_id = of_account and remaining > held
     and (expires_on is null or expires_on > on_day);
  if a.account_id is null or wanted < 1 or spendable < wanted then
    return null;
  end if;
  update points_account set held = held + wanted, hold_step = hold_step + 1
   where dealer_id = of_dealer and account_id = of_account;
  insert into points_hold (dealer_id, hold_id, account_id, points, placed_on, after_sequence, step, placed_at)
  values (of_dealer, new_hold, of_account, wanted, on_day, a.sequence, a.hold_step + 1, at);
  with lot as (
    select opened_by, remaining - held as free,
           sum(remaining - held) over (order by expires_on nulls last, opened_by) - (remaining - held) as before
      from points_lot
     where dealer_id = of_dealer and account_id = of_account and remaining > held
       and (expires_on is null or expires_on > on_day)
  ), noted as (
    insert into points_hold_lot (dealer_id, hold_id, opened_by, points)
    select of_dealer, new_hold, opened_by, least(free, wanted - before) from lot where before < wanted
 returning opened_by, points
  )
  update points_lot l set held = l.held + n.points from noted n
   where l.dealer_id = of_dealer and l.account_id = of_account and l.opened_by = n.opened_by;
  return json_build_object(
    'balance', json_build_object('available', spendable - wanted, 'held', a.held + wanted,
                                 'total', spendable + a.held),
    'funding', (select json_agg(json_build_object('dealerId', f.funder_dealer_id, 'points', f.points)
                                order by f.funder_dealer_id)
                  from (select l.funder_dealer_id, sum(p.points)::bigint as points
                          from points_hold_lot p
                          join points_lot l on l.dealer_id = p.dealer_id and l.account_id = of_account
                                           and l.opened_by = p.opened_by
                         where p.dealer_id = of_dealer and p.hold_id = new_hold group by 1) f));
end $$`;

/** Lets a decision about an account wait for the one before it; the running service itself may lock no row here. */
const LOCK_ACCOUNT = `
create function lock_points_account(of_dealer text, of_account text) returns void
  language sql security definer set search_path = public, pg_temp
as $$
  select from points_account where dealer_id = of_dealer and account_id = of_account for no key update
$$`;

/**
 * Lets held points go (rulebook PTS-07). What the account owes by then is repaid from them. A hold that has ended is
 * ended once: the key of the end refuses a second one.
 */
const RELEASE_HOLD = `
create function release_hold(of_dealer text, ended_hold text, at timestamptz) returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  h points_hold;
  a points_account;
begin
  select * into strict h from points_hold where dealer_id = of_dealer and hold_id = ended_hold;
  select * into strict a from points_account
   where dealer_id = of_dealer and account_id = h.account_id for no key update;
  insert into points_hold_end (dealer_id, hold_id, is_captured, after_sequence, step, ended_at)
  values (of_dealer, ended_hold, false, a.sequence, a.hold_step + 1, at);
  update points_account set held = held - h.points, hold_step = hold_step + 1
   where dealer_id = of_dealer and account_id = h.account_id;
  update points_lot l
     set held = l.held - p.points,
         remaining = l.remaining - p.points + lot_share(p.points, p.earlier, h.points, a.total - a.held + h.points)
    from (select o.opened_by, p.points,
                 sum(p.points) over (order by o.expires_on nulls last, o.opened_by) - p.points as earlier
            from points_hold_lot p
            join points_lot o on o.dealer_id = of_dealer and o.account_id = h.account_id
                             and o.opened_by = p.opened_by
           where p.dealer_id = of_dealer and p.hold_id = ended_hold) p
   where l.dealer_id = of_dealer and l.account_id = h.account_id and l.opened_by = p.opened_by;
end $$`;

const FUNCTIONS = [
  MOVEMENT,
  LOT_SHARE,
  TAKE_FROM_LOTS,
  CAPTURE_HOLD,
  RETURN_TO_LOTS,
  HOLD_POINTS,
  RELEASE_HOLD,
  LOCK_ACCOUNT,
];
const DOORS = `hold_points(text, text, text, bigint, date, timestamptz), release_hold(text, text, timestamptz),
  lock_points_account(text, text)`;
const ROOMS = `lot_share(bigint, numeric, bigint, bigint), capture_hold(points_movement, bigint, bigint, timestamptz),
  return_to_lots(points_movement, bigint, bigint)`;

/** Points are held and released by the two doors; the rest is inside. */
export class HoldPoints1795687860000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of FUNCTIONS) await runner.query(sql);
    await runner.query(`revoke all on function ${DOORS}, ${ROOMS} from public`);
    await runner.query(`grant execute on function ${DOORS} to ${APP_ROLE}`);
  }

  /** The functions of before are those of the migration that made them; held points have no place in them. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function ${DOORS}, ${ROOMS}`);
    await runner.query(
      'alter type points_movement drop attribute funder_dealer_id, drop attribute captures_hold_id',
    );
  }
}
