import { APP_ROLE } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One movement as the service hands it in: the posting, how its kind behaves, and what led to it. */
const MOVEMENT = `
create type points_movement as (
  place integer, dealer_id text, region_id text, transaction_id text, entry_id text,
  account_id text, club_account_id text,
  kind posting_kind, points bigint, is_qualifying boolean, may_overdraw boolean, takes_unexpired_only boolean,
  source_type text, source_id text, source_revision integer, business_day date, posted_on date,
  lot_expires_on date, corrects_transaction_id text, explanation json,
  correlation_id text, causation_id text, traceparent text
)`;

/**
 * Opens the accounts of memberships and, where they are missing, the club's own of their dealers. Safe to repeat.
 * Runs as the owner: the running service has no right of its own on the books.
 */
const OPEN_ACCOUNTS = `
create function open_points_accounts(accounts json, at timestamptz) returns void
  language sql security definer set search_path = public, pg_temp
as $$
  insert into points_account (dealer_id, account_id, kind, membership_id, customer_id, opened_at)
  select a.dealer_id, a.account_id, a.kind, a.membership_id, a.customer_id, at
    from json_to_recordset(accounts)
         as a(dealer_id text, account_id text, kind points_account_kind, membership_id text, customer_id text)
   order by a.dealer_id, a.account_id
      on conflict do nothing
$$`;

/** The event of an entry, as its contract says. */
const ENTRY_EVENT = `
create function points_posted_event(m points_movement, membership_id text, customer_id text,
                                    total bigint, held bigint, qualifying_points bigint)
  returns json language sql stable
  return json_build_object(
    'accountId', m.account_id, 'membershipId', membership_id, 'customerId', customer_id,
    'dealerId', m.dealer_id, 'entryId', m.entry_id, 'kind', m.kind, 'points', m.points,
    'ruleId', m.explanation->>'ruleId', 'ruleVersion', m.explanation->>'ruleVersion',
    'source', json_build_object('type', m.source_type, 'id', m.source_id),
    'businessDay', m.business_day, 'postedOn', m.posted_on,
    'balance', json_build_object('available', total - held, 'held', held, 'total', total),
    'qualifyingPoints', qualifying_points)`;

/**
 * Takes the points of one debit out of the lots of its account (rulebook PTS-06): the lot of the corrected entry
 * first, then the earliest to expire, then the oldest. Returns how many points the lots gave.
 */
const TAKE_FROM_LOTS = `
create function take_from_lots(m points_movement, entry_sequence bigint) returns bigint language sql as $$
  with lot as (
    select l.dealer_id, l.account_id, l.opened_by, l.remaining,
           sum(l.remaining) over (order by l.opened_by is not distinct from c.sequence desc,
                                           l.expires_on nulls last, l.opened_by) - l.remaining as before
      from points_lot l
      left join points_entry c on c.dealer_id = l.dealer_id and c.account_id = l.account_id
                              and c.transaction_id = m.corrects_transaction_id and c.leg = 1
     where l.dealer_id = m.dealer_id and l.account_id = m.account_id and l.remaining > 0
       and (not m.takes_unexpired_only or l.expires_on is null or l.expires_on > m.posted_on)
  ), taken as (
    update points_lot l set remaining = l.remaining - least(f.remaining, -m.points - f.before)
      from lot f
     where f.before < -m.points
       and l.dealer_id = f.dealer_id and l.account_id = f.account_id and l.opened_by = f.opened_by
 returning l.dealer_id, l.account_id, l.opened_by, f.remaining - l.remaining as points
  ), noted as (
    insert into points_lot_use (dealer_id, account_id, used_by, opened_by, points)
    select dealer_id, account_id, entry_sequence, opened_by, points from taken returning points
  )
  select coalesce(sum(points), 0)::bigint from noted
$$`;

/**
 * Posts one movement on an account the caller has locked, or returns null when it is in the books already (rulebook
 * PTS-04). Points that are not there cannot be taken, except by a correction (rulebook PTS-05, PTS-07).
 */
