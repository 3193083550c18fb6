import { appendOnly, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a second person is asked (rulebook PTS-15): phones that are shared, and who of the staff is a customer. */
const WHO = `
alter table customer add column shared_contact_count integer not null default 0;
create table staff_member (
  dealer_id       text not null,
  staff_member_id text not null,
  own_customer_id text,
  sequence        bigint not null,
  primary key (dealer_id, staff_member_id)
)`;

/** Adjustments by hand (rulebook PTS-08), posted or waiting for a second person; one reversal at a time. */
const ADJUSTMENTS = `
create table points_adjustment (
  dealer_id              text not null,
  adjustment_id          text not null,
  membership_id          text not null,
  customer_id            text not null,
  points                 bigint not null check (points <> 0),
  reason                 text not null,
  reverses_adjustment_id text,
  state                  text not null check (state in ('PENDING', 'POSTED', 'REJECTED')),
  hold_reasons           text[] not null,
  requested_by           text not null,
  requested_on           date not null,
  requested_at           timestamptz not null,
  decided_by             text,
  decided_at             timestamptz,
  decision_reason        text,
  transaction_id         text,
  trace_id               text not null,
  primary key (dealer_id, adjustment_id),
  check (decided_by <> requested_by),
  check ((state = 'POSTED') = (transaction_id is not null))
);
create unique index points_adjustment_reversal on points_adjustment (dealer_id, reverses_adjustment_id)
  where state <> 'REJECTED';
create index points_adjustment_staff on points_adjustment (dealer_id, requested_by, requested_on);
create index points_adjustment_latest on points_adjustment (dealer_id, requested_at, adjustment_id);
create index points_adjustment_pending on points_adjustment (dealer_id, requested_at, adjustment_id)
  where state = 'PENDING'`;

/** Who did what about an adjustment and when; only ever added to. */
const STEPS = `
create table points_adjustment_step (
  dealer_id       text not null,
  adjustment_id   text not null,
  step            integer not null,
  action          text not null,
  staff_member_id text not null,
  at              timestamptz not null,
  primary key (dealer_id, adjustment_id, step)
)`;

const TABLES = ['staff_member', 'points_adjustment', 'points_adjustment_step'];

export class CreateAdjustments1795691100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [WHO, ADJUSTMENTS, STEPS]) await runner.query(sql);
    for (const table of TABLES) await runner.query(tenantPolicy(table));
    await runner.query(appendOnly('points_adjustment_step'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${TABLES.join(', ')}`);
    await runner.query('alter table customer drop column shared_contact_count');
  }
}
