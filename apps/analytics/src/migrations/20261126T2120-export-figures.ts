import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '@autoclub/persistence';

/** Figures as files: what accounts have asked for, how far it is, and the file while it is kept (rulebook ANA-09). */
export class ExportFigures1795728000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table figures_export (
        id              text primary key,
        asker           text not null,
        dealer_id       text,
        region_id       text,
        format          text not null,
        level           text not null,
        from_day        date not null,
        to_day          date not null,
        language        text not null,
        idempotency_key text not null,
        requested_at    timestamptz not null,
        state           text not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
        attempts        int not null default 0,
        taken_at        timestamptz,
        done_count      int not null default 0,
        total_count     int,
        row_count       int,
        file            bytea,
        unique (asker, idempotency_key),
        check (dealer_id is null or region_id is null));
      create index figures_export_open on figures_export (requested_at) where state in ('WAITING', 'RUNNING');
      ${tenantPolicy('figures_export', { regionColumn: true })}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table figures_export');
  }
}
