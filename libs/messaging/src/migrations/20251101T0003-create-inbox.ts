import { APP_ROLE, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The inbox knows every event whose effect is in this database, so that a second delivery does nothing (rulebook
 * PTS-04). Parked events wait for a premise that has not arrived; the premise is a text the service chooses, such as
 * the id of the customer it does not know yet. Neither holds personal data; events carry ids only.
 */
export class CreateInbox1761955380000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table inbox (
        event_id    uuid primary key,
        received_at timestamptz not null default now()
      );
      create index inbox_received_at on inbox using brin (received_at);
      grant select, insert, delete on inbox to ${APP_ROLE};

      create table parked_event (
        premise   text not null,
        event_id  uuid not null,
        dealer_id text,
        region_id text,
        event     json not null,
        parked_at timestamptz not null default now(),
        primary key (premise, event_id)
      )`);
    await runner.query(tenantPolicy('parked_event', { regionColumn: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table parked_event; drop table inbox');
  }
}
