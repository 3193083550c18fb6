import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A use of a benefit may come out of another system under its number, once (rulebook SVC-22). */
export class TakeOverUses1795727700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table entitlement_use add column external_number text;
      create unique index entitlement_use_external_number on entitlement_use (dealer_id, external_number)
        where external_number is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table entitlement_use drop column external_number');
  }
}
