import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which policy followed each one (rulebook SVC-10): the next of the same vehicle and kind, of any insurer. What is
 * followed is renewed, so nothing has to be written when a policy is recorded late or amended.
 */
export class ListInsuranceRenewals1795709460000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index insurance_policy_by_end on insurance_policy (dealer_id, period_to, id) where period_to is not null;
      create index insurance_policy_of_vehicle on insurance_policy (dealer_id, vehicle_id, kind, period_to)
        where vehicle_id is not null;
      create view insurance_renewal with (security_invoker = true) as
      select p.dealer_id, p.id, p.kind, p.period_to, next.id as next_id, next.is_sold_here as next_sold_here
        from insurance_policy p
        left join lateral (
          select n.id, n.is_sold_here from insurance_policy n
           where n.dealer_id = p.dealer_id and n.vehicle_id = p.vehicle_id and n.vehicle_id is not null
             and n.kind = p.kind and n.period_to > p.period_to and n.id <> p.id
           order by n.period_to limit 1) as next on true
       where p.period_to is not null;
      grant select on insurance_renewal to autoclub_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view insurance_renewal;
      drop index insurance_policy_of_vehicle;
      drop index insurance_policy_by_end`);
  }
}
