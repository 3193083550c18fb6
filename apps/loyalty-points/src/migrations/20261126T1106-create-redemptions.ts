import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Redemptions and where each stands (rulebook PTS-07). The points themselves are held and taken in the ledger, by a
 * hold of the same name. Those that are undecided are in an index of their own, which is looked through every second.
 */
const REDEMPTIONS = `
create table redemption (
  dealer_id       text not null,
  redemption_id   text not null,
  region_id       text not null,
  customer_id     text not null,
  membership_id   text not null,
  account_id      text not null,
  status          text not null check (status in ('RESERVED', 'CONFIRMED', 'RELEASED', 'REVERSED')),
  version         integer not null,
  target          json not null,
  repair_order_id text,
  points          bigint not null check (points > 0),
  worth_minor     bigint not null,
  funding         json not null,
  requested_by    text,
  reserved_at     timestamptz not null,
  reserved_on     date not null,
  expires_at      timestamptz not null,
  decided_at      timestamptz,
  decided_on      date,
  transaction_id  text,
  fulfilment      json,
  release         json,
  is_given_late   boolean not null default false,
  returned_points bigint not null default 0 check (returned_points between 0 and points),
  return_count    integer not null default 0,
  reversal        json,
  trace_id        text not null,
  primary key (dealer_id, redemption_id)
);
create index redemption_undecided on redemption (dealer_id, expires_at) where status = 'RESERVED';
create index redemption_account on redemption (dealer_id, account_id, reserved_at desc, redemption_id desc);
create index redemption_order on redemption (dealer_id, repair_order_id) where repair_order_id is not null`;

export class CreateRedemptions1795691160000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REDEMPTIONS);
    await runner.query(tenantPolicy('redemption'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table redemption');
  }
}
