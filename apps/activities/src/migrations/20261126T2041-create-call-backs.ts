import { followsMerges, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls to customers who stayed away, and the one gift that is kept for each until the next visit (rulebook ACT-10). */
export class CreateCallBacks1795725660000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table call_back (
        dealer_id       text not null,
        id              text not null,
        customer_id     text not null,
        membership_id   text,
        outcome         text not null,
        reason          text,
        serviced_at     text,
        action          text not null,
        held_gift_id    text,
        next_contact_on date,
        called_at       timestamptz not null,
        called_on       date not null,
        staff_member_id text not null,
        trace_id        text not null,
        primary key (dealer_id, id));
      create index call_back_time on call_back (dealer_id, called_at, id);
      create index call_back_customer on call_back (customer_id, called_at, id);
      create index call_back_day on call_back (dealer_id, called_on);
      ${tenantPolicy('call_back')};
      ${followsMerges('call_back')};

      create table held_gift (
        dealer_id       text not null,
        id              text not null,
        customer_id     text not null,
        call_back_id    text not null,
        pack_code       text not null,
        state           text not null,
        held_at         timestamptz not null,
        held_on         date not null,
        held_by_id      text not null,
        released_on     date,
        repair_order_id text,
        trace_id        text not null,
        primary key (dealer_id, id),
        check ((state = 'RELEASED') = (repair_order_id is not null)));
      create unique index held_gift_once on held_gift (dealer_id, customer_id) where state = 'HELD';
      ${tenantPolicy('held_gift')};
      ${followsMerges('held_gift')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table held_gift; drop table call_back');
  }
}
