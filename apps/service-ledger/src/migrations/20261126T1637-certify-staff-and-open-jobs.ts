import { followsMerges, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['staff_certificate', 'workshop_job'];

/** Certificates of staff (rulebook SVC-20), and orders before they are settled (rulebook SVC-01, SVC-13). */
export class CertifyStaffAndOpenJobs1795711020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table staff_certificate (
        dealer_id        text not null,
        id               text not null,
        staff_member_id  text not null,
        certificate_code text not null,
        level            integer not null check (level > 0),
        valid_from       date not null,
        valid_to         date not null check (valid_to > valid_from),
        recorded_at      timestamptz not null,
        recorded_by_id   text,
        revoked_on       date,
        revoke_reason    text,
        trace_id         text not null,
        primary key (dealer_id, id)
      );
      create index staff_certificate_by_end on staff_certificate (dealer_id, valid_to, id) where valid_to is not null;
      create index staff_certificate_of on staff_certificate (dealer_id, staff_member_id, certificate_code)
        where staff_member_id is not null;
      create table workshop_job (
        dealer_id          text not null,
        id                 text not null,
        ro_number          text not null,
        customer_id        text not null,
        membership_id      text,
        vehicle_id         text not null,
        service_advisor_id text,
        kind               text not null,
        status             text not null,
        opened_at          timestamptz not null,
        started_at         timestamptz,
        completed_at       timestamptz check (completed_at >= opened_at),
        mileage_km         integer check (mileage_km >= 0),
        mileage_reason     text,
        promised_at        timestamptz,
        is_promise_kept    boolean,
        late_minutes       integer,
        gift_coupon_id     text,
        technician_ids     text[] not null,
        quote              json,
        opened_by_id       text,
        version            integer not null,
        trace_id           text not null,
        primary key (dealer_id, id)
      );
      create unique index workshop_job_number on workshop_job (dealer_id, ro_number) where ro_number is not null;
      create index workshop_job_opened on workshop_job (dealer_id, opened_at, id) where opened_at is not null;
      create index workshop_job_of_vehicle on workshop_job (dealer_id, vehicle_id, opened_at, id)
        where vehicle_id is not null`);
    for (const table of TABLES) await runner.query(tenantPolicy(table));
    await runner.query(followsMerges('workshop_job'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${TABLES.join(', ')}`);
  }
}
