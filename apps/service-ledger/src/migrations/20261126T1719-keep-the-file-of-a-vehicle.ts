import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Everything the workshop knows of a vehicle, for life and under every owner (rulebook SVC-01): each branch is read by
 * the index of its vehicle, and nothing has to be written when something is recorded late.
 */
export class KeepTheFileOfAVehicle1795713540000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index extended_warranty_of_vehicle on extended_warranty (dealer_id, vehicle_id)
        where vehicle_id is not null;
      create index prepaid_package_of_vehicle on prepaid_package (dealer_id, vehicle_id) where vehicle_id is not null;
      create index rescue_case_of_vehicle on rescue_case (dealer_id, vehicle_id) where vehicle_id is not null;
      create index renewal_pack_of_vehicle on renewal_pack (dealer_id, vehicle_id) where vehicle_id is not null;
      create view vehicle_event with (security_invoker = true) as
      select dealer_id, vehicle_id, 'REPAIR_ORDER' as kind, id as record_id, kind as detail_code,
             business_day as occurred_on, mileage_km
        from repair_order where vehicle_id is not null
      union all
      select j.dealer_id, j.vehicle_id, 'WORKSHOP_JOB', j.id, j.kind, (j.opened_at at time zone d.time_zone)::date,
             j.mileage_km
        from workshop_job j join dealer d on d.dealer_id = j.dealer_id
       where j.vehicle_id is not null and j.status in ('OPEN', 'IN_PROGRESS', 'COMPLETED')
      union all
      select dealer_id, vehicle_id, 'DECLINED_WORK', id, job_code, declined_on, mileage_km
        from declined_work where vehicle_id is not null
      union all
      select dealer_id, vehicle_id, 'INSURANCE_POLICY', id, kind, sold_on, null
        from insurance_policy where vehicle_id is not null
      union all
      select dealer_id, vehicle_id, 'RENEWAL_PACK', id, pack_code, signed_on, null
        from renewal_pack where vehicle_id is not null
      union all
      select dealer_id, vehicle_id, 'EXTENDED_WARRANTY', id, code, sold_on, mileage_km
        from extended_warranty where vehicle_id is not null
      union all
      select dealer_id, vehicle_id, 'PREPAID_PACKAGE', id, definition_code, sold_on, null
        from prepaid_package where vehicle_id is not null
      union all
      select c.dealer_id, c.vehicle_id, 'RESCUE', c.id, coalesce(c.outcome, c.status),
             (c.called_at at time zone d.time_zone)::date, null
        from rescue_case c join dealer d on d.dealer_id = c.dealer_id
       where c.vehicle_id is not null;
      grant select on vehicle_event to autoclub_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view vehicle_event;
      drop index renewal_pack_of_vehicle;
      drop index rescue_case_of_vehicle;
      drop index prepaid_package_of_vehicle;
      drop index extended_warranty_of_vehicle`);
  }
}
