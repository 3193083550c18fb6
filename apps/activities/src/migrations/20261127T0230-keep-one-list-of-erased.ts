import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const DOUBLES = ['reminder_erased', 'next_action_erased'];

/** Who was erased is remembered once for the whole service (rulebook MEM-17). */
export class KeepOneListOfErased1795746600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of DOUBLES)
      await runner.query(`
        insert into erased_customer (dealer_id, customer_id)
        select dealer_id, customer_id from ${table} on conflict do nothing;
        drop table ${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of DOUBLES)
      await runner.query(`
        create table ${table} (
          dealer_id text not null, customer_id text not null, primary key (dealer_id, customer_id));
        insert into ${table} select dealer_id, customer_id from erased_customer;
        ${tenantPolicy(table)}`);
  }
}
