import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every look-up below is a LATERAL by equality on the whole key of one index, one per value asked for. The plans are
 * made while the tables are still empty and kept by the session, so there must be no other plan than the right one: a
 * list of values (`= any`) or an OR once led to a scan of everything a dealer has.
 */
const BY_INDEX = 'set enable_seqscan = off';

/** Locks the orders or policies that bear one of the numbers, in the order of their ids, and answers those. */
const lockKnown = (table: string, number: string) => `
create function lock_known_${table}(asked json) returns json language plpgsql ${BY_INDEX} as $$
declare
  dealer_asked text := asked->>'dealerId';
  system_asked text := asked->>'system';
  ids text[] := array(
    select d.id from json_array_elements_text(asked->'documentNumbers') as k(number)
     cross join lateral (
       select id from ${table} where dealer_id = dealer_asked and ${number} = k.number limit 1) as d
    union
    select d.id from json_array_elements_text(asked->'externalNumbers') as k(number)
     cross join lateral (
       select id from ${table} where dealer_id = dealer_asked
          and external_system = system_asked and external_number = k.number limit 1) as d
    order by 1);
begin
  perform 1 from unnest(ids) as k(id)
    cross join lateral (
      select 1 from ${table} where dealer_id = dealer_asked and id = k.id limit 1 for update) as locked;
  return array_to_json(ids);
end $$`;

/**
 * The readings next to a place in the life of a vehicle, two on each side, since one of them may be the very order
 * that is amended. The vehicles are locked first, in the order of their ids, and each statement sees what was committed
 * before it: two orders of one vehicle come one after the other.
 */
export const mileageNeighbours = (byNumber: string) => `
create or replace function mileage_neighbours(asked json) returns json language plpgsql ${BY_INDEX} as $$
declare
  dealer_asked text := asked->>'dealerId';
  system_asked text := asked->>'system';
  places json := (
    select json_agg(json_build_object('id', v.id, 'at', r."settledAt") order by v.id)
      from json_to_recordset(asked->'readings') as r("vehicleId" text, "vehicleNumber" text, "settledAt" text)
     cross join lateral (
       (select id from vehicle where dealer_id = dealer_asked and id = r."vehicleId" limit 1)
       union all
       (${byNumber})) as v(id)
      where v.id is not null);
begin
  if places is null then
    return '[]';
  end if;
  perform 1 from json_to_recordset(places) as p(id text)
    cross join lateral (
      select 1 from vehicle where dealer_id = dealer_asked and id = p.id limit 1 for no key update) as locked;
  return (
    select coalesce(json_agg(json_build_object('repairOrderId', n.id, 'vehicleId', n.vehicle_id,
             'settledAt', n.settled_at, 'mileageKm', n.mileage_km, 'isExplained', n.is_explained)), '[]')
      from (
        select distinct o.id, o.vehicle_id, o.settled_at, o.mileage_km, o.mileage_reason is not null as is_explained
          from json_to_recordset(places) as p(id text, at timestamptz)
         cross join lateral (
           (select * from repair_order b
             where b.dealer_id = dealer_asked and b.vehicle_id = p.id
               and b.settled_at <= p.at and b.mileage_km is not null
             order by b.settled_at desc, b.id desc limit 2)
           union all
           (select * from repair_order a
             where a.dealer_id = dealer_asked and a.vehicle_id = p.id
               and a.settled_at > p.at and a.mileage_km is not null
             order by a.settled_at, a.id limit 2)) as o
      ) as n);
end $$`;

const BY_NUMBER = `select id from vehicle where dealer_id = dealer_asked
           and external_system = system_asked and external_number = r."vehicleNumber" limit 1`;

/** Records that are named by our ids or by the numbers of the dealer system, each once. */
export const FOUND = (table: string, ids: string, numbers: string) => `
    select r.id, r.external_number as number from json_array_elements_text(asked->'${ids}') as k(id)
     cross join lateral (select * from ${table} where dealer_id = dealer_asked and id = k.id limit 1) as r
    union
    select r.id, r.external_number from json_array_elements_text(asked->'${numbers}') as k(number)
     cross join lateral (
       select * from ${table} where dealer_id = dealer_asked
          and external_system = system_asked and external_number = k.number limit 1) as r`;

const FACTS = `
  select coalesce(json_agg(json_build_object('factId', f.fact_id, 'tier', f.tier, 'sequence', f.sequence,
           'validity', json_build_object('from', f.valid_from, 'to', f.valid_to),
           'traceId', f.trace_id, 'eventId', f.event_id)), '[]')
    from tier_fact f where f.dealer_id = m.dealer_id and f.membership_id = m.id`;

/**
 * Everything that documents are judged by, in one round trip however many documents there are: settling is bound by
 * round trips. Readings and records may be named by our id or by the number of the dealer system.
 */
export const PREMISES = `
create function document_premises(asked json) returns json language plpgsql ${BY_INDEX} as $$
declare
  dealer_asked text := asked->>'dealerId';
  system_asked text := asked->>'system';
  readings json := mileage_neighbours(asked);
  found_customers json;
  found_ids text[];
begin
  select coalesce(json_agg(f), '[]'), coalesce(array_agg(f.id), '{}') into found_customers, found_ids
    from (${FOUND('customer', 'customerIds', 'customerNumbers')}) as f;
  return json_build_object(
    'readings', readings,
    'customers', found_customers,
    'vehicles', (select coalesce(json_agg(f), '[]')
                   from (${FOUND('vehicle', 'vehicleIds', 'vehicleNumbers')}) as f),
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
    'memberships', (
      select coalesce(json_agg(json_build_object('id', m.id, 'customerId', m.customer_id, 'dealerId', m.dealer_id,
               'activatedOn', m.activated_on, 'facts', (${FACTS}))), '[]')
        from unnest(found_ids) as k(id)
       cross join lateral (
         select * from membership where dealer_id = dealer_asked and customer_id = k.id offset 0) as m));
end $$`;

export class LoadPremisesInOneRoundTrip1762041840000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(lockKnown('repair_order', 'ro_number'));
    await runner.query(lockKnown('insurance_policy', 'policy_number'));
    await runner.query(mileageNeighbours(BY_NUMBER));
    await runner.query(PREMISES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function document_premises(json);
      drop function mileage_neighbours(json);
      drop function lock_known_insurance_policy(json);
      drop function lock_known_repair_order(json)`);
  }
}
