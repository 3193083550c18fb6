import { followsMerges, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Packs for a renewal after a claim, and the claims they are offered for (rulebook SVC-09). */
export class CreateRenewalPacks1795710180000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table renewal_pack (
        dealer_id              text not null,
        id                     text not null,
        customer_id            text not null,
        membership_id          text,
        vehicle_id             text not null,
        repair_order_id        text not null,
        claim_minor            bigint not null check (claim_minor > 0),
        pack_code              text not null,
        choice                 text not null,
        declared_worth_minor   bigint not null,
        prepaid_minor          bigint not null check (prepaid_minor > 0),
        gifts                  json not null,
        reward_staff_member_id text,
        reward_minor           bigint not null,
        currency_code          text not null,
        signed_on              date not null,
        signed_at              timestamptz not null,
        signed_by_id           text,
        cancelled_on           date,
        cancel_reason_code     text,
        cancelled_by_id        text,
        version                integer not null,
        trace_id               text not null,
        primary key (dealer_id, id)
      );
      create unique index renewal_pack_of_order on renewal_pack (dealer_id, repair_order_id)
        where cancelled_on is null;
      create index renewal_pack_signed on renewal_pack (dealer_id, signed_at, id) where signed_at is not null;
      create index renewal_pack_of_customer on renewal_pack (dealer_id, customer_id, signed_at)
        where customer_id is not null;
      create index repair_order_accident on repair_order (dealer_id, settled_at, id) where kind = 'ACCIDENT'`);
    await runner.query(tenantPolicy('renewal_pack'));
    await runner.query(followsMerges('renewal_pack'));
    await runner.query(`
      create view claim_repair with (security_invoker = true) as
      select o.dealer_id, o.id, o.customer_id, o.vehicle_id, o.service_advisor_id, o.business_day, o.settled_at,
             bill.claim_minor, bill.currency_code, pack.id as renewal_pack_id
        from repair_order o
       cross join lateral (
         select sum(l.list_minor - l.discount_minor - l.refunded_minor)::bigint as claim_minor,
                max(l.currency_code) as currency_code
           from repair_order_line l
          where l.dealer_id = o.dealer_id and l.repair_order_id = o.id and l.revision = o.revision
            and l.kind in ('LABOUR', 'PART', 'OTHER')) as bill
        left join renewal_pack pack
          on pack.dealer_id = o.dealer_id and pack.repair_order_id = o.id and pack.cancelled_on is null
       where o.kind = 'ACCIDENT';
      grant select on claim_repair to autoclub_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view claim_repair;
      drop index repair_order_accident;
      drop table renewal_pack`);
  }
}
