import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Drafts that are held against past documents, and what has come of each so far (rulebook PTS-10). The row is the lock
 * and the bookmark of the work. One that a region or the OEM asked for belongs to no dealer.
 */
const WHAT_IFS = `
create table what_if (
  dealer_id    text not null,
  what_if_id   text not null,
  region_id    text,
  level        text not null check (level in ('OEM', 'REGION', 'DEALER')),
  scope_id     text,
  period_from  date not null,
  period_to    date not null,
  draft_values json not null,
  state        text not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
  cursor       json,
  tally        json not null,
  done_count   bigint not null default 0,
  total_count  bigint not null default 0,
  failures     integer not null default 0,
  client_id    text not null,
  requested_at timestamptz not null,
  finished_at  timestamptz,
  primary key (dealer_id, what_if_id),
  check (period_from < period_to)
);
create index what_if_open on what_if (requested_at, what_if_id) where state in ('WAITING', 'RUNNING');
create index what_if_latest on what_if (dealer_id, requested_at desc, what_if_id)`;

export class CreateWhatIfs1795689600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WHAT_IFS);
    await runner.query(tenantPolicy('what_if', { regionColumn: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table what_if');
  }
}
