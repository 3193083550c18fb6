import type { MigrationInterface, QueryRunner } from 'typeorm';
import { networkPolicy } from './network-policy';

/**
 * One row per fact about a membership's tier instead of its latest state alone, so that a membership is in force on a
 * past day by what had changed up to that day. What was known is kept: the days from the activation to the latest
 * change as one fact, and the latest change as another; a rebuild fills in the rest.
 */
export class KeepTierFacts1795663200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tier_fact (
        dealer_id     text not null,
        membership_id text not null,
        fact_id       text not null,
        customer_id   text not null,
        tier          text not null,
        changed_on    date not null,
        valid_from    date not null,
        valid_to      date not null,
        event_id      uuid not null,
        event_at      timestamptz not null,
        sequence      bigint not null,
        trace_id      text not null,
        primary key (dealer_id, membership_id, fact_id));
      create index tier_fact_customer on tier_fact (dealer_id, customer_id);
      ${networkPolicy('tier_fact')};
      insert into tier_fact
      select dealer_id, membership_id, case when activated_on = valid_from then 'activation' else 'latest' end,
             customer_id, tier, valid_from, valid_from, valid_to, event_id, event_at, sequence, trace_id
        from membership_fact
       union all
      select dealer_id, membership_id, 'activation', customer_id, tier, activated_on, activated_on, valid_from,
             event_id, event_at, 0, trace_id
        from membership_fact where activated_on < valid_from;
      delete from membership_fact where activated_on is null;
      alter table membership_fact
        drop column tier, drop column valid_from, drop column valid_to,
        alter column source set not null, alter column activated_on set not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table membership_fact
        add column tier text, add column valid_from date, add column valid_to date,
        alter column source drop not null, alter column activated_on drop not null;
      update membership_fact m set tier = last.tier, valid_from = last.valid_from, valid_to = last.valid_to
        from (select distinct on (dealer_id, membership_id) dealer_id, membership_id, tier, valid_from, valid_to
                from tier_fact order by dealer_id, membership_id, sequence desc) as last
       where last.dealer_id = m.dealer_id and last.membership_id = m.membership_id;
      alter table membership_fact
        alter column tier set not null, alter column valid_from set not null, alter column valid_to set not null;
      drop table tier_fact`);
  }
}
