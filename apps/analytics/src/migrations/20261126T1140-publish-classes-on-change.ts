import type { MigrationInterface, QueryRunner } from 'typeorm';
import { networkPolicy } from './network-policy';

/** The classes of customers as they were published last, so that only changes are (rulebook ANA-12). */
export class PublishClassesOnChange1795693200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table published_class (
        dealer_id             text not null,
        customer_id           text not null,
        value_class           text not null,
        frequency_class       text not null,
        is_new_car            boolean not null,
        has_insurance_renewed boolean not null,
        as_of_day             date not null,
        version               bigint not null check (version > 0),
        primary key (dealer_id, customer_id));
      ${networkPolicy('published_class')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table published_class');
  }
}
