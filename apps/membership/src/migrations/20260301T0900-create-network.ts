import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Regions, dealers, outlets and staff. A region belongs to no dealer and is readable by everyone; the others carry
 * their region, by which a regional analyst sees them.
 */
export class CreateNetwork1772355600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table region (
        region_id text primary key,
        code      text not null unique,
        name_zh   text not null,
        name_en   text not null,
        version   bigint not null
      );
      grant select, insert, update on region to autoclub_app;

      create table dealer (
        dealer_id     text primary key,
        region_id     text not null references region,
        code          text not null,
        name_zh       text not null,
        name_en       text not null,
        time_zone     text not null,
        currency_code text not null,
        version       bigint not null
      );
      create index dealer_code on dealer (code);
      create index dealer_region on dealer (region_id);

      create table outlet (
        dealer_id text not null references dealer,
        outlet_id text not null,
        region_id text not null,
        code      text not null,
        name      text not null,
        primary key (dealer_id, outlet_id),
        unique (dealer_id, code)
      );

      create table staff_member (
        dealer_id       text not null references dealer,
        staff_member_id text not null,
        region_id       text not null,
        staff_number    text not null,
        name            text not null,
        roles           text[] not null,
        version         bigint not null,
        primary key (dealer_id, staff_member_id),
        unique (dealer_id, staff_number)
      )`);
    for (const table of ['dealer', 'outlet', 'staff_member'])
      await runner.query(tenantPolicy(table, { regionColumn: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table staff_member, outlet, dealer, region');
  }
}
