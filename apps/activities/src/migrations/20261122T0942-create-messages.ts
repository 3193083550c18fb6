import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Settlements that wait for their other half, and messages. One message per reason for ever (rulebook ACT-08); the
 * queue is a partial index over what is not done.
 */
export class CreateMessages1795340520000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table settlement (
        dealer_id       text not null,
        repair_order_id text not null,
        customer_id     text not null,
        business_day    date not null,
        ro_number       text,
        payable_amount  text,
        discount_amount text,
        order_sequence  bigint,
        is_judged       boolean not null default false,
        membership_id   text,
        points          int,
        judged_sequence bigint,
        trace_id        text not null,
        decision        text,
        primary key (dealer_id, repair_order_id));
      create index settlement_open on settlement (dealer_id, customer_id) where decision is null;
      ${tenantPolicy('settlement')};

      create table message (
        dealer_id    text not null,
        id           text not null,
        customer_id  text not null,
        reason       text not null,
        channel      text not null,
        purpose      text not null,
        template     text not null,
        facts        jsonb not null,
        state        text not null,
        due_at       timestamptz not null,
        held_until   timestamptz,
        attempts     int not null,
        sent_at      timestamptz,
        failure_code text,
        created_at   timestamptz not null,
        trace_id     text not null,
        primary key (dealer_id, id));
      create unique index message_reason on message (dealer_id, reason);
      create index message_customer on message (dealer_id, customer_id, created_at, id);
      create index message_queue on message (due_at) where state in ('QUEUED', 'SENDING');
      ${tenantPolicy('message')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table message; drop table settlement');
  }
}
