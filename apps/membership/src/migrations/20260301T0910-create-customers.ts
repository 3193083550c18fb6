import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Customers with their consents, and vehicles. A number of the dealer's system and a VIN are there once per dealer. */
export class CreateCustomers1772356200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table customer (
        dealer_id       text not null references dealer,
        customer_id     text not null,
        kind            text not null check (kind in ('PERSON', 'COMPANY')),
        name            text not null,
        phone           text not null,
        external_system text,
        external_number text,
        registered_on   date not null,
        trace_id        text not null,
        recorded_at     timestamptz not null,
        primary key (dealer_id, customer_id)
      );
      create unique index customer_external_number on customer (dealer_id, external_system, external_number)
        where external_number is not null;

      create table consent (
        dealer_id   text not null,
        customer_id text not null,
        channel     text not null check (channel in ('SMS', 'EMAIL', 'PHONE', 'POST')),
        purpose     text not null check (purpose in ('SERVICE', 'MARKETING')),
        origin      text not null check (origin in ('REGISTRATION', 'IMPORT')),
        given_at    timestamptz not null,
        primary key (dealer_id, customer_id, channel, purpose),
        foreign key (dealer_id, customer_id) references customer
      );

      create table vehicle (
        dealer_id       text not null,
        vehicle_id      text not null,
        customer_id     text not null,
        vin             text not null,
        plate           text,
        model_code      text not null,
        external_system text,
        external_number text,
        purchased_on    date,
        is_sold_here    boolean not null,
        outlet_id       text,
        trace_id        text not null,
        recorded_at     timestamptz not null,
        primary key (dealer_id, vehicle_id),
        unique (dealer_id, vin),
        foreign key (dealer_id, customer_id) references customer,
        foreign key (dealer_id, outlet_id) references outlet
      );
      create unique index vehicle_external_number on vehicle (dealer_id, external_system, external_number)
        where external_number is not null;
      create index vehicle_customer on vehicle (dealer_id, customer_id)`);
    for (const table of ['customer', 'consent', 'vehicle']) await runner.query(tenantPolicy(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table vehicle, consent, customer');
  }
}
