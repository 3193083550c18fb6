import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What has become of each run of a job; the row is also the lock that keeps two copies from doing the same portion. An
 * error is kept by its code alone, since a message may hold personal data (rulebook PLT-03).
 */
export class CreateJobProgress1795658460000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table job_progress (
        dealer_id    text not null,
        job          text not null,
        business_day date not null,
        state        text not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'DONE', 'SKIPPED')),
        cursor       json,
        done_count   bigint not null default 0,
        total_count  bigint,
        failures     integer not null default 0,
        error_code   text,
        planned_at   timestamptz not null default now(),
        changed_at   timestamptz not null default now(),
        primary key (dealer_id, job, business_day)
      )`);
    await runner.query(`
      create index job_progress_unfinished on job_progress (dealer_id, job, business_day)
       where state in ('WAITING', 'RUNNING')`);
    await runner.query(tenantPolicy('job_progress'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table job_progress');
  }
}
