import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { premisesInParts } from './20261126T0100-keep-the-day-of-change';
import { mileageNeighbours } from './20251102T0004-load-premises-in-one-round-trip';
import { VEHICLES_WITH_OWNERS } from './20261126T0200-name-who-acts';

/** Every number a vehicle ever had, and who it went to when: a late document of a former owner bears the old number. */
const TABLES = `
create table vehicle_number (
  dealer_id       text not null,
  external_system text not null,
  external_number text not null,
  vehicle_id      text not null,
  sequence        bigint not null,
  primary key (dealer_id, external_system, external_number, vehicle_id)
);
insert into vehicle_number (dealer_id, external_system, external_number, vehicle_id, sequence)
select dealer_id, external_system, external_number, id, sequence from vehicle where external_number is not null;

create table vehicle_holder (
  dealer_id        text not null,
  vehicle_id       text not null,
  change_number    bigint not null,
  from_customer_id text not null,
  to_customer_id   text not null,
  since            date not null,
  is_correction    boolean not null,
  sequence         bigint not null,
  primary key (dealer_id, vehicle_id, change_number)
);

alter table insurance_policy
  add column vehicle_owner_id text,
  add column warnings text[] not null default '{}'`;

/** The number of today wins against one that a vehicle had before. */
const BY_NUMBER = `
create function vehicle_by_number(dealer_asked text, system_asked text, number_asked text) returns text
  language plpgsql stable set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
begin
  return coalesce(
    (select v.id from vehicle v where v.dealer_id = dealer_asked
        and v.external_system = system_asked and v.external_number = number_asked limit 1),
    (select n.vehicle_id from vehicle_number n where n.dealer_id = dealer_asked
        and n.external_system = system_asked and n.external_number = number_asked
      order by n.sequence desc limit 1));
end $$`;

const CHANGES = `coalesce((
          select json_agg(json_build_object('fromCustomerId', h.from_customer_id, 'toCustomerId', h.to_customer_id,
                   'since', h.since, 'isCorrection', h.is_correction) order by h.change_number)
            from vehicle_holder h where h.dealer_id = r.dealer_id and h.vehicle_id = r.id), '[]') as changes`;

export const VEHICLES_WITH_HOLDERS = `(
      select coalesce(json_agg(f), '[]') from (
        select r.id, r.external_number as number, r.customer_id as "ownerId", ${CHANGES}
          from (select distinct k.id from json_array_elements_text(asked->'vehicleIds') as k(id)) as k
         cross join lateral (select * from vehicle where dealer_id = dealer_asked and id = k.id limit 1) as r
        union all
        select r.id, k.number, r.customer_id, ${CHANGES}
          from (select distinct k.number from json_array_elements_text(asked->'vehicleNumbers') as k(number)) as k
         cross join lateral vehicle_by_number(dealer_asked, system_asked, k.number) as found(id)
         cross join lateral (select * from vehicle where dealer_id = dealer_asked and id = found.id limit 1) as r
      ) as f)`;

const FOUND_BY_NUMBER = `select vehicle_by_number(dealer_asked, system_asked, r."vehicleNumber")
        where r."vehicleNumber" is not null`;

const FOUND_BY_CURRENT_NUMBER = `select id from vehicle where dealer_id = dealer_asked
           and external_system = system_asked and external_number = r."vehicleNumber" limit 1`;

const POLICY_COLUMNS =
  'policy_number, external_system, external_number, revision, customer_id, vehicle_id, kind, insurer_code, ' +
  'is_sold_here, sold_on, period_from, period_to, premium_minor, currency_code, fingerprint, version';

/** The columns of a policy are those of its table, so that a further one needs no further function. */
const writePolicies = (columns: string) => `
create or replace function write_insurance_policies(policies json) returns void language plpgsql as $$
begin
  insert into insurance_policy (dealer_id, id, trace_id, ${columns})
  select r.dealer_id, r.id, r.trace_id, ${columns.replace(/\w+/g, 'r.$&')}
    from json_populate_recordset(null::insurance_policy, policies) as r
  on conflict (dealer_id, id) do update set (${columns}) = (${columns.replace(/\w+/g, 'excluded.$&')});
end $$`;

export class KnowWhoseCarItWas1795689000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of ['vehicle_number', 'vehicle_holder']) await runner.query(tenantPolicy(table));
    await runner.query(BY_NUMBER);
    await runner.query(mileageNeighbours(FOUND_BY_NUMBER));
    await runner.query(premisesInParts(VEHICLES_WITH_HOLDERS));
    await runner.query(writePolicies(`${POLICY_COLUMNS}, vehicle_owner_id, warnings`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(writePolicies(POLICY_COLUMNS));
    await runner.query(premisesInParts(VEHICLES_WITH_OWNERS));
    await runner.query(mileageNeighbours(FOUND_BY_CURRENT_NUMBER));
    await runner.query(`
      drop function vehicle_by_number(text, text, text);
      alter table insurance_policy drop column warnings, drop column vehicle_owner_id;
      drop table vehicle_holder, vehicle_number`);
  }
}
