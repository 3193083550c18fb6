import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Habit cards with every change of them (rulebook MEM-14), and copies of what the workshop says of services: the last
 * one stands on the card. Cards hold what is known of a person, so their history is not append-only: a person can be
 * erased.
 */
export class CreateHabitCards1795689000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table habit_card (
        dealer_id   text not null,
        vehicle_id  text not null,
        customer_id text not null,
        habits      jsonb not null,
        version     bigint not null check (version > 0),
        changed_by  text,
        changed_at  timestamptz not null,
        trace_id    text not null,
        primary key (dealer_id, vehicle_id),
        foreign key (dealer_id, vehicle_id) references vehicle,
        foreign key (dealer_id, customer_id) references customer
      );
      create index habit_card_vehicle on habit_card (vehicle_id);

      create table habit_card_change (
        dealer_id   text not null,
        vehicle_id  text not null,
        version     bigint not null,
        customer_id text not null,
        changes     jsonb not null,
        changed_by  text,
        changed_at  timestamptz not null,
        trace_id    text not null,
        primary key (dealer_id, vehicle_id, version),
        foreign key (dealer_id, vehicle_id) references vehicle
      );
      create index habit_card_change_newest on habit_card_change (vehicle_id, changed_at, version);

      create table serviced_order (
        dealer_id       text not null,
        repair_order_id text not null,
        vehicle_id      text not null,
        serviced_on     date not null,
        settled_at      timestamptz not null,
        item_kinds      text[] not null,
        amount_minor    bigint not null,
        currency        text not null,
        sequence        bigint not null,
        primary key (dealer_id, repair_order_id)
      );
      create index serviced_order_newest on serviced_order (vehicle_id, settled_at, repair_order_id);

      create table service_score (
        dealer_id       text not null,
        repair_order_id text not null,
        score           integer not null check (score between 0 and 10),
        sequence        bigint not null,
        primary key (dealer_id, repair_order_id)
      );

      create table service_complaint (
        dealer_id       text not null,
        complaint_id    text not null,
        vehicle_id      text,
        repair_order_id text,
        category        text not null,
        opened_at       timestamptz not null,
        is_open         boolean not null,
        sequence        bigint not null,
        primary key (dealer_id, complaint_id)
      );
      create index service_complaint_order on service_complaint (dealer_id, repair_order_id);
      create index service_complaint_vehicle on service_complaint (dealer_id, vehicle_id)
        where repair_order_id is null`);
    for (const table of TABLES) await runner.query(tenantPolicy(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${TABLES.join(', ')}`);
  }
}

const TABLES = ['habit_card', 'habit_card_change', 'serviced_order', 'service_score', 'service_complaint'];
