import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Members are received first, others where a manager approves it (rulebook SVC-03). */
export class MembersComeFirst1795776600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table appointment
        add column has_priority boolean not null default false,
        add column priority_approval json;
      update appointment set has_priority = true where membership_id is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table appointment drop column has_priority, drop column priority_approval');
  }
}
