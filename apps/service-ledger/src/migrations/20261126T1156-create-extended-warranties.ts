import { appendOnly, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The last reading of a vehicle's odometer, by the index of its orders. */
const LATEST_MILEAGE = `
create function latest_mileage(dealer_asked text, vehicle_asked text) returns integer
  language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
  return (select mileage_km from repair_order
           where dealer_id = dealer_asked and vehicle_id = vehicle_asked and mileage_km is not null
           order by settled_at desc limit 1);
end $$`;

/** Warranty beyond that of the factory, and the cars it is for (rulebook SVC-11). */
export class CreateExtendedWarranties1795694160000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table warranty_vehicle (
        dealer_id    text not null,
        vehicle_id   text not null,
        purchased_on date,
        sequence     bigint not null,
        primary key (dealer_id, vehicle_id)
      );
      create index warranty_vehicle_by_age on warranty_vehicle (dealer_id, purchased_on, vehicle_id)
        where purchased_on is not null;
      create table extended_warranty (
        dealer_id        text not null,
        id               text not null,
        customer_id      text not null,
        membership_id    text,
        vehicle_id       text not null,
        code             text not null,
        paid_minor       bigint not null check (paid_minor > 0),
        currency_code    text not null,
        mileage_km       integer not null,
        extra_years      integer not null,
        extra_km         integer not null,
        factory_cover_to date not null,
        cover_to         date not null,
        cover_to_km      integer not null,
        sold_on          date not null,
        sold_by_id       text,
        trace_id         text not null,
        primary key (dealer_id, id),
        unique (dealer_id, vehicle_id)
      )`);
    await runner.query(LATEST_MILEAGE);
    await runner.query(`
      create view warranty_vehicle_with_mileage with (security_invoker = true) as
      select v.dealer_id, v.vehicle_id, v.purchased_on, latest_mileage(v.dealer_id, v.vehicle_id) as mileage_km,
             exists (select 1 from extended_warranty e
                      where e.dealer_id = v.dealer_id and e.vehicle_id = v.vehicle_id) as is_extended
        from warranty_vehicle v;
      grant select on warranty_vehicle_with_mileage to autoclub_app`);
    for (const table of ['warranty_vehicle', 'extended_warranty']) await runner.query(tenantPolicy(table));
    await runner.query(appendOnly('extended_warranty'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view warranty_vehicle_with_mileage;
      drop function latest_mileage(text, text);
      drop table extended_warranty, warranty_vehicle`);
  }
}
