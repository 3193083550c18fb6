import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The repair orders that count for a tier follow a merge of customers, and an un-merge puts them back (CONV-8). */
export class OrdersFollowAMerge1795694220000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table order_fact add column first_customer_id text;
      update order_fact set first_customer_id = customer_id;
      alter table order_fact alter column first_customer_id set not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table order_fact drop column first_customer_id');
  }
}
