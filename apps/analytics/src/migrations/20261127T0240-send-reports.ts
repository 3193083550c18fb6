import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reports by e-mail (rulebook ANA-09): what is kept, when it was due, and the copy of each recipient. The keys of run
 * and copy are what keeps a report from being sent twice. Addresses are those of staff, as their manager gave them;
 * that of a copy is forgotten once the copy has ended.
 */
export class SendReports1795747200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table report (
        id         text primary key,
        owner      text not null,
        dealer_id  text,
        region_id  text,
        asker      text not null,
        name       text not null,
        level      text not null,
        subject_id text not null,
        kpis       text[] not null,
        frequency  text not null check (frequency in ('WEEKLY', 'MONTHLY')),
        language   text not null,
        recipients jsonb not null,
        is_paused  boolean not null,
        created_at timestamptz not null,
        check (dealer_id is null or region_id is null));
      create index report_of_owner on report (owner);
      create index report_due on report (frequency, dealer_id) where not is_paused;
      ${tenantPolicy('report', { regionColumn: true })};

      create table report_run (
        report_id  text not null references report on delete cascade,
        from_day   date not null,
        to_day     date not null,
        dealer_id  text,
        planned_at timestamptz not null,
        attempts   int not null default 0,
        held_until timestamptz,
        is_over    boolean not null default false,
        document   jsonb,
        primary key (report_id, from_day));
      create index report_run_due on report_run (planned_at) where document is null and not is_over;
      ${tenantPolicy('report_run')};

      create table report_copy (
        report_id    text not null,
        from_day     date not null,
        number       int not null,
        dealer_id    text,
        role         text not null,
        address      text,
        state        text not null default 'WAITING' check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED')),
        attempts     int not null default 0,
        due_at       timestamptz not null,
        held_until   timestamptz,
        sent_at      timestamptz,
        failure_code text,
        primary key (report_id, from_day, number),
        foreign key (report_id, from_day) references report_run on delete cascade);
      create index report_copy_due on report_copy (due_at) where state in ('WAITING', 'SENDING');
      ${tenantPolicy('report_copy')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table report_copy; drop table report_run; drop table report');
  }
}
