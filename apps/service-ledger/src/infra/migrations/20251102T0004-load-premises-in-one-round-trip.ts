import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The plans are made while the tables are still empty; on a table that grew since, only an index is ever
 * right.
 */
const BY_INDEX = 'set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off';

/**
 * Locks the orders or policies that bear one of the numbers, in the order of their ids, and answers those.
 */
const LOCK_KNOWN = `
create function lock_known_documents(asked json) returns json language plpgsql ${BY_INDEX} as $$
declare
  numbers text[] := array(select json_array_elements_text(asked->'documentNumbers'));
  external_numbers text[] := array(select json_array_elements_text(asked->'externalNumbers'));
  ids json;
begin
  if asked->>'documents' = 'repair_order' then
    select json_agg(k.id) into ids from (
      select o.id from repair_order o
       where o.dealer_id = asked->>'dealerId' and (o.ro_number = any(numbers)
          or (o.external_system = asked->>'system' and o.external_number = any(external_numbers)))
       order by o.id for update) k;
  else
    select json_agg(k.id) into ids from (
      select p.id from insurance_policy p
       where p.dealer_id = asked->>'dealerId' and (p.policy_number = any(numbers)
          or (p.external_system = asked->>'system' and p.external_number = any(external_numbers)))
       order by p.id for update) k;
  end if;
  return coalesce(ids, '[]');
end $$`;

/**
 * The readings next to a place in the life of a vehicle, two on each side, since one of them may be the very
 * order that is amended. The vehicles are locked first, and each statement sees what was committed before it:
 * two orders of one vehicle come one after the other.
 */
const NEIGHBOURS = `
create function mileage_neighbours(asked json) returns json language plpgsql ${BY_INDEX} as $$
declare
  readings json;
begin
  perform 1 from vehicle v
    where v.dealer_id = asked->>'dealerId'
      and v.id in (select r."vehicleId" from json_to_recordset(asked->'readings') as r("vehicleId" text))
    order by v.id for no key update;
  select json_agg(json_build_object('repairOrderId', n.id, 'vehicleId', n.vehicle_id, 'settledAt', n.settled_at,
                                    'mileageKm', n.mileage_km, 'isExplained', n.mileage_reason is not null))
    into readings
    from (
      select distinct on (o.id) o.id, o.vehicle_id, o.settled_at, o.mileage_km, o.mileage_reason
        from json_to_recordset(asked->'readings') as r("vehicleId" text, "settledAt" timestamptz)
        cross join lateral (
          (select * from repair_order b
            where b.dealer_id = asked->>'dealerId' and b.vehicle_id = r."vehicleId"
              and b.settled_at <= r."settledAt" and b.mileage_km is not null
            order by b.settled_at desc, b.id desc limit 2)
          union all
          (select * from repair_order a
            where a.dealer_id = asked->>'dealerId' and a.vehicle_id = r."vehicleId"
              and a.settled_at > r."settledAt" and a.mileage_km is not null
            order by a.settled_at, a.id limit 2)
        ) as o
    ) as n;
  return coalesce(readings, '[]');
end $$`;

/**
 * Everything that documents are judged by, in one round trip however many documents there are: settling is
 * bound by round trips, and a function keeps its plans for the session. Readings name vehicles by id or by
 * number.
 */
const PREMISES = `
create function document_premises(asked json) returns json language plpgsql ${BY_INDEX} as $$
declare
  dealer_asked text := asked->>'dealerId';
  system_asked text := asked->>'system';
  customer_ids text[] := array(select json_array_elements_text(asked->'customerIds'));
  customer_numbers text[] := array(select json_array_elements_text(asked->'customerNumbers'));
  vehicle_ids text[] := array(select json_array_elements_text(asked->'vehicleIds'));
  vehicle_numbers text[] := array(select json_array_elements_text(asked->'vehicleNumbers'));
  staff_ids text[] := array(select json_array_elements_text(asked->'staffIds'));
  staff_numbers text[] := array(select json_array_elements_text(asked->'staffNumbers'));
  found_vehicles json;
  found_customers json;
  found_ids text[];
  places json;
begin
  select coalesce(json_agg(json_build_object('id', v.id, 'number', v.external_number)), '[]') into found_vehicles
    from vehicle v
   where v.dealer_id = dealer_asked and (v.id = any(vehicle_ids)
      or (v.external_system = system_asked and v.external_number = any(vehicle_numbers)));
  select coalesce(json_agg(json_build_object('id', c.id, 'number', c.external_number)), '[]'),
         coalesce(array_agg(c.id), '{}') into found_customers, found_ids
    from customer c
   where c.dealer_id = dealer_asked and (c.id = any(customer_ids)
      or (c.external_system = system_asked and c.external_number = any(customer_numbers)));
  if json_array_length(asked->'readings') > 0 then
    select json_agg(json_build_object('vehicleId', v.id, 'settledAt', r."settledAt")) into places
      from json_to_recordset(asked->'readings') as r("vehicleId" text, "vehicleNumber" text, "settledAt" text)
      join json_to_recordset(found_vehicles) as v(id text, number text)
        on v.id = r."vehicleId" or v.number = r."vehicleNumber";
  end if;
  return json_build_object(
    'vehicles', found_vehicles,
    'customers', found_customers,
    'knownIds', case when asked->>'documents' is null then '[]' else lock_known_documents(asked) end,
    'readings', case when places is null then '[]'
                else mileage_neighbours(json_build_object('dealerId', dealer_asked, 'readings', places)) end,
    'dealer', (select json_build_object('id', d.dealer_id, 'regionId', d.region_id, 'timeZone', d.time_zone,
                                        'currency', d.currency_code)
                 from dealer d where d.dealer_id = dealer_asked),
    'staff', (select coalesce(json_agg(json_build_object('id', s.id, 'staffNumber', s.staff_number,
                                                         'roles', s.roles)), '[]')
                from staff_member s
               where s.dealer_id = dealer_asked
                 and (s.id = any(staff_ids) or s.staff_number = any(staff_numbers))),
    'memberships', (select coalesce(json_agg(membership_json(m)), '[]')
                      from membership m where m.dealer_id = dealer_asked and m.customer_id = any(found_ids)));
end $$`;

const MEMBERSHIP_JSON = `
create function membership_json(m membership) returns json language plpgsql stable ${BY_INDEX} as $$
begin
  return json_build_object('id', m.id, 'customerId', m.customer_id, 'dealerId', m.dealer_id,
    'activatedOn', m.activated_on, 'facts',
    (select coalesce(json_agg(json_build_object('factId', f.fact_id, 'tier', f.tier, 'sequence', f.sequence,
              'validity', json_build_object('from', f.valid_from, 'to', f.valid_to),
              'traceId', f.trace_id, 'eventId', f.event_id)), '[]')
       from tier_fact f where f.dealer_id = m.dealer_id and f.membership_id = m.id));
end $$`;

export class LoadPremisesInOneRoundTrip1762041840000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const definition of [LOCK_KNOWN, NEIGHBOURS, MEMBERSHIP_JSON, PREMISES])
      await runner.query(definition);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function document_premises(json);
      drop function membership_json(membership);
      drop function mileage_neighbours(json);
      drop function lock_known_documents(json)`);
  }
}
