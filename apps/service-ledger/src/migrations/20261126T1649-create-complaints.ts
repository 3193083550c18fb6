import { followsMerges, followsNoMerges, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Complaints of customers and requests of members, with their deadlines (rulebook SVC-15). */
export class CreateComplaints1795711740000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table complaint (
        dealer_id          text not null,
        id                 text not null,
        customer_id        text not null,
        membership_id      text,
        vehicle_id         text,
        repair_order_id    text,
        kind               text not null,
        category           text not null,
        contact_point      text,
        severity           text not null,
        status             text not null,
        owner_id           text,
        words              text,
        opened_at          timestamptz not null,
        opened_on          date not null,
        opened_by_id       text,
        due_at             timestamptz not null check (due_at > opened_at),
        escalates_at       timestamptz not null check (escalates_at > due_at),
        outcome_code       text,
        resolution_words   text,
        resolved_at        timestamptz check ((resolved_at is null) = (status in ('OPEN', 'INVESTIGATING'))),
        resolved_by_id     text,
        comfort_pack_code  text,
        coupon_ids         text[] not null,
        followed_up_at     timestamptz check ((followed_up_at is not null) = (status = 'FOLLOWED_UP')),
        followed_up_by_id  text,
        closed_on          date,
        satisfaction_score integer check (satisfaction_score between 0 and 10),
        version            integer not null,
        trace_id           text not null,
        primary key (dealer_id, id)
      );
      create index complaint_opened on complaint (dealer_id, opened_at, id) where opened_at is not null;
      create index complaint_of_day on complaint (dealer_id, opened_on) where opened_on is not null;
      create index complaint_of_customer on complaint (dealer_id, customer_id, opened_at, id)
        where customer_id is not null;
      create index complaint_of_order on complaint (dealer_id, repair_order_id) where repair_order_id is not null;
      create index complaint_unresolved on complaint (dealer_id, due_at) where status in ('OPEN', 'INVESTIGATING')`);
    await runner.query(tenantPolicy('complaint'));
    await runner.query(followsMerges('complaint'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(followsNoMerges('complaint'));
    await runner.query('drop table complaint');
  }
}
