import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the chain says of an entry: everything that was posted, as one text that nothing else can have. Days and
 * instants are numbers in it, since their text depends on settings of the session.
 */
const CONTENT = `
create function points_entry_content(
    transaction_id text, kind posting_kind, points bigint, sequence bigint,
    total_after bigint, held_after bigint, qualifying_after bigint, club_account_id text,
    source_type text, source_id text, source_revision integer, business_day date, posted_on date,
    posted_at timestamptz, corrects_transaction_id text, correlation_id text, causation_id text,
    lots text, explanation json)
  returns text language sql stable parallel safe
  return row(transaction_id, kind, points, sequence, total_after, held_after, qualifying_after, club_account_id,
             source_type, source_id, source_revision, business_day - date '2000-01-01',
             posted_on - date '2000-01-01', extract(epoch from posted_at), corrects_transaction_id,
             correlation_id, causation_id, lots, explanation)::text`;

/** The terms of the lot that a credit opens, as the chain has them. */
const OPENED_LOT = `
create function opened_lot_terms(expires_on date, funder_dealer_id text) returns text
  language sql immutable parallel safe
  return 'opened ' || coalesce((expires_on - date '2000-01-01')::text, 'for ever') || ' ' || funder_dealer_id`;

/** What an entry took from lots and gave back to them, as the chain has it. */
const LOT_MOVES = `
create function lot_moves(of_dealer text, of_account text, entry_sequence bigint) returns text
  language sql stable
as $$
  select coalesce(string_agg(move, ' ' order by move), '')
    from (select format('used %s:%s', opened_by, points) as move from points_lot_use
           where dealer_id = of_dealer and account_id = of_account and used_by = entry_sequence
           union all
          select format('returned %s of %s:%s', opened_by, used_by, points) from points_lot_return
           where dealer_id = of_dealer and account_id = of_account and returned_by = entry_sequence) m
$$`;

/** One step of a chain: the hash over the link before and the content of the entry. */
const LINK = `
create function points_chain_link(link bytea, head bytea, content text) returns bytea
  language sql immutable parallel safe
  return sha256(coalesce(link, head, ''::bytea) || convert_to(content, 'UTF8'));

create aggregate points_chain(head bytea, content text) (sfunc = points_chain_link, stype = bytea)`;

/**
 * A reversal takes back an entry of the same account, of the other sign, and never more than is left of it; a reversal
 * is not reversed (rulebook PTS-01), and what a document is worth is corrected instead (rulebook PTS-05).
 */
const CHECK_REVERSAL = `
create function check_reversal(m points_movement) returns void language plpgsql stable as $$
begin
  if not exists (
    select 1 from points_transaction t
      join points_entry e on e.dealer_id = t.dealer_id and e.transaction_id = t.transaction_id and e.leg = 1
      join points_entry c on c.dealer_id = t.dealer_id and c.transaction_id = t.transaction_id and c.leg = 2
     where t.dealer_id = m.dealer_id and t.transaction_id = m.corrects_transaction_id
       and t.kind not in ('REVERSAL', 'EARN', 'CORRECTION')
       and e.account_id = m.account_id and c.account_id = m.club_account_id
       and sign(e.points) = -sign(m.points)
       and abs(e.points) >= abs(m.points) + coalesce(
             (select sum(abs(o.points)) from points_transaction r
                join points_entry o on o.dealer_id = r.dealer_id and o.transaction_id = r.transaction_id
                                   and o.leg = 1
               where r.dealer_id = t.dealer_id and r.corrects_transaction_id = t.transaction_id
                 and r.kind = 'REVERSAL' and r.transaction_id <> m.transaction_id), 0)) then
    raise exception 'NOT_REVERSIBLE' using errcode = 'PT002', detail = m.corrects_transaction_id;
  end if;
end $$`;

/** Moves the lots of one posting and returns what the chain says of them. */
const MOVE_LOTS = `
create function move_lots(m points_movement, a points_account, at timestamptz) returns text language plpgsql as $$
declare
  moved bigint;
begin
  if m.kind = 'REVERSAL' then
    perform check_reversal(m);
  end if;
  if m.points > 0 and m.kind <> 'REVERSAL' then
    insert into points_lot (dealer_id, account_id, opened_by, granted, remaining, expires_on, funder_dealer_id)
    values (m.dealer_id, m.account_id, a.sequence, m.points, greatest(0, least(m.points, a.total - a.held)),
            m.lot_expires_on, coalesce(m.funder_dealer_id, m.dealer_id));
    return opened_lot_terms(m.lot_expires_on, coalesce(m.funder_dealer_id, m.dealer_id));
  end if;
  moved := case when m.points > 0 then return_to_lots(m, a.sequence, a.total - a.held)
                when m.captures_hold_id is not null then -capture_hold(m, a.sequence, a.hold_step, at)
                else -take_from_lots(m, a.sequence) end;
  if moved <> m.points and not m.may_overdraw then
    raise exception 'INSUFFICIENT_POINTS' using errcode = 'PT001', detail = m.account_id;
  end if;
  return lot_moves(m.dealer_id, m.account_id, a.sequence);
end $$`;

/**
 * Posts one movement on an account the caller has locked, or returns null when it is in the books already (rulebook
 * PTS-04). Points that are not there cannot be taken, except by a correction (rulebook PTS-05, PTS-07).
 */
