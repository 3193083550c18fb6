import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Days of birth of persons, as far as they are known, and found by month and day (rulebook ACT-07, MEM-17). */
export class KeepDaysOfBirth1795751400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table customer_birthday (
        dealer_id   text not null,
        customer_id text not null,
        born_on     date not null,
        month_day   text not null generated always as (
          lpad(extract(month from born_on)::text, 2, '0') || '-' ||
          lpad(extract(day from born_on)::text, 2, '0')) stored,
        changed_at  timestamptz not null,
        changed_by  text,
        trace_id    text not null,
        primary key (dealer_id, customer_id),
        foreign key (dealer_id, customer_id) references customer (dealer_id, customer_id));
      create index customer_birthday_by_day on customer_birthday (dealer_id, month_day, customer_id);
      ${tenantPolicy('customer_birthday')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table customer_birthday');
  }
}
