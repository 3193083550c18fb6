import { followsMerges, followsNoMerges, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls after settled orders, and whom the customer managers look after (rulebook SVC-16). */
export class CreateFollowUps1795712460000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table follow_up (
        dealer_id          text not null,
        id                 text not null,
        customer_id        text not null,
        membership_id      text,
        vehicle_id         text not null,
        repair_order_id    text not null,
        service_advisor_id text,
        assignee_id        text,
        is_sampled         boolean not null,
        settled_on         date not null,
        due_on             date not null,
        status             text not null,
        attempt_count      integer not null,
        last_attempt_at    timestamptz,
        score              integer check (score between 0 and 10),
        remarks            text,
        wants_contact      boolean,
        answered_at        timestamptz check ((answered_at is not null) = (status = 'ANSWERED')),
        answered_on        date,
        asked_by_id        text,
        version            integer not null,
        trace_id           text not null,
        primary key (dealer_id, id)
      );
      create unique index follow_up_of_order on follow_up (dealer_id, repair_order_id)
        where repair_order_id is not null;
      create index follow_up_due on follow_up (dealer_id, due_on, id) where due_on is not null;
      create index follow_up_of_assignee on follow_up (dealer_id, assignee_id, due_on, id)
        where assignee_id is not null;
      create index follow_up_of_day on follow_up (dealer_id, settled_on) where settled_on is not null;
      create index follow_up_of_customer on follow_up (dealer_id, customer_id, due_on, id)
        where customer_id is not null;
      create table follow_up_roster (
        dealer_id    text not null,
        roster_id    text not null,
        manager_id   text not null,
        customer_ids text[] not null,
        valid_from   date not null,
        valid_to     date not null,
        sequence     bigint not null,
        primary key (dealer_id, roster_id)
      );
      create view order_to_follow_up with (security_invoker = true) as
      select dealer_id, id, customer_id, membership_id, vehicle_id, service_advisor_id, business_day, settled_at,
             trace_id
        from repair_order where settled_at is not null;
      grant select on order_to_follow_up to autoclub_app`);
    for (const table of ['follow_up', 'follow_up_roster']) await runner.query(tenantPolicy(table));
    await runner.query(followsMerges('follow_up'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(followsNoMerges('follow_up'));
    await runner.query('drop view order_to_follow_up; drop table follow_up_roster, follow_up');
  }
}
