import { appendOnly, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the club earns and spends; a use that was taken back is none, so the books take it back as well. */
const facts = (kept: string) => `
create or replace view club_fact with (security_invoker = true) as
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
 ${kept}
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

const KEPT = `where not exists (
   select from entitlement_use_reversal r where r.dealer_id = u.dealer_id and r.entitlement_use_id = u.id)`;

/** Uses of benefits that were registered by mistake and taken back, each once (rulebook SVC-05). */
export class TakeBackUses1795745400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table entitlement_use_reversal (
        dealer_id          text not null,
        entitlement_use_id text not null,
        reason_code        text not null,
        reversed_at        timestamptz not null,
        reversed_on        date not null,
        reversed_by_id     text,
        trace_id           text not null,
        primary key (dealer_id, entitlement_use_id),
        foreign key (dealer_id, entitlement_use_id) references entitlement_use (dealer_id, id)
      )`);
    await runner.query(tenantPolicy('entitlement_use_reversal'));
    await runner.query(appendOnly('entitlement_use_reversal'));
    await runner.query(facts(KEPT));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(facts(''));
    await runner.query('drop table entitlement_use_reversal');
  }
}
