import { appendOnly, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['repair_order', 'repair_order_line', 'repair_order_refund'];

/**
 * Repair orders with their lines and refunds (rulebook SVC-01). Lines carry the revision they came with, so
 * an amended order keeps what it said before. The checks are the last wall behind the rules: nothing
 * negative, no discount above the list price, no refund above what was paid.
 *
 * Indexes are partial on a column that is never null, so that only a query about that column can take them: all begin
 * with the dealer, and while the table is empty each would look as good to the planner as the right one.
 */
export class CreateRepairOrders1762041720000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table repair_order (
        dealer_id            text not null,
        id                   text not null,
        customer_id          text not null,
        vehicle_id           text not null,
        membership_id        text,
        tier                 text,
        service_advisor_id   text,
        ro_number            text not null,
        external_system      text,
        external_number      text,
        revision             integer not null check (revision > 0),
        status               text not null,
        kind                 text not null,
        opened_at            timestamptz not null,
        settled_at           timestamptz not null check (settled_at >= opened_at),
        business_day         date not null,
        mileage_km           integer check (mileage_km >= 0),
        mileage_reason       text,
        discount_explanation json not null,
        discount_approval    json,
        fingerprint          text not null,
        version              integer not null,
        trace_id             text not null,
        primary key (dealer_id, id)
      );
      create index repair_order_settled on repair_order (dealer_id, settled_at, id) where settled_at is not null;
      create unique index repair_order_number on repair_order (dealer_id, ro_number) where ro_number is not null;
      create unique index repair_order_external_ref on repair_order
        (dealer_id, external_system, external_number) where external_number is not null;
      create index repair_order_of_customer on repair_order (dealer_id, customer_id, settled_at, id)
        where customer_id is not null;
      create index repair_order_of_vehicle on repair_order (dealer_id, vehicle_id, settled_at, id)
        where vehicle_id is not null;
      create table repair_order_line (
        dealer_id       text not null,
        repair_order_id text not null,
        revision        integer not null,
        position        integer not null,
        id              text not null,
        kind            text not null,
        payer           text not null,
        description     text,
        currency_code   text not null,
        list_minor      bigint not null check (list_minor >= 0),
        discount_minor  bigint not null check (discount_minor between 0 and list_minor),
        discount_ground text not null,
        refunded_minor  bigint not null default 0
          check (refunded_minor between 0 and list_minor - discount_minor),
        primary key (dealer_id, repair_order_id, revision, position),
        foreign key (dealer_id, repair_order_id) references repair_order (dealer_id, id)
      );
      create table repair_order_refund (
        dealer_id       text not null,
        id              text not null,
        repair_order_id text not null,
        refunded_at     timestamptz not null,
        refunded_on     date not null,
        amount_minor    bigint not null check (amount_minor > 0),
        currency_code   text not null,
        lines           json not null,
        reason          text not null,
        trace_id        text not null,
        primary key (dealer_id, id),
        foreign key (dealer_id, repair_order_id) references repair_order (dealer_id, id)
      );
      create index repair_order_refund_of on repair_order_refund (dealer_id, repair_order_id, refunded_at)`);
    for (const table of TABLES) await runner.query(tenantPolicy(table));
    await runner.query(appendOnly('repair_order_refund'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${[...TABLES].reverse().join(', ')}`);
  }
}
