import { followsMerges, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Campaigns, who was trained for them, who is in which arm, what the arms did and what it cost (rulebook ACT-09,
 * ACT-12). The keys hold that a customer is in one arm and that a document counts once.
 */
export class CreateCampaigns1795728000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table campaign (
        dealer_id          text not null,
        id                 text not null,
        code               text not null,
        name_zh            text not null,
        name_en            text not null,
        target_by          text not null,
        target_code        text not null,
        channels           text[] not null,
        sales_channel_code text,
        pack_code          text,
        script_zh          text not null,
        script_en          text not null,
        budget_minor       bigint,
        starts_on          date not null,
        ends_on            date not null,
        control_share      int not null check (control_share between 0 and 10000),
        state              text not null,
        seed               text not null,
        drafted_by_id      text,
        drafted_at         timestamptz not null,
        approved_by_id     text,
        approved_at        timestamptz,
        launched_at        timestamptz,
        launched_on        date,
        treated_count      int not null,
        control_count      int not null,
        other_cost_minor   bigint not null,
        trace_id           text not null,
        primary key (dealer_id, id),
        unique (dealer_id, code),
        check (starts_on < ends_on),
        check (approved_by_id is null or approved_by_id is distinct from drafted_by_id));
      create index campaign_time on campaign (dealer_id, starts_on, id);
      create index campaign_running on campaign (ends_on) where state = 'RUNNING';
      ${tenantPolicy('campaign')};

      create table campaign_training (
        dealer_id       text not null,
        campaign_id     text not null,
        staff_member_id text not null,
        trained_on      date not null,
        recorded_by_id  text,
        primary key (dealer_id, campaign_id, staff_member_id),
        foreign key (dealer_id, campaign_id) references campaign (dealer_id, id));
      ${tenantPolicy('campaign_training')};

      create table campaign_member (
        dealer_id       text not null,
        campaign_id     text not null,
        customer_id     text not null,
        arm             text not null,
        gift_promise_id text,
        primary key (dealer_id, campaign_id, customer_id),
        foreign key (dealer_id, campaign_id) references campaign (dealer_id, id),
        check (arm = 'TREATED' or gift_promise_id is null));
      create index campaign_member_customer on campaign_member (dealer_id, customer_id);
      create index campaign_member_gift on campaign_member (dealer_id, gift_promise_id)
        where gift_promise_id is not null;
      ${tenantPolicy('campaign_member')};
      ${followsMerges('campaign_member')};

      create table campaign_result (
        dealer_id    text not null,
        campaign_id  text not null,
        source_type  text not null,
        source_id    text not null,
        customer_id  text not null,
        day          date not null,
        amount_minor bigint not null,
        counts       boolean not null,
        sequence     bigint not null,
        primary key (dealer_id, campaign_id, source_type, source_id),
        foreign key (dealer_id, campaign_id) references campaign (dealer_id, id));
      create index campaign_result_customer on campaign_result (dealer_id, campaign_id, customer_id);
      ${tenantPolicy('campaign_result')};
      ${followsMerges('campaign_result')};

      create table campaign_cost (
        dealer_id    text not null,
        campaign_id  text not null,
        kind         text not null,
        source_id    text not null,
        amount_minor bigint not null,
        primary key (dealer_id, campaign_id, kind, source_id));
      ${tenantPolicy('campaign_cost')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table campaign_cost;
      drop table campaign_result;
      drop table campaign_member;
      drop table campaign_training;
      drop table campaign`);
  }
}
