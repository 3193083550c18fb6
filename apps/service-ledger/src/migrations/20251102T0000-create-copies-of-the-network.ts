import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['dealer', 'staff_member', 'customer', 'vehicle'];

/**
 * What this service keeps of records that others own, fed by events: enough to check what a document names
 * and to know a dealer's business day, and no personal data. `sequence` lets an older event that comes late
 * change nothing.
 */
export class CreateCopiesOfTheNetwork1762041600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table dealer (
        dealer_id     text primary key,
        region_id     text not null,
        time_zone     text not null,
        currency_code text not null,
        sequence      bigint not null
      );
      create table staff_member (
        dealer_id    text not null,
        id           text not null,
        staff_number text not null,
        roles        text[] not null,
        sequence     bigint not null,
        primary key (dealer_id, id)
      );
      create index staff_member_number on staff_member (dealer_id, staff_number) where staff_number is not null;
      create table customer (
        dealer_id       text not null,
        id              text not null,
        external_system text,
        external_number text,
        sequence        bigint not null,
        primary key (dealer_id, id)
      );
      create index customer_external_ref on customer (dealer_id, external_system, external_number)
        where external_number is not null;
      create table vehicle (
        dealer_id       text not null,
        id              text not null,
        customer_id     text not null,
        external_system text,
        external_number text,
        sequence        bigint not null,
        primary key (dealer_id, id)
      );
      create index vehicle_external_ref on vehicle (dealer_id, external_system, external_number)
        where external_number is not null`);
    for (const table of TABLES) await runner.query(tenantPolicy(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${TABLES.join(', ')}`);
  }
}
