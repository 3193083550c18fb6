import { followsMerges, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the books of each room say of what was promised. It only gathers: how a promise ends by it is decided in
 * `promises/domain`. Read by the key of one record at a time.
 */
const SOURCES = `
create view promise_source with (security_invoker = true) as
select u.dealer_id, 'BENEFIT' as kind, u.id as source_id, e.customer_id, e.membership_id,
       'ENTITLEMENT_PLAN' as promised_by_type, e.membership_id as promised_by_id, u.code as benefit_code,
       u.value_minor as worth_minor, u.currency_code, u.used_on as promised_on, u.used_on as due_on,
       null::timestamptz as due_at, null::timestamptz as done_at,
       case when r.reversed_on is null then 'GIVEN' else 'REVERSED' end as status, r.reason_code as cause_code,
       null::text as made_good_type, null::text as made_good_id, u.used_on as ended_on, u.trace_id
  from entitlement_use u
  join entitlement e on e.dealer_id = u.dealer_id and e.id = u.entitlement_id
  left join entitlement_use_reversal r on r.dealer_id = u.dealer_id and r.entitlement_use_id = u.id
union all
select l.dealer_id, 'DISCOUNT', l.id, l.customer_id, l.membership_id, 'REPAIR_ORDER', l.repair_order_id,
       'LABOUR_DISCOUNT', greatest(l.owed_minor, coalesce(l.ended_minor, 0)), l.currency_code, l.business_day,
       l.business_day, null, null, l.state, 'MEMBERSHIP_ARRIVED_LATE', 'DEALER_ACT', l.compensated_by,
       (l.ended_at at time zone d.time_zone)::date, l.trace_id
  from late_discount l
  join dealer d on d.dealer_id = l.dealer_id
union all
select c.dealer_id, 'COUPON', c.id, c.customer_id, c.membership_id,
       case when c.origin_type = 'GIFT_PROMISE' then c.origin_type else 'COUPON' end,
       case when c.origin_type = 'GIFT_PROMISE' then c.origin_id else c.id end,
       c.definition_code, c.worth_minor, c.currency_code, c.issued_on, c.valid_to - 1, null, null, c.status,
       c.void_reason_code, c.origin_type, c.origin_id,
       coalesce(c.used_on, c.voided_on, case when c.status = 'EXPIRED' then c.valid_to end), c.trace_id
  from coupon c
union all
select p.dealer_id, 'PACKAGE', p.id, p.customer_id, p.membership_id, 'PACKAGE', p.id, p.definition_code,
       (select coalesce(sum((s ->> 'priceMinor')::bigint), 0)::bigint from json_array_elements(p.sets) as s),
       p.currency_code, p.sold_on, null, null, null,
       case when p.refunded_on is not null then 'REFUNDED'
            when p.used_sets >= json_array_length(p.sets) then 'USED_UP' else 'SOLD' end,
       null, 'PACKAGE_REFUND', p.refund_id,
       coalesce(p.refunded_on,
         (select max(u.used_on) from package_use u where u.dealer_id = p.dealer_id and u.package_id = p.id)),
       p.trace_id
  from prepaid_package p
union all
select a.dealer_id, 'RECEPTION', a.id, a.customer_id, a.membership_id, 'APPOINTMENT', a.id,
       case when a.is_zero_wait then 'ZERO_WAIT' else 'RECEPTION_IN_TIME' end, 0, d.currency_code, a.booked_on,
       a.business_day, null, null, coalesce(a.outcome, 'OPEN'), coalesce(a.cancel_reason_code, 'RECEIVED_LATE'),
       null, null, coalesce((a.received_at at time zone d.time_zone)::date, a.closed_on), a.trace_id
  from appointment a
  join dealer d on d.dealer_id = a.dealer_id
 where a.status not in ('HELD', 'EXPIRED')
union all
select j.dealer_id, 'FINISH', j.id, j.customer_id, j.membership_id, 'REPAIR_ORDER', j.id, 'FINISH_IN_TIME', 0,
       d.currency_code, (j.opened_at at time zone d.time_zone)::date, (j.promised_at at time zone d.time_zone)::date,
       j.promised_at, j.completed_at, j.status, null, 'COUPON', j.gift_coupon_id,
       (j.completed_at at time zone d.time_zone)::date, j.trace_id
  from workshop_job j
  join dealer d on d.dealer_id = j.dealer_id
 where j.promised_at is not null
union all
select c.dealer_id, 'REQUEST', c.id, c.customer_id, c.membership_id, 'COMPLAINT', c.id, 'REQUEST_IN_TIME', 0,
       d.currency_code, c.opened_on, (c.due_at at time zone d.time_zone)::date, c.due_at, c.resolved_at, c.status,
       null, 'COUPON', c.coupon_ids[1], (c.resolved_at at time zone d.time_zone)::date, c.trace_id
  from complaint c
  join dealer d on d.dealer_id = c.dealer_id
 where c.kind = 'ONLINE_REQUEST'`;

/** Notes the record that changed, in the transaction that changed it; `tg_argv` says of which kind, and its key. */
const NOTE = `
create function note_promise() returns trigger language plpgsql as $$
begin
  execute format('insert into promise_check (dealer_id, kind, source_id)
                  select distinct dealer_id, $1, %I from changed', tg_argv[1]) using tg_argv[0];
  return null;
end $$`;

/** The tables of the books, what promise is in them, the column that names it, and what can happen to their rows. */
const BOOKS = [
  ['entitlement_use', 'BENEFIT', 'id', ['insert']],
  ['entitlement_use_reversal', 'BENEFIT', 'entitlement_use_id', ['insert']],
  ['late_discount', 'DISCOUNT', 'id', ['insert', 'update', 'delete']],
  ['coupon', 'COUPON', 'id', ['insert', 'update']],
  ['prepaid_package', 'PACKAGE', 'id', ['insert', 'update']],
  ['appointment', 'RECEPTION', 'id', ['insert', 'update']],
  ['workshop_job', 'FINISH', 'id', ['insert', 'update']],
  ['complaint', 'REQUEST', 'id', ['insert', 'update']],
] as const;

/** What was promised to customers, and how it ended (rulebook SVC-21). */
export class JudgePromises1795746000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table promise (
        dealer_id         text not null,
        id                text not null,
        kind              text not null,
        source_id         text not null,
        customer_id       text not null,
        membership_id     text,
        promised_by_type  text not null,
        promised_by_id    text not null,
        benefit_code      text not null,
        worth_minor       bigint not null check (worth_minor >= 0),
        currency_code     text not null,
        promised_on       date not null,
        due_on            date,
        state             text not null,
        cause_code        text,
        compensation_type text,
        compensation_id   text,
        judged_on         date check ((judged_on is null) = (state in ('OPEN', 'WITHDRAWN'))),
        made_good_by      text,
        made_good_reason  text,
        made_good_on      date,
        made_good_by_id   text,
        words             text,
        reported_by_id    text,
        version           integer not null,
        trace_id          text not null,
        primary key (dealer_id, id)
      );
      create unique index promise_of_source on promise (dealer_id, kind, source_id) where source_id is not null;
      create index promise_listed on promise (dealer_id, promised_on, id) where promised_on is not null;
      create index promise_judged on promise (dealer_id, judged_on) where judged_on is not null;
      create index promise_open on promise (dealer_id, due_on) where state = 'OPEN';
      create index promise_broken on promise (dealer_id, promised_on, id) where state = 'BROKEN';
      create index promise_of_customer on promise (dealer_id, customer_id, promised_on, id)
        where customer_id is not null;
      create table promise_check (
        dealer_id text not null,
        id        bigint generated always as identity,
        kind      text not null,
        source_id text not null,
        primary key (dealer_id, id)
      );
      create index promise_check_in_order on promise_check (id)`);
    await runner.query(SOURCES);
    await runner.query('grant select on promise_source to autoclub_app');
    await runner.query(NOTE);
    for (const [table, kind, key, changes] of BOOKS)
      for (const change of changes)
        await runner.query(`
          create trigger note_promise_on_${change} after ${change} on ${table}
            referencing ${change === 'delete' ? 'old' : 'new'} table as changed
            for each statement execute function note_promise('${kind}', '${key}')`);
    await runner.query(`select set_config('app.tenant', '*', true)`);
    await runner.query(`
      insert into promise_check (dealer_id, kind, source_id) select dealer_id, kind, source_id from promise_source`);
    await runner.query(`select set_config('app.tenant', '', true)`);
    for (const table of ['promise', 'promise_check']) await runner.query(tenantPolicy(table));
    await runner.query(followsMerges('promise'));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, , , changes] of BOOKS)
      for (const change of changes) await runner.query(`drop trigger note_promise_on_${change} on ${table}`);
    await runner.query('drop view promise_source');
    await runner.query('drop function note_promise()');
    await runner.query('drop table promise, promise_check');
  }
}
