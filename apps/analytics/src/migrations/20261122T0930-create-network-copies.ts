import { APP_ROLE, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { networkPolicy } from './network-policy';

const ORIGIN = `
  event_id   uuid not null,
  event_at   timestamptz not null,
  sequence   bigint not null,
  trace_id   text not null`;

/** Copies of regions, dealers, customers and vehicles: ids and days, no names, no numbers of persons. */
export class CreateNetworkCopies1795339800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table region (region_id text primary key, code text not null, ${ORIGIN});
      alter table region enable row level security;
      alter table region force row level security;
      create policy tenant on region
        using (current_setting('app.tenant', true) = '*' or region_id = current_setting('app.region', true))
        with check (current_setting('app.tenant', true) = '*');
      grant select, insert, update, delete on region to ${APP_ROLE};

      create table dealer (
        dealer_id     text primary key,
        region_id     text not null,
        code          text not null,
        time_zone     text not null,
        currency_code text not null, ${ORIGIN});
      create index dealer_region on dealer (region_id);
      ${tenantPolicy('dealer', { regionColumn: true })};

      create table customer (
        dealer_id     text not null,
        customer_id   text not null,
        kind          text not null,
        registered_on date not null, ${ORIGIN},
        primary key (dealer_id, customer_id));
      ${networkPolicy('customer')};

      create table vehicle (
        dealer_id    text not null,
        vehicle_id   text not null,
        customer_id  text not null,
        model_code   text not null,
        purchased_on date,
        is_sold_here boolean not null, ${ORIGIN},
        primary key (dealer_id, vehicle_id));
      create index vehicle_customer on vehicle (dealer_id, customer_id);
      ${networkPolicy('vehicle')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table vehicle; drop table customer; drop table dealer; drop table region');
  }
}
