import { appendOnly, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['prepaid_package', 'package_use', 'package_movement', 'package_count'];

/** Prepaid oil and maintenance: what was sold, used, given back, owed and counted (rulebook SVC-08). */
export class CreatePackages1795693200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table prepaid_package (
        dealer_id            text not null,
        id                   text not null,
        customer_id          text not null,
        membership_id        text,
        vehicle_id           text,
        external_system      text,
        external_number      text,
        fingerprint          text not null,
        kind                 text not null,
        definition_code      text not null,
        sold_on              date not null,
        sold_at              timestamptz not null,
        sold_by_id           text,
        currency_code        text not null,
        sets                 json not null,
        used_sets            integer not null check (used_sets >= 0),
        owed_oil_millilitres integer not null check (owed_oil_millilitres >= 0),
        owed_filters         integer not null check (owed_filters >= 0),
        owed_minor           bigint not null check (owed_minor >= 0),
        refund_id            text,
        refunded_on          date,
        refunded_minor       bigint check (refunded_minor >= 0),
        uses_counted         text,
        refund_reason        text,
        refunded_by_id       text,
        version              integer not null,
        trace_id             text not null,
        primary key (dealer_id, id)
      );
      create unique index prepaid_package_external_ref on prepaid_package
        (dealer_id, external_system, external_number) where external_number is not null;
      create index prepaid_package_of_customer on prepaid_package (dealer_id, customer_id, sold_at)
        where customer_id is not null;
      create table package_use (
        dealer_id       text not null,
        id              text not null,
        package_id      text not null,
        set_number      integer not null,
        repair_order_id text not null,
        used_on         date not null,
        used_at         timestamptz not null,
        released_minor  bigint not null check (released_minor >= 0),
        currency_code   text not null,
        used_by_id      text,
        trace_id        text not null,
        primary key (dealer_id, id),
        unique (dealer_id, package_id, set_number),
        unique (dealer_id, package_id, repair_order_id),
        foreign key (dealer_id, package_id) references prepaid_package (dealer_id, id)
      );
      create table package_movement (
        dealer_id       text not null,
        id              text not null,
        package_id      text not null,
        kind            text not null,
        moved_on        date not null,
        oil_millilitres integer not null,
        filters         integer not null,
        amount_minor    bigint not null,
        currency_code   text not null,
        primary key (dealer_id, id),
        foreign key (dealer_id, package_id) references prepaid_package (dealer_id, id)
      );
      create index package_movement_by_day on package_movement (dealer_id, moved_on) where moved_on is not null;
      create table package_count (
        dealer_id               text not null,
        month                   date not null,
        counted_oil_millilitres bigint not null,
        counted_filters         bigint not null,
        counted_minor           bigint not null,
        booked_oil_millilitres  bigint not null,
        booked_filters          bigint not null,
        booked_minor            bigint not null,
        currency_code           text not null,
        counted_at              timestamptz not null,
        counted_by_id           text,
        primary key (dealer_id, month)
      )`);
    for (const table of TABLES) await runner.query(tenantPolicy(table));
    for (const table of ['package_use', 'package_movement']) await runner.query(appendOnly(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table package_count, package_movement, package_use, prepaid_package');
  }
}
