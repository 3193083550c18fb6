import { followsMerges, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom staff should contact, one row per reason, and when customers last came (rulebook ACT-14). */
export class CreateNextActions1795726500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table next_action (
        dealer_id       text not null,
        id              text not null,
        reason          text not null,
        source_id       text not null,
        thread          text not null,
        place           text not null,
        customer_id     text not null,
        staff_member_id text,
        channel         text not null,
        arisen_on       date not null,
        show_on         date not null,
        due_on          date not null,
        facts           jsonb not null,
        state           text not null,
        outcome         text,
        closed_by_id    text,
        closed_at       timestamptz,
        attempt_count   int not null,
        trace_id        text not null,
        primary key (dealer_id, id),
        unique (dealer_id, reason, source_id),
        check ((state = 'DONE') = (outcome is not null)));
      create index next_action_due on next_action (dealer_id, due_on, id) where state = 'OPEN';
      create index next_action_customer on next_action (customer_id, due_on, id) where state = 'OPEN';
      create index next_action_thread on next_action (dealer_id, reason, thread, place);
      ${tenantPolicy('next_action')};
      ${followsMerges('next_action')};

      create table customer_visit (
        dealer_id   text not null,
        customer_id text not null,
        last_on     date not null,
        primary key (dealer_id, customer_id));
      create table next_action_erased (
        dealer_id   text not null,
        customer_id text not null,
        primary key (dealer_id, customer_id));
      ${tenantPolicy('next_action_erased')};
      ${tenantPolicy('customer_visit')};
      ${followsMerges('customer_visit')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table next_action_erased; drop table customer_visit; drop table next_action');
  }
}
