import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['imported_file', 'imported_file_part', 'import_mapping', 'import_run', 'import_fault'];

/** Files out of the dealers' systems, what their columns mean, and what became of their rows (rulebook SVC-22). */
export class CreateImports1795711020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table imported_file (
        dealer_id   text not null,
        id          text not null,
        name        text not null,
        format      text not null check (format in ('CSV', 'NDJSON', 'XLSX')),
        encoding    text,
        delimiter   text,
        byte_count  integer not null,
        sha256      text not null,
        row_count   integer not null,
        columns     json not null,
        uploaded_at timestamptz not null,
        trace_id    text not null,
        primary key (dealer_id, id)
      );
      create index imported_file_content on imported_file (dealer_id, sha256);
      create table imported_file_part (
        dealer_id text not null,
        file_id   text not null,
        part      integer not null,
        bytes     bytea not null,
        primary key (dealer_id, file_id, part),
        foreign key (dealer_id, file_id) references imported_file (dealer_id, id)
      );
      alter table imported_file_part alter column bytes set storage external;
      create table import_mapping (
        dealer_id  text not null,
        kind       text not null,
        system     text not null,
        mapping    json not null,
        changed_at timestamptz not null,
        primary key (dealer_id, kind, system)
      );
      create table import_run (
        dealer_id       text not null,
        id              text not null,
        file_id         text not null,
        kind            text not null,
        system          text not null,
        is_dry_run      boolean not null,
        mapping         json not null,
        state           text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
        row_count       integer not null,
        done_count      integer not null default 0,
        accepted_count  integer not null default 0,
        unchanged_count integer not null default 0,
        refused_count   integer not null default 0,
        failure_code    text,
        failures        integer not null default 0,
        taken_by        text,
        taken_until     timestamptz,
        client_id       text not null,
        staff_member_id text,
        is_system       boolean not null,
        requested_at    timestamptz not null,
        started_at      timestamptz,
        ended_at        timestamptz,
        trace_id        text not null,
        primary key (dealer_id, id),
        foreign key (dealer_id, file_id) references imported_file (dealer_id, id)
      );
      create index import_run_open on import_run (requested_at, id) where state in ('WAITING', 'RUNNING');
      create index import_run_newest on import_run (dealer_id, requested_at desc, id desc);
      create index import_run_of_file on import_run (dealer_id, file_id);
      create index import_run_by_id on import_run (id);
      create table import_fault (
        dealer_id       text not null,
        run_id          text not null,
        row_number      integer not null,
        place           integer not null,
        external_number text,
        column_name     text not null,
        code            text not null,
        message_zh      text not null,
        message_en      text not null,
        primary key (dealer_id, run_id, row_number, place),
        foreign key (dealer_id, run_id) references import_run (dealer_id, id)
      );
      create index import_fault_of_run on import_fault (run_id, row_number, place);
      create index imported_file_by_id on imported_file (id)`);
    for (const table of TABLES) await runner.query(tenantPolicy(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${[...TABLES].reverse().join(', ')}`);
  }
}
