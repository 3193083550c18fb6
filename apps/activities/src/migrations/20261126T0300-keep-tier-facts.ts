import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One row per fact about a membership's tier instead of the latest state alone, so that a correction that comes later
 * takes effect from its own day and not from the day its validity began. What was known is kept: the days from the
 * activation to the latest change as one fact, and the latest change as another.
 */
export class KeepTierFacts1795662000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tier_fact (
        dealer_id     text not null,
        membership_id text not null,
        sequence      bigint not null,
        customer_id   text not null,
        tier          text not null,
        changed_on    date not null,
        valid_from    date not null,
        valid_to      date not null,
        primary key (dealer_id, membership_id, sequence));
      create index tier_fact_customer on tier_fact (dealer_id, customer_id);
      ${tenantPolicy('tier_fact')};
      insert into tier_fact
        (dealer_id, membership_id, sequence, customer_id, tier, changed_on, valid_from, valid_to)
      select dealer_id, membership_id, sequence, customer_id, tier, valid_from, valid_from, valid_to
        from membership
       union all
      select dealer_id, membership_id, 0, customer_id, tier, activated_on, activated_on, valid_from
        from membership where activated_on < valid_from;
      drop table membership`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table membership (
        dealer_id     text not null,
        membership_id text not null,
        customer_id   text not null,
        tier          text not null,
        activated_on  date,
        valid_from    date not null,
        valid_to      date not null,
        sequence      bigint not null,
        primary key (dealer_id, membership_id));
      create index membership_customer on membership (dealer_id, customer_id);
      ${tenantPolicy('membership')};
      insert into membership
        (dealer_id, membership_id, customer_id, tier, activated_on, valid_from, valid_to, sequence)
      select distinct on (dealer_id, membership_id) dealer_id, membership_id, customer_id, tier,
             min(changed_on) over (partition by dealer_id, membership_id), valid_from, valid_to, sequence
        from tier_fact order by dealer_id, membership_id, sequence desc;
      drop table tier_fact`);
  }
}
