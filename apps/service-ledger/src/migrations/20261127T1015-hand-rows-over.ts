import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows of files that another service keeps, and what became of them there (rulebook SVC-22). */
export class HandRowsOver1795774500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table import_hand_over (
        dealer_id text not null,
        id        text not null,
        run_id    text not null,
        handed_at timestamptz not null default now(),
        judged    json,
        primary key (dealer_id, id),
        foreign key (dealer_id, run_id) references import_run (dealer_id, id)
      );
      create index import_hand_over_of_run on import_hand_over (dealer_id, run_id)`);
    await runner.query(tenantPolicy('import_hand_over'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table import_hand_over');
  }
}
