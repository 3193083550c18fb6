import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Going through a million entries may be shared between the processors of the server (rulebook PTS-14). */
export class ProveSideBySide1795726200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter function lot_moves(text, text, bigint) parallel safe');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter function lot_moves(text, text, bigint) parallel unsafe');
  }
}
