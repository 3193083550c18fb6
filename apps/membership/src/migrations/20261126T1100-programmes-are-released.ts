import { APP_ROLE } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Releases of programme numbers from the draft on (rulebook CONV-3, CONV-7). They are rules and not records: not behind
 * a tenant, and who may see which is decided where they are read.
 */
export class ProgrammesAreReleased1795690800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table release (
        release_id             text primary key,
        scope                  text not null check (scope in ('OEM', 'REGION', 'DEALER')),
        scope_id               text check ((scope_id is null) = (scope = 'OEM')),
        version_id             text not null unique,
        effective_on           date not null,
        step                   text not null check (step in ('DRAFT', 'CHECKED', 'ANNOUNCED')),
        template               text,
        values                 json not null,
        note                   text not null,
        pilot_of               text references release,
        announced_on           date,
        affected_members_count integer check (affected_members_count >= 0),
        version                bigint not null,
        trace_id               text not null,
        changed_at             timestamptz not null,
        check ((step = 'ANNOUNCED') = (announced_on is not null and affected_members_count is not null))
      );
      create unique index release_one_start on release (scope, coalesce(scope_id, ''), effective_on)
        where step = 'ANNOUNCED';
      create index release_pilot on release (pilot_of) where pilot_of is not null;
      grant select, insert, update on release to ${APP_ROLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table release');
  }
}
