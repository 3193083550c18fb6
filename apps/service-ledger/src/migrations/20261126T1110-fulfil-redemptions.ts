import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was given for points, and the part of an order that was paid with them (rulebook PTS-07). */
export class FulfilRedemptions1795691400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table repair_order
        add column paid_with_points_minor bigint not null default 0 check (paid_with_points_minor >= 0);
      create table redemption_fulfilment (
        dealer_id     text not null,
        redemption_id text not null,
        customer_id   text not null,
        membership_id text not null,
        target_type   text not null,
        worth_minor   bigint not null,
        currency_code text not null,
        status        text not null,
        given_type    text,
        given_id      text,
        reason_code   text,
        decided_at    timestamptz not null,
        decided_on    date not null,
        trace_id      text not null,
        primary key (dealer_id, redemption_id),
        check ((status in ('FULFILLED', 'TAKEN_BACK', 'KEPT')) = (given_id is not null))
      )`);
    await runner.query(tenantPolicy('redemption_fulfilment'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table redemption_fulfilment;
      alter table repair_order drop column paid_with_points_minor`);
  }
}
