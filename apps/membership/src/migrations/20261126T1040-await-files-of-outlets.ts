import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Outlets have a name in both languages and are published, and a car sold through one awaits its customer file
 * (rulebook MEM-15). An outlet from before has version 0, as it was never published; files are awaited from today on.
 */
export class AwaitFilesOfOutlets1795689600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table outlet
        add column name_en       text,
        add column is_active     boolean not null default true,
        add column registered_on date not null default current_date,
        add column version       bigint not null default 0;
      update outlet set name_en = name;
      alter table outlet
        alter column name_en set not null,
        alter column registered_on drop default;
      create index vehicle_outlet on vehicle (dealer_id, outlet_id, purchased_on) where outlet_id is not null;

      create table outlet_file (
        dealer_id             text not null,
        vehicle_id            text not null,
        outlet_id             text not null,
        customer_id           text not null,
        sold_on               date not null,
        delivered_on          date check (delivered_on >= sold_on),
        field_codes           text[] not null default '{}',
        corrected_field_codes text[] not null default '{}' check (corrected_field_codes <@ field_codes),
        version               bigint not null default 0,
        changed_by            text,
        changed_at            timestamptz,
        trace_id              text,
        primary key (dealer_id, vehicle_id),
        foreign key (dealer_id, vehicle_id) references vehicle,
        foreign key (dealer_id, outlet_id) references outlet
      );
      create index outlet_file_sold_on on outlet_file (dealer_id, sold_on, vehicle_id);
      create index outlet_file_outlet on outlet_file (outlet_id, sold_on)`);
    await runner.query(tenantPolicy('outlet_file'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table outlet_file;
      drop index vehicle_outlet;
      alter table outlet drop column version, drop column registered_on, drop column is_active, drop column name_en`);
  }
}
