import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rosters of customer managers (rulebook MEM-13) and copies of the classes that analytics gives to customers (ANA-12).
 * That a customer is on one roster of a quarter is held by the index `roster_customer_once`.
 */
export class CreateRosters1795690200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table customer_class (
        dealer_id        text not null,
        customer_id      text not null,
        value_class      text not null,
        frequency_class  text not null,
        is_in_loyal_base boolean not null,
        as_of_day        date not null,
        sequence         bigint not null,
        primary key (dealer_id, customer_id)
      );
      create index customer_class_loyal_base on customer_class (dealer_id, customer_id) where is_in_loyal_base;

      create table roster (
        dealer_id    text not null,
        roster_id    text not null,
        manager_id   text not null,
        quarter_from date not null,
        quarter_to   date not null,
        state        text not null check (state in ('PICKING', 'FROZEN', 'CLOSED')),
        opened_on    date not null,
        frozen_on    date,
        closed_on    date,
        closed_cause text check (closed_cause in ('QUARTER_OVER', 'MANAGER_LEFT')),
        version      bigint not null,
        trace_id     text not null,
        recorded_at  timestamptz not null,
        primary key (dealer_id, roster_id),
        foreign key (dealer_id, manager_id) references staff_member,
        check ((state = 'PICKING') = (frozen_on is null)),
        check ((state = 'CLOSED') = (closed_on is not null and closed_cause is not null))
      );
      create unique index roster_one_open on roster (dealer_id, manager_id, quarter_from) where state <> 'CLOSED';
      create index roster_quarter on roster (dealer_id, quarter_from, roster_id);

      create table roster_customer (
        dealer_id          text not null,
        roster_id          text not null,
        customer_id        text not null,
        origin_customer_id text not null,
        quarter_from       date not null,
        picked_at          timestamptz not null,
        picked_by          text,
        is_freed           boolean not null default false,
        is_merged_away     boolean not null default false,
        primary key (dealer_id, roster_id, origin_customer_id),
        foreign key (dealer_id, roster_id) references roster,
        foreign key (dealer_id, customer_id) references customer
      );
      create unique index roster_customer_once on roster_customer (dealer_id, quarter_from, customer_id)
        where not is_freed and not is_merged_away;
      create index roster_customer_customer on roster_customer (customer_id) where not is_freed;
      create index roster_customer_list on roster_customer (roster_id, customer_id)`);
    for (const table of TABLES) await runner.query(tenantPolicy(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${[...TABLES].reverse().join(', ')}`);
  }
}

const TABLES = ['customer_class', 'roster', 'roster_customer'];
