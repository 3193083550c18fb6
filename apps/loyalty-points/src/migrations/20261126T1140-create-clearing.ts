import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The netting statements of dealers, one a month, and the index by which the points spent in a month are found. */
const CLEARING = `
create table points_clearing (
  dealer_id   text not null,
  month       date not null check (extract(day from month) = 1),
  clearing_id text not null,
  closed_on   date not null,
  lines       json not null,
  primary key (dealer_id, month)
);
create index points_transaction_spent on points_transaction (posted_on) where kind in ('REDEMPTION', 'REVERSAL')`;

export class CreateClearing1795693200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CLEARING);
    await runner.query(tenantPolicy('points_clearing'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index points_transaction_spent');
    await runner.query('drop table points_clearing');
  }
}
