import { appendOnly, followsMerges, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Work that was advised and refused (rulebook SVC-23), and jobs that were repeated (rulebook SVC-20). */
export class KeepDeclinedWorkAndRework1795711620000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table declined_work (
        dealer_id          text not null,
        id                 text not null,
        customer_id        text not null,
        membership_id      text,
        vehicle_id         text not null,
        repair_order_id    text not null,
        service_advisor_id text,
        job_code           text not null,
        estimated_minor    bigint not null check (estimated_minor >= 0),
        currency_code      text not null,
        urgency            text not null,
        reason_code        text,
        is_repeated        boolean not null,
        mileage_km         integer,
        declined_on        date not null,
        declined_at        timestamptz not null,
        follow_up_on       date,
        follow_up_at_km    integer,
        outcome            text,
        closed_on          date,
        closed_by_id       text,
        done_on_order_id   text,
        trace_id           text not null,
        primary key (dealer_id, id)
      );
      create unique index declined_work_of_order on declined_work (dealer_id, repair_order_id, job_code)
        where repair_order_id is not null;
      create unique index declined_work_open on declined_work (dealer_id, vehicle_id, job_code) where closed_on is null;
      create index declined_work_of_vehicle on declined_work (dealer_id, vehicle_id, declined_at, id)
        where vehicle_id is not null;
      create index declined_work_newest on declined_work (dealer_id, declined_at, id) where declined_at is not null;
      create view declined_work_with_mileage with (security_invoker = true) as
      select d.*, latest_mileage(d.dealer_id, d.vehicle_id) as latest_mileage_km from declined_work d;
      grant select on declined_work_with_mileage to autoclub_app;
      create table rework (
        dealer_id                text not null,
        repair_order_id          text not null,
        repeated_repair_order_id text not null,
        customer_id              text not null,
        membership_id            text,
        vehicle_id               text not null,
        job_code                 text not null,
        technician_ids           text[] not null,
        days_between             integer not null check (days_between >= 0),
        cost_minor               bigint not null check (cost_minor >= 0),
        currency_code            text not null,
        recorded_on              date not null,
        recorded_at              timestamptz not null,
        recorded_by_id           text,
        trace_id                 text not null,
        primary key (dealer_id, repair_order_id),
        check (repair_order_id <> repeated_repair_order_id)
      );
      create index rework_of_repeated on rework (dealer_id, repeated_repair_order_id)
        where repeated_repair_order_id is not null;
      create index rework_newest on rework (dealer_id, recorded_at, repair_order_id) where recorded_at is not null`);
    for (const table of ['declined_work', 'rework']) await runner.query(tenantPolicy(table));
    await runner.query(followsMerges('declined_work'));
    await runner.query(appendOnly('rework'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table rework;
      drop view declined_work_with_mileage;
      drop table declined_work`);
  }
}
