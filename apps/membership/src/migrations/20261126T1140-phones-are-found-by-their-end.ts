import type { MigrationInterface, QueryRunner } from 'typeorm';

/** At the front desk the last four digits of a phone number are enough. */
export class PhonesAreFoundByTheirEnd1795693200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create index customer_phone_end on customer (dealer_id, right(phone, 4), customer_id)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index customer_phone_end');
  }
}
