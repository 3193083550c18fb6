import { appendOnly, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Checklists of the contact points as they were gone through (rulebook SVC-17). */
export class CreateChecklistRuns1795713540000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table checklist_run (
        dealer_id         text not null,
        id                text not null,
        contact_point     text not null,
        checklist_code    text not null,
        repair_order_id   text,
        staff_member_id   text not null,
        item_count        integer not null check (item_count > 0),
        failed_item_codes text[] not null check (cardinality(failed_item_codes) <= item_count),
        recorded_at       timestamptz not null,
        business_day      date not null,
        trace_id          text not null,
        primary key (dealer_id, id)
      );
      create index checklist_run_recorded on checklist_run (dealer_id, recorded_at, id) where recorded_at is not null;
      create index checklist_run_of_day on checklist_run (dealer_id, business_day) where business_day is not null;
      create index checklist_run_of_order on checklist_run (dealer_id, repair_order_id)
        where repair_order_id is not null`);
    await runner.query(tenantPolicy('checklist_run'));
    await runner.query(appendOnly('checklist_run'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table checklist_run');
  }
}
