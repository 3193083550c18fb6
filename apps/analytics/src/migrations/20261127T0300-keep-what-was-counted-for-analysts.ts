import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The counts that each analyst was shown beside the KPIs, as they were shown, so that two answers leave no small group
 * between them (rulebook ANA-08). A row belongs to an account above the dealers and names no person: it has no tenant.
 */
export class KeepWhatWasCountedForAnalysts1795748400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table shown_counts (
        asker      text not null,
        topic      text not null,
        subject_id text not null,
        question   text not null,
        cells      jsonb not null,
        answer     jsonb not null,
        shown_at   timestamptz not null,
        primary key (asker, topic, subject_id, question));
      create index shown_counts_age on shown_counts (asker, shown_at);
      grant select, insert, update, delete on shown_counts to autoclub_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table shown_counts');
  }
}
