import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A referral that counts no more takes its choice of a free service with it (rulebook MEM-10). */
export class ChoicesAreWithdrawn1795725300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table coupon_choice
        add column withdrawn_on date,
        add column sequence bigint not null default 1`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table coupon_choice drop column withdrawn_on, drop column sequence');
  }
}
