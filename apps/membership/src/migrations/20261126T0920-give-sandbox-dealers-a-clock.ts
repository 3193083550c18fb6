import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A dealer that tries things out may move its clock forward (rulebook PLT-04); no real one ever does. */
export class GiveSandboxDealersAClock1795684800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table dealer
        add is_sandbox boolean not null default false,
        add ahead_minutes integer not null default 0 check (ahead_minutes >= 0),
        add constraint only_a_sandbox_is_ahead check (is_sandbox or ahead_minutes = 0)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table dealer drop is_sandbox, drop ahead_minutes');
  }
}
