import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who announced a release; of those announced before nobody knows (rulebook CONV-7). */
export class ReleasesSayWhoAnnounced1795773600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table release add column announced_by_id text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table release drop column announced_by_id');
  }
}
