import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropFactTables, factTables } from './fact-tables';
import type { FactTable } from './fact-tables';

const TABLES: readonly FactTable[] = [
  {
    name: 'redemption_fact',
    key: ['dealer_id', 'redemption_id'],
    columns: `
        redemption_id text not null,
        customer_id text not null,
        membership_id text not null,
        status text not null,
        target_type text not null,
        target_code text,
        points bigint not null,
        worth_minor bigint not null,
        reserved_on date not null,
        confirmed_on date,
        released_on date,
        reversed_on date`,
    day: 'reserved_on',
  },
];

/** What points were spent on. */
export class KeepRedemptions1795725120000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(factTables(TABLES));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(dropFactTables(TABLES));
  }
}
