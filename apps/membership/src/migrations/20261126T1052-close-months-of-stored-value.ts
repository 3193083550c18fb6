import { appendOnly, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a dealer owed its members as stored value at the end of each month (rulebook MEM-09); frozen when it is closed. */
export class CloseMonthsOfStoredValue1795690320000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table wallet_month_end (
        dealer_id       text not null,
        month           date not null check (extract(day from month) = 1),
        currency        text not null,
        opening_minor   bigint not null check (opening_minor >= 0),
        topped_up_minor bigint not null check (topped_up_minor >= 0),
        spent_minor     bigint not null check (spent_minor >= 0),
        refunded_minor  bigint not null check (refunded_minor >= 0),
        closing_minor   bigint not null check (closing_minor >= 0),
        closed_at       timestamptz not null,
        primary key (dealer_id, month),
        check (opening_minor + topped_up_minor - spent_minor - refunded_minor = closing_minor)
      )`);
    await runner.query(tenantPolicy('wallet_month_end'));
    await runner.query(appendOnly('wallet_month_end'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table wallet_month_end');
  }
}