const POST_MOVEMENT = `
create function post_movement(m points_movement, at timestamptz) returns json language plpgsql as $$
declare
  a points_account;
begin
  insert into points_transaction
    (dealer_id, transaction_id, kind, source_type, source_id, source_revision, business_day, posted_on,
     posted_at, corrects_transaction_id, explanation, correlation_id, causation_id)
  values
    (m.dealer_id, m.transaction_id, m.kind, m.source_type, m.source_id, m.source_revision, m.business_day,
     m.posted_on, at, m.corrects_transaction_id, m.explanation, m.correlation_id, m.causation_id)
  on conflict (dealer_id, source_type, source_id, source_revision) do nothing;
  if not found then
    return null;
  end if;

  update points_account
     set total = total + m.points, sequence = sequence + 1,
         qualifying_points = qualifying_points + case when m.is_qualifying then m.points else 0 end
   where dealer_id = m.dealer_id and account_id = m.account_id
  returning * into strict a;

  insert into points_entry
    (dealer_id, transaction_id, leg, account_id, points, sequence, total_after, held_after, qualifying_after)
  values
    (m.dealer_id, m.transaction_id, 1, m.account_id, m.points, a.sequence, a.total, a.held,
     a.qualifying_points),
    (m.dealer_id, m.transaction_id, 2, m.club_account_id, -m.points, null, null, null, null);

  if m.points > 0 then
    insert into points_lot (dealer_id, account_id, opened_by, granted, remaining, expires_on)
    values (m.dealer_id, m.account_id, a.sequence, m.points,
            greatest(0, least(m.points, a.total)), m.lot_expires_on);
  elsif (take_from_lots(m, a.sequence) <> -m.points or a.total < a.held) and not m.may_overdraw then
    raise exception 'INSUFFICIENT_POINTS' using errcode = 'PT001', detail = m.account_id;
  end if;

  insert into outbox (topic, type, source, subject, sequence, dealer_id, region_id,
                      correlation_id, causation_id, traceparent, occurred_at, data)
  values ('club.loyalty-points.account.v1', 'club.loyalty-points.points-posted.v1', '/club/loyalty-points',
          m.account_id, a.sequence, m.dealer_id, m.region_id,
          m.correlation_id, m.causation_id, m.traceparent, at,
          points_posted_event(m, a.membership_id, a.customer_id, a.total, a.held, a.qualifying_points));

  return json_build_object('transactionId', m.transaction_id, 'sequence', a.sequence, 'totalAfter', a.total,
                           'heldAfter', a.held, 'qualifyingAfter', a.qualifying_points);
end $$`;

/**
 * Posts credits of locked accounts, any number with one statement for all: the same effect as `post_movement` on each
 * in turn, which a test proves, at a fraction of the cost. A credit never depends on what is left in other lots.
 */
