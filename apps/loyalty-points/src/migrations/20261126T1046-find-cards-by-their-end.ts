import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices look for the cards, and for the lots, that end on a day. */
export class FindCardsByTheirEnd1795689960000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index membership_phase_end on membership_phase (dealer_id, valid_to)');
    await runner.query(`
      create index points_lot_day on points_lot (dealer_id, expires_on, account_id)
       where expires_on is not null and remaining > 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index membership_phase_end, points_lot_day');
  }
}
