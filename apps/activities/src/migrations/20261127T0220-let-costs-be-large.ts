import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The programme may say that a message costs more than an int of fen can hold. The queue then stood still at the first
 * such message; every other amount is a bigint.
 */
export class LetCostsBeLarge1795746000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table message alter column cost_minor type bigint');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table message alter column cost_minor type int');
  }
}