const POST_MOVEMENT = `
create function post_movement(m points_movement, a points_account, at timestamptz) returns json
  language plpgsql
as $$
declare
  lots text;
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
  if a.account_id is null then
    raise exception 'The account % was never opened.', m.account_id using errcode = 'no_data_found';
  end if;

  a.sequence := a.sequence + 1;
  a.total := a.total + m.points;
  if m.is_qualifying then
    a.qualifying_points := a.qualifying_points + m.points;
  end if;
  if m.captures_hold_id is not null then
    a.held := a.held + m.points;
    a.hold_step := a.hold_step + 1;
  end if;
  lots := move_lots(m, a, at);
  a.chain_hash := sha256(coalesce(a.chain_hash, ''::bytea) || convert_to(points_entry_content(
    m.transaction_id, m.kind, m.points, a.sequence, a.total, a.held, a.qualifying_points, m.club_account_id,
    m.source_type, m.source_id, m.source_revision, m.business_day, m.posted_on, at, m.corrects_transaction_id,
    m.correlation_id, m.causation_id, lots, m.explanation), 'UTF8'));

  update points_account
     set total = a.total, held = a.held, qualifying_points = a.qualifying_points, sequence = a.sequence,
         hold_step = a.hold_step, chain_hash = a.chain_hash
   where dealer_id = m.dealer_id and account_id = m.account_id;

  insert into points_entry (dealer_id, transaction_id, leg, account_id, points, sequence, total_after, held_after,
                            qualifying_after, chain_hash)
  values
    (m.dealer_id, m.transaction_id, 1, m.account_id, m.points, a.sequence, a.total, a.held, a.qualifying_points,
     a.chain_hash),
    (m.dealer_id, m.transaction_id, 2, m.club_account_id, -m.points, null, null, null, null, null);

  insert into outbox (topic, type, source, subject, sequence, dealer_id, region_id,
                      correlation_id, causation_id, traceparent, occurred_at, data)
  values ('club.loyalty-points.account.v1', 'club.loyalty-points.points-posted.v1', '/club/loyalty-points',
          m.account_id, a.sequence, m.dealer_id, m.region_id,
          m.correlation_id, m.causation_id, m.traceparent, at,
          points_posted_event(m, a.membership_id, a.customer_id, a.total, a.held, a.qualifying_points));

  return json_build_object('transactionId', m.transaction_id, 'sequence', a.sequence, 'totalAfter', a.total,
                           'heldAfter', a.held, 'qualifyingAfter', a.qualifying_points);
end $$`;

/** The entries that are there already, chained in their order; the trigger that refuses every change steps aside. */
const CHAIN_WHAT_IS_THERE = `
alter table points_entry disable trigger append_only;
with link as (
  select e.dealer_id, e.transaction_id, points_chain(null, points_entry_content(
           t.transaction_id, t.kind, e.points, e.sequence, e.total_after, e.held_after, e.qualifying_after,
           c.account_id, t.source_type, t.source_id, t.source_revision, t.business_day, t.posted_on, t.posted_at,
           t.corrects_transaction_id, t.correlation_id, t.causation_id,
           coalesce(opened_lot_terms(l.expires_on, l.funder_dealer_id),
                    lot_moves(e.dealer_id, e.account_id, e.sequence)), t.explanation))
         over (partition by e.dealer_id, e.account_id order by e.sequence) as hash
    from points_entry e
    join points_transaction t on t.dealer_id = e.dealer_id and t.transaction_id = e.transaction_id
    join points_entry c on c.dealer_id = e.dealer_id and c.transaction_id = e.transaction_id and c.leg = 2
    left join points_lot l on l.dealer_id = e.dealer_id and l.account_id = e.account_id and l.opened_by = e.sequence
   where e.leg = 1
)
update points_entry e set chain_hash = link.hash
  from link where e.dealer_id = link.dealer_id and e.transaction_id = link.transaction_id and e.leg = 1;
alter table points_entry enable trigger append_only;
alter table points_entry add constraint points_entry_chain_check check ((leg = 1) = (chain_hash is not null));
update points_account a set chain_hash = e.chain_hash
  from points_entry e
 where e.dealer_id = a.dealer_id and e.account_id = a.account_id and e.sequence = a.sequence and e.leg = 1`;

const CLUB_ACCOUNTS = `
insert into points_account (dealer_id, account_id, kind, opened_at)
select dealer_id, 'pac_cleared' || substring(account_id from 11), 'CLEARED', opened_at
  from points_account where kind = 'ISSUED'`;

const FUNCTIONS = [CONTENT, OPENED_LOT, LOT_MOVES, LINK, CHECK_REVERSAL, MOVE_LOTS, POST_MOVEMENT];
const ROOMS = `check_reversal(points_movement), move_lots(points_movement, points_account, timestamptz),
  post_movement(points_movement, points_account, timestamptz)`;

/** Every entry is chained to the one before, so that a row which somebody edits is found (rulebook PTS-01). */
export class ChainEntries1795687920000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop function post_movement(points_movement, timestamptz)');
    for (const sql of FUNCTIONS) await runner.query(sql);
    await runner.query(CHAIN_WHAT_IS_THERE);
    await runner.query(CLUB_ACCOUNTS);
    await runner.query(`revoke all on function ${ROOMS} from public`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function ${ROOMS};
      drop aggregate points_chain(bytea, text);
      drop function points_chain_link, lot_moves, opened_lot_terms, points_entry_content;
      alter table points_entry drop constraint points_entry_chain_check`);
  }
}
