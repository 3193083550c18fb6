import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropFactTables, factTables } from './fact-tables';
import type { FactTable } from './fact-tables';

const TABLES: readonly FactTable[] = [
  {
    name: 'outlet',
    key: ['dealer_id', 'outlet_id'],
    columns: `
      outlet_id text not null,
      code      text not null,
      name_zh   text not null,
      name_en   text not null,
      is_active boolean not null`,
    day: null,
  },
  {
    name: 'staff_member',
    key: ['dealer_id', 'staff_member_id'],
    columns: `
      staff_member_id text not null,
      staff_number    text not null,
      roles           text[] not null`,
    day: null,
  },
];

const REVENUE = ['labour', 'parts', 'insurer', 'warranty', 'club', 'discount'].map((name) => `${name}_minor`);

/**
 * What an order brought by who pays and what was sold, the mileage, and the outlet of a car; a rebuild fills in what
 * the events of the past say. Outlets and staff are known by their codes and numbers, without a name of a person.
 */
export class WidenOrdersAndNetwork1795725240000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table order_fact add column mileage_km int,
        ${REVENUE.map((name) => `add column ${name} bigint not null default 0`).join(', ')};
      alter table vehicle add column outlet_id text;
      ${factTables(TABLES)}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${dropFactTables(TABLES)};
      alter table vehicle drop column outlet_id;
      alter table order_fact drop column mileage_km, ${REVENUE.map((name) => `drop column ${name}`).join(', ')}`);
  }
}
