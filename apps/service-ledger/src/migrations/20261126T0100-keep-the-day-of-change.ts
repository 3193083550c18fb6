import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FOUND, PREMISES } from './20251102T0004-load-premises-in-one-round-trip';

/**
 * A correction takes a tier back on its own day, with a validity that began long before: facts count in the order of
 * the day they changed the tier. What was kept before knows no such day and keeps that of its validity.
 */
const DAY_OF_CHANGE = `
alter table tier_fact add column changed_on date;
update tier_fact set changed_on = valid_from;
alter table tier_fact alter column changed_on set not null;
alter table membership add column sequence bigint not null default 0`;

const FACTS = `
  select coalesce(json_agg(json_build_object('factId', f.fact_id, 'tier', f.tier, 'changedOn', f.changed_on,
           'sequence', f.sequence, 'validity', json_build_object('from', f.valid_from, 'to', f.valid_to),
           'traceId', f.trace_id, 'eventId', f.event_id)), '[]')
    from tier_fact f where f.dealer_id = m.dealer_id and f.membership_id = m.id`;

/** A part of the premises by itself, so that the next change replaces a few lines. Its plans are the caller's. */
const MEMBERSHIPS = `
create function memberships_of(dealer_asked text, customer_ids text[]) returns json language plpgsql as $$
begin
  return (
    select coalesce(json_agg(json_build_object('id', m.id, 'customerId', m.customer_id, 'dealerId', m.dealer_id,
             'activatedOn', m.activated_on, 'facts', (${FACTS}))), '[]')
      from unnest(customer_ids) as k(id)
     cross join lateral (
       select * from membership where dealer_id = dealer_asked and customer_id = k.id offset 0) as m);
end $$`;

/** The records of customers, and under which column is the one that has the cards. */
const CUSTOMERS = { customers: FOUND('customer', 'customerIds', 'customerNumbers'), person: 'id' };

/** The function with the parts about vehicles and customers as they are asked for. */
export const premisesInParts = (vehicles: string, { customers, person } = CUSTOMERS) => `
create or replace function document_premises(asked json) returns json language plpgsql
  set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
declare
  dealer_asked text := asked->>'dealerId';
  system_asked text := asked->>'system';
  readings json := mileage_neighbours(asked);
  found_customers json;
  found_ids text[];
begin
  select coalesce(json_agg(f), '[]'), coalesce(array_agg(distinct f.${person}), '{}') into found_customers, found_ids
    from (${customers}) as f;
  return json_build_object(
    'readings', readings,
    'customers', found_customers,
    'vehicles', ${vehicles},
    'knownIds', case asked->>'documents' when 'repair_order' then lock_known_repair_order(asked)
                                         when 'insurance_policy' then lock_known_insurance_policy(asked)
                                         else '[]' end,
    'dealer', (select json_build_object('id', d.dealer_id, 'regionId', d.region_id, 'timeZone', d.time_zone,
                                        'currency', d.currency_code)
                 from dealer d where d.dealer_id = dealer_asked),
    'staff', (
      select coalesce(json_agg(json_build_object('id', s.id, 'staffNumber', s.staff_number, 'roles', s.roles)), '[]')
        from (
          select s.id, s.staff_number, s.roles from json_array_elements_text(asked->'staffIds') as k(id)
           cross join lateral (select * from staff_member where dealer_id = dealer_asked and id = k.id limit 1) as s
          union
          select s.id, s.staff_number, s.roles from json_array_elements_text(asked->'staffNumbers') as k(number)
           cross join lateral (
             select * from staff_member where dealer_id = dealer_asked and staff_number = k.number limit 1) as s
        ) as s),
    'memberships', memberships_of(dealer_asked, found_ids));
end $$`;

export const VEHICLES = `(select coalesce(json_agg(f), '[]')
                   from (${FOUND('vehicle', 'vehicleIds', 'vehicleNumbers')}) as f)`;

export class KeepTheDayOfChange1795654800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DAY_OF_CHANGE);
    await runner.query(MEMBERSHIPS);
    await runner.query(premisesInParts(VEHICLES));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function document_premises(json)');
    await runner.query(PREMISES);
    await runner.query(`
      alter function document_premises(json) set plan_cache_mode = force_generic_plan;
      drop function memberships_of(text, text[]);
      alter table membership drop column sequence;
      alter table tier_fact drop column changed_on`);
  }
}
