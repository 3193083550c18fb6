import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE } from '../tenant-policy';

/**
 * The releases of programme numbers that were published (rulebook CONV-3), kept for good: a past day is judged by the
 * release in force on it. Not behind a tenant: they are rules, not records, and every copy of the service reads all.
 */
export class CreateProgrammeRelease1795662000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table programme_release (
        programme_release_id text primary key,
        version_id           text not null,
        scope                text not null check (scope in ('OEM', 'REGION', 'DEALER')),
        scope_id             text check ((scope_id is null) = (scope = 'OEM')),
        effective_on         date not null,
        release_values       json not null,
        published_at         timestamptz not null,
        sequence             bigint not null
      );
      grant select, insert on programme_release to ${APP_ROLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table programme_release');
  }
}
