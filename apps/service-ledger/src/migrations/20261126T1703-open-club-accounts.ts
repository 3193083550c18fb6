import { appendOnly, followsMerges, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['club_outside_fact', 'club_entry', 'club_period', 'club_period_step'];

/**
 * What the club earns and spends, as it is now: every fact with the value it has for the member. What is booked of a
 * fact is compared with it, so amendments, refunds and what comes late are booked as the difference (rulebook SVC-18).
 */
const FACTS = `
create view club_fact with (security_invoker = true) as
select o.dealer_id, 'REPAIR_ORDER' as source_type, o.id as source_id, 'EXPENSE' as side,
       'LABOUR_DISCOUNTS' as category, null::text as department_code, o.business_day as fact_on,
       sum(l.discount_minor)::bigint as value_minor, null::text as price_code, o.customer_id, o.membership_id
  from repair_order o
  join repair_order_line l on l.dealer_id = o.dealer_id and l.repair_order_id = o.id and l.revision = o.revision
 where l.kind = 'LABOUR' and l.discount_ground = 'TIER' and l.discount_minor > 0
 group by o.dealer_id, o.id, o.business_day, o.customer_id, o.membership_id
union all
select u.dealer_id, 'ENTITLEMENT_USE', u.id, 'EXPENSE', 'FREE_SERVICES', u.bearing_department, u.used_on,
       u.value_minor, u.code, e.customer_id, e.membership_id
  from entitlement_use u
  join entitlement e on e.dealer_id = u.dealer_id and e.id = u.entitlement_id
union all
select c.dealer_id, 'COUPON', c.id, 'EXPENSE', 'GIFTS', c.bearing_department, c.used_on,
       c.used_minor, c.service_code, c.customer_id, c.membership_id
  from coupon c
 where c.status = 'USED' and c.origin_type <> 'REDEMPTION' and c.used_minor > 0
union all
select p.dealer_id, 'RENEWAL_PACK', p.id, 'EXPENSE', 'REWARDS', null, p.signed_on,
       p.reward_minor, null, null, null
  from renewal_pack p
 where p.cancelled_on is null and p.reward_minor > 0
union all
select f.dealer_id, f.source_type, f.source_id, f.side, f.category, f.department_code, f.fact_on,
       f.value_minor, null, f.customer_id, f.membership_id
  from club_outside_fact f
 where f.value_minor <> 0`;

/** The accounts of the club by double entry, and their periods (rulebook SVC-06, SVC-18, SVC-19). */
export class OpenClubAccounts1795712580000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table club_outside_fact (
        dealer_id       text not null,
        source_type     text not null,
        source_id       text not null,
        side            text not null,
        category        text not null,
        department_code text,
        fact_on         date not null,
        value_minor     bigint not null,
        customer_id     text,
        membership_id   text,
        covers_from     date,
        sequence        bigint not null,
        primary key (dealer_id, source_type, source_id)
      );
      create index club_outside_fact_of_membership on club_outside_fact (dealer_id, membership_id, covers_from)
        where membership_id is not null;
      create table club_entry (
        dealer_id       text not null,
        id              text not null,
        booked_on       date not null,
        side            text not null,
        category        text not null,
        department_code text not null,
        burden          text not null,
        debit_account   text not null,
        credit_account  text not null check (credit_account <> debit_account),
        amount_minor    bigint not null check (amount_minor <> 0),
        currency_code   text not null,
        source_type     text not null,
        source_id       text not null,
        booked_at       timestamptz not null,
        trace_id        text not null,
        primary key (dealer_id, id)
      );
      create index club_entry_of_source on club_entry (dealer_id, source_type, source_id, category)
        where source_id is not null;
      create index club_entry_booked on club_entry (dealer_id, booked_on) where booked_on is not null;
      create table club_period (
        dealer_id     text not null,
        id            text not null,
        month         date not null,
        status        text not null,
        revision      integer not null,
        opening_minor bigint not null,
        income_minor  bigint not null,
        expense_minor bigint not null,
        closing_minor bigint not null check (closing_minor = opening_minor + income_minor - expense_minor),
        currency_code text not null,
        lines         json not null,
        closed_on     date not null,
        closed_by_id  text,
        version       integer not null,
        trace_id      text not null,
        primary key (dealer_id, id)
      );
      create unique index club_period_month on club_period (dealer_id, month) where month is not null;
      create table club_period_step (
        dealer_id     text not null,
        id            text not null,
        club_period_id text not null,
        kind          text not null,
        revision      integer not null,
        closing_minor bigint not null,
        currency_code text not null,
        reason        text,
        stepped_at    timestamptz not null,
        stepped_by_id text,
        trace_id      text not null,
        primary key (dealer_id, id)
      );
      create index club_period_step_of on club_period_step (dealer_id, club_period_id, stepped_at)
        where club_period_id is not null`);
    await runner.query(FACTS);
    await runner.query('grant select on club_fact to autoclub_app');
    for (const table of TABLES) await runner.query(tenantPolicy(table));
    for (const table of ['club_entry', 'club_period_step']) await runner.query(appendOnly(table));
    await runner.query(followsMerges('club_outside_fact'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop view club_fact; drop table ${TABLES.join(', ')}`);
  }
}
