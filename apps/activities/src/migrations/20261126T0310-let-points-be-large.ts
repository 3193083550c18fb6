import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Twelve lines of 10 000 000 000.00 are worth 2 400 000 000 points, more than an int can hold. What the ledger keeps as
 * bigint is bigint here.
 */
export class LetPointsBeLarge1795662600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table settlement alter column points type bigint');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table settlement alter column points type int');
  }
}
