import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The periods whose figures each analyst was shown, so that no small group is left between two of them (rulebook
 * ANA-08). A row belongs to an account above the dealers and holds no figure and no person, so it has no tenant.
 */
export class KeepWhatAnalystsWereShown1795726800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table shown_figures (
        asker      text not null,
        subject_id text not null,
        from_day   date not null,
        to_day     date not null,
        things     jsonb not null,
        shown_at   timestamptz not null,
        primary key (asker, subject_id, from_day, to_day));
      create index shown_figures_age on shown_figures (asker, shown_at);
      grant select, insert, update, delete on shown_figures to autoclub_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table shown_figures');
  }
}
