import { APP_ROLE } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What this service has been asked to send again of its archive, and how far it has come: a copy that is killed leaves
 * the rest to another.
 */
export class CreateArchiveRequest1795666200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table archive_request (
        request_id   text primary key,
        topic        text not null,
        types        text[] not null,
        is_offered   boolean not null default false,
        sent_to_id   bigint not null default 0,
        sent_events  bigint not null default 0,
        requested_at timestamptz not null default now(),
        ended_at     timestamptz
      );
      grant select, insert, update on archive_request to ${APP_ROLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table archive_request');
  }
}
