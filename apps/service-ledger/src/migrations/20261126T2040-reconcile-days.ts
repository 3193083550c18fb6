import { appendOnly, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['control_day', 'control_order', 'order_earning', 'reconciliation_check'];

/** What dealers' systems say of a day, and what points made of its orders (rulebook SVC-22). */
export class ReconcileDays1795725600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table control_day (
        dealer_id  text not null,
        day        date not null,
        entered_at timestamptz not null,
        primary key (dealer_id, day)
      );
      create table control_order (
        dealer_id         text not null,
        ro_number         text not null,
        settled_on        date not null,
        payable_minor     bigint not null check (payable_minor >= 0),
        points_paid_minor bigint check (points_paid_minor >= 0),
        is_withdrawn      boolean not null,
        entered_at        timestamptz not null,
        trace_id          text not null,
        primary key (dealer_id, ro_number)
      );
      create index control_order_of_day on control_order (dealer_id, settled_on) where settled_on is not null;
      create table order_earning (
        dealer_id text not null,
        order_id  text not null,
        outcome   text not null,
        points    bigint not null,
        sequence  bigint not null,
        primary key (dealer_id, order_id)
      );
      create table reconciliation_check (
        dealer_id        text not null,
        day              date not null,
        checked_on       date not null,
        control_count    integer not null,
        ledger_count     integer not null,
        judged_count     integer not null,
        difference_count integer not null,
        primary key (dealer_id, day, checked_on)
      )`);
    for (const table of TABLES) await runner.query(tenantPolicy(table));
    await runner.query(appendOnly('reconciliation_check'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${TABLES.join(', ')}`);
  }
}
