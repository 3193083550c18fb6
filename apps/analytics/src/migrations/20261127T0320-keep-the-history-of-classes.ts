import type { MigrationInterface, QueryRunner } from 'typeorm';
import { networkPolicy } from './network-policy';

/**
 * The classes of a customer as they were each time they changed, with the reasons as they were judged then: worked out
 * again later they would be those of what is known later (rulebook ANA-12, CONV-4).
 */
export class KeepTheHistoryOfClasses1795749600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table class_history (
        dealer_id       text not null,
        customer_id     text not null,
        version         bigint not null,
        as_of_day       date not null,
        value_class     text not null,
        frequency_class text not null,
        reasons         jsonb not null,
        primary key (dealer_id, customer_id, version));
      ${networkPolicy('class_history')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table class_history');
  }
}