const POST_CREDITS = `
create function post_credits(movements points_movement[], at timestamptz) returns json language plpgsql as $$
declare
  fresh text[];
  answer json;
begin
  with written as (
    insert into points_transaction
      (dealer_id, transaction_id, kind, source_type, source_id, source_revision, business_day, posted_on,
       posted_at, corrects_transaction_id, explanation, correlation_id, causation_id)
    select dealer_id, transaction_id, kind, source_type, source_id, source_revision, business_day, posted_on,
           at, corrects_transaction_id, explanation, correlation_id, causation_id
      from unnest(movements)
        on conflict (dealer_id, source_type, source_id, source_revision) do nothing
 returning transaction_id
  )
  select array_agg(transaction_id) into fresh from written;
  if cardinality(fresh) is distinct from cardinality(movements) then
    movements := array(select m from unnest(movements) m where m.transaction_id = any (fresh));
  end if;

  with step as materialized (
    select m, m.place, a.membership_id, a.customer_id, a.held,
           a.sequence + row_number() over account as sequence,
           (a.total + sum(m.points) over account)::bigint as total,
           (a.qualifying_points + coalesce(sum(m.points) filter (where m.is_qualifying) over account, 0))::bigint
             as qualifying_points
      from unnest(movements) m
      left join points_account a on a.dealer_id = m.dealer_id and a.account_id = m.account_id
    window account as (partition by m.dealer_id, m.account_id order by m.place)
  ), legs as (
    insert into points_entry
      (dealer_id, transaction_id, leg, account_id, points, sequence, total_after, held_after, qualifying_after)
    select (m).dealer_id, (m).transaction_id, 1, (m).account_id, (m).points,
           sequence, total, held, qualifying_points from step
     union all
    select (m).dealer_id, (m).transaction_id, 2, (m).club_account_id, -(m).points, null, null, null, null from step
  ), opened as (
    insert into points_lot (dealer_id, account_id, opened_by, granted, remaining, expires_on)
    select (m).dealer_id, (m).account_id, sequence, (m).points,
           greatest(0, least((m).points, total)), (m).lot_expires_on from step
  ), balances as (
    update points_account a
       set total = last.total, qualifying_points = last.qualifying_points, sequence = last.sequence
      from (select distinct on ((m).dealer_id, (m).account_id) m, total, qualifying_points, sequence
              from step order by (m).dealer_id, (m).account_id, sequence desc) last
     where a.dealer_id = (last.m).dealer_id and a.account_id = (last.m).account_id
  ), told as (
    insert into outbox (topic, type, source, subject, sequence, dealer_id, region_id,
                        correlation_id, causation_id, traceparent, occurred_at, data)
    select 'club.loyalty-points.account.v1', 'club.loyalty-points.points-posted.v1', '/club/loyalty-points',
           (m).account_id, sequence, (m).dealer_id, (m).region_id,
           (m).correlation_id, (m).causation_id, (m).traceparent, at,
           points_posted_event(m, membership_id, customer_id, total, held, qualifying_points)
      from step order by place
  )
  select json_agg(json_build_object('transactionId', (m).transaction_id, 'sequence', sequence, 'totalAfter', total,
                                    'heldAfter', held, 'qualifyingAfter', qualifying_points) order by place)
    into answer from step;
  return coalesce(answer, '[]');
end $$`;

/**
 * The one way into the books (rulebook PTS-01): posts any number of movements in one call and returns those that are
 * new. Locks the accounts in order first, so that callers queue up and never wait in a circle, and so that the events
 * of an account enter the outbox in the order of its entries. Runs as the owner, behind the tenant's row policy like
 * everyone. Index scans are forced: a plan made while a table was small is kept by the session.
 */
const POST_POINTS = `
create function post_points(postings json, at timestamptz) returns json
  language plpgsql security definer set search_path = public, pg_temp
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
declare
  movements points_movement[];
  movement points_movement;
  posted json;
  answer json[] := '{}';
  has_debit boolean;
begin
  select array_agg(m), bool_or(m.points < 0) into movements, has_debit
    from json_populate_recordset(null::points_movement, postings) m;
  perform 1 from points_account a
   where (a.dealer_id, a.account_id) in (select dealer_id, account_id from unnest(movements))
   order by a.dealer_id, a.account_id for no key update;
  if cardinality(movements) > 1 and not has_debit then
    return post_credits(movements, at);
  end if;
  foreach movement in array movements loop
    posted := post_movement(movement, at);
    if posted is not null then
      answer := answer || posted;
    end if;
  end loop;
  return array_to_json(answer);
end $$`;

const FUNCTIONS = [
  MOVEMENT,
  OPEN_ACCOUNTS,
  ENTRY_EVENT,
  TAKE_FROM_LOTS,
  POST_MOVEMENT,
  POST_CREDITS,
  POST_POINTS,
];
const DOORS = 'open_points_accounts(json, timestamptz), post_points(json, timestamptz)';
const ROOMS = `points_posted_event(points_movement, text, text, bigint, bigint, bigint),
  take_from_lots(points_movement, bigint), post_movement(points_movement, timestamptz),
  post_credits(points_movement[], timestamptz)`;

/** Only the doors may be called by the running service; what they use inside may not. */
export class CreatePostPoints1795338060000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of FUNCTIONS) await runner.query(sql);
    await runner.query(`revoke all on function ${DOORS}, ${ROOMS} from public`);
    await runner.query(`grant execute on function ${DOORS} to ${APP_ROLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function ${DOORS}, ${ROOMS}`);
    await runner.query('drop type points_movement');
  }
}
