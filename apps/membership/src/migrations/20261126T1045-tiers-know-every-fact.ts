import { appendOnly, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every fact that can open a tier is kept, not only postings of points (rulebook MEM-03, MEM-04), and a change of tier
 * says what it was triggered by. Repair orders belong to a customer, who may join later or be merged with another one.
 */
export class TiersKnowEveryFact1795689900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tier_fact (
        dealer_id     text not null,
        membership_id text not null,
        kind          text not null check (kind in ('POINTS_ENTRY', 'REFERRAL', 'SPECIAL_CONTRIBUTION', 'FEE',
                                                    'MAINTENANCE_REVIEW')),
        fact_id       text not null,
        sequence      bigint not null,
        business_day  date not null,
        counts_on     date not null,
        details       jsonb not null,
        primary key (dealer_id, membership_id, kind, fact_id, sequence)
      );
      insert into tier_fact
      select dealer_id, membership_id, 'POINTS_ENTRY', entry_id, sequence, business_day, posted_on,
             jsonb_build_object('qualifyingPoints', qualifying_points)
        from points_heard;
      drop table points_heard;

      create table order_fact (
        dealer_id       text not null,
        repair_order_id text not null,
        sequence        bigint not null,
        customer_id     text not null,
        business_day    date not null,
        counts_on       date not null,
        details         jsonb not null,
        primary key (dealer_id, repair_order_id, sequence)
      );
      create index order_fact_customer on order_fact (dealer_id, customer_id);

      alter table tier_change rename column entry_id to trigger_id;
      alter table tier_change
        add column trigger_type text not null default 'POINTS_ENTRY',
        add column grounds jsonb not null default '[]';
      alter table tier_change alter column trigger_type drop default, alter column grounds drop default;

      alter table membership add column in_tier_from date;
      update membership
         set in_tier_from = case when jsonb_array_length(upgrades) = 0 then valid_from else valid_from + 1 end,
             upgrades = coalesce((
               select jsonb_agg(jsonb_build_object(
                        'toTier', u -> 'toTier', 'changedOn', u -> 'changedOn', 'causes', '["POINTS"]'::jsonb,
                        'judgedOn', '{}'::jsonb,
                        'before', u -> 'before' || jsonb_build_object('inTierFrom', u #> '{before,validity,from}'))
                        order by place)
                 from jsonb_array_elements(upgrades) with ordinality as each(u, place)), '[]');
      alter table membership add check ((in_tier_from is null) = (valid_from is null))`);
    for (const table of ['tier_fact', 'order_fact']) await runner.query(tenantPolicy(table));
    await runner.query(appendOnly('tier_fact'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table membership drop column in_tier_from;
      alter table tier_change drop column grounds, drop column trigger_type;
      alter table tier_change rename column trigger_id to entry_id;
      create table points_heard (
        dealer_id         text not null,
        membership_id     text not null,
        entry_id          text not null,
        sequence          bigint not null,
        qualifying_points bigint not null,
        business_day      date not null,
        posted_on         date not null,
        primary key (dealer_id, membership_id, entry_id)
      );
      insert into points_heard
      select dealer_id, membership_id, fact_id, sequence, (details ->> 'qualifyingPoints')::bigint, business_day,
             counts_on
        from tier_fact where kind = 'POINTS_ENTRY';
      drop table order_fact, tier_fact`);
    await runner.query(tenantPolicy('points_heard'));
    await runner.query(appendOnly('points_heard'));
  }
}
