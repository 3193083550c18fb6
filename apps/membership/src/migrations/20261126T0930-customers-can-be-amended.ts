import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A later delivery amends customers and vehicles (rulebook CONV-5), a vehicle can move to another customer (CONV-8) and
 * a consent can be withdrawn (MEM-17). What a record said before stays in a history. The histories hold personal data,
 * so they are not append-only: a person can be erased.
 */
export class CustomersCanBeAmended1795685400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table customer
        add column version  bigint not null default 1 check (version > 0),
        add column revision bigint check (revision > 0);
      alter table vehicle
        add column version  bigint not null default 1 check (version > 0),
        add column revision bigint check (revision > 0);
      alter table consent
        add column withdrawn_at     timestamptz,
        add column withdrawn_origin text check (withdrawn_origin in ('REGISTRATION', 'IMPORT')),
        add check ((withdrawn_at is null) = (withdrawn_origin is null));

      create table customer_history (
        dealer_id       text not null,
        customer_id     text not null,
        version         bigint not null,
        kind            text not null,
        name            text not null,
        phone           text not null,
        external_system text,
        external_number text,
        registered_on   date not null,
        revision        bigint,
        trace_id        text not null,
        replaced_at     timestamptz not null,
        primary key (dealer_id, customer_id, version),
        foreign key (dealer_id, customer_id) references customer
      );

      create table vehicle_history (
        dealer_id       text not null,
        vehicle_id      text not null,
        version         bigint not null,
        customer_id     text not null,
        vin             text not null,
        plate           text,
        model_code      text not null,
        external_system text,
        external_number text,
        purchased_on    date,
        is_sold_here    boolean not null,
        outlet_code     text,
        revision        bigint,
        transferred_on  date,
        trace_id        text not null,
        replaced_at     timestamptz not null,
        primary key (dealer_id, vehicle_id, version),
        foreign key (dealer_id, vehicle_id) references vehicle,
        foreign key (dealer_id, customer_id) references customer
      );
      create index vehicle_history_customer on vehicle_history (dealer_id, customer_id);

      create table consent_history (
        dealer_id        text not null,
        customer_id      text not null,
        channel          text not null,
        purpose          text not null,
        origin           text not null,
        given_at         timestamptz not null,
        withdrawn_at     timestamptz not null,
        withdrawn_origin text not null,
        trace_id         text not null,
        primary key (dealer_id, customer_id, channel, purpose, given_at),
        foreign key (dealer_id, customer_id) references customer
      )`);
    for (const table of ['customer_history', 'vehicle_history', 'consent_history'])
      await runner.query(tenantPolicy(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table consent_history, vehicle_history, customer_history;
      alter table consent drop column withdrawn_origin, drop column withdrawn_at;
      alter table vehicle drop column revision, drop column version;
      alter table customer drop column revision, drop column version`);
  }
}
