import { followsMerges, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['rescue_case', 'rescue_shift', 'rescue_roster'];

/** Rescue around the clock: cases with their times, and who is on duty (rulebook SVC-14). */
export class CreateRescue1795712220000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rescue_case (
        dealer_id          text not null,
        id                 text not null,
        customer_id        text not null,
        membership_id      text,
        tier               text,
        vehicle_id         text not null,
        status             text not null,
        outcome            text,
        called_at          timestamptz not null,
        dispatched_at      timestamptz,
        on_site_at         timestamptz,
        closed_at          timestamptz,
        closed_on          date,
        responder_ids      text[] not null,
        free_km            integer not null check (free_km >= 0),
        charged_km         integer not null check (charged_km >= 0),
        free_minor         bigint not null check (free_minor >= 0),
        charged_minor      bigint not null check (charged_minor >= 0),
        currency_code      text not null,
        entitlement_use_id text,
        had_courtesy_car   boolean not null,
        repair_order_id    text,
        opened_by_id       text,
        version            integer not null,
        trace_id           text not null,
        primary key (dealer_id, id)
      );
      create index rescue_case_newest on rescue_case (dealer_id, called_at, id) where called_at is not null;
      create index rescue_case_of_customer on rescue_case (dealer_id, customer_id, called_at, id)
        where customer_id is not null;
      create table rescue_shift (
        dealer_id       text not null,
        id              text not null,
        staff_member_id text not null,
        starts_at       timestamptz not null,
        ends_at         timestamptz not null check (ends_at > starts_at),
        trace_id        text not null,
        primary key (dealer_id, id)
      );
      create index rescue_shift_in_time on rescue_shift (dealer_id, starts_at, ends_at) where starts_at is not null;
      create table rescue_roster (
        dealer_id    text not null,
        id           text not null,
        planned_from date not null,
        planned_to   date not null check (planned_to > planned_from),
        planned_at   timestamptz not null,
        planned_by_id text,
        trace_id     text not null,
        primary key (dealer_id, id)
      )`);
    for (const table of TABLES) await runner.query(tenantPolicy(table));
    await runner.query(followsMerges('rescue_case'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${TABLES.join(', ')}`);
  }
}
