import { followsMerges, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Messages know other channels to fall back on, until when they are worth sending, what they are about, what they cost
 * and when they were closed; what each dealer spends on a channel in a year; channels that are closed to a person.
 */
export class LetMessagesFindTheirWay1795727100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table message
        add column fallbacks    text[] not null default '{}',
        add column valid_until  timestamptz,
        add column about_type   text,
        add column about_id     text,
        add column rule_code    text,
        add column campaign_id  text,
        add column paid_channel text,
        add column paid_year    int,
        add column cost_minor   int not null default 0,
        add column closed_at    timestamptz;
      update message set valid_until = created_at + interval '14 days', about_type = split_part(reason, ':', 1),
             about_id = split_part(reason, ':', 2), rule_code = template,
             closed_at = case when state in ('DELIVERED', 'FAILED', 'SUPPRESSED') then coalesce(sent_at, due_at) end;
      alter table message
        alter column valid_until set not null, alter column about_type set not null,
        alter column about_id set not null, alter column rule_code set not null;
      create index message_id on message (id);
      create index message_listed on message (dealer_id, created_at, id);
      create index message_handed_over on message (channel, sent_at) where state = 'SENT' and closed_at is null;

      create table message_spend (
        dealer_id   text not null,
        channel     text not null,
        year        int not null,
        spent_minor bigint not null check (spent_minor >= 0),
        primary key (dealer_id, channel, year));
      ${tenantPolicy('message_spend')};

      create table message_suppression (
        dealer_id   text not null,
        customer_id text not null,
        channel     text not null,
        ground      text not null,
        since       timestamptz not null,
        primary key (dealer_id, customer_id, channel));
      ${tenantPolicy('message_suppression')};
      ${followsMerges('message_suppression')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table message_suppression; drop table message_spend;
      drop index message_handed_over; drop index message_listed; drop index message_id;
      alter table message
        drop column fallbacks, drop column valid_until, drop column about_type, drop column about_id,
        drop column rule_code, drop column campaign_id, drop column paid_channel, drop column paid_year,
        drop column cost_minor, drop column closed_at`);
  }
}
