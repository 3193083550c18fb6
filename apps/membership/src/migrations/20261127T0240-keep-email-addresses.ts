import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** E-mail addresses of customers, as far as they are known (rulebook ACT-08, MEM-17). */
export class KeepEmailAddresses1795747200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table customer_email (
        dealer_id   text not null,
        customer_id text not null,
        email       text not null,
        changed_at  timestamptz not null,
        changed_by  text,
        trace_id    text not null,
        primary key (dealer_id, customer_id),
        foreign key (dealer_id, customer_id) references customer (dealer_id, customer_id));
      ${tenantPolicy('customer_email')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table customer_email');
  }
}
