import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Points under way from a card to a card of another dealer (rulebook PTS-13). They are held by a hold of the same name
 * until they are decided; what is under way is in an index of its own, which is looked through every second.
 */
const PASSES = `
create table points_pass (
  dealer_id        text not null,
  pass_id          text not null,
  membership_id    text not null,
  account_id       text not null,
  to_dealer_id     text not null check (to_dealer_id <> dealer_id),
  to_membership_id text not null,
  points           bigint not null check (points > 0),
  status           text not null check (status in ('UNDER_WAY', 'ARRIVED', 'RETURNED')),
  return_reason    text,
  requested_by     text,
  requested_at     timestamptz not null,
  requested_on     date not null,
  decided_at       timestamptz,
  trace_id         text not null,
  primary key (dealer_id, pass_id),
  check ((status = 'RETURNED') = (return_reason is not null))
);
create index points_pass_under_way on points_pass (requested_at, pass_id) where status = 'UNDER_WAY'`;

export class PassPointsOn1795711260000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PASSES);
    await runner.query(tenantPolicy('points_pass'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table points_pass');
  }
}
