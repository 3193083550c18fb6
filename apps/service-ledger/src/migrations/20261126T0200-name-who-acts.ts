import { appendOnly, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { premisesInParts, VEHICLES } from './20261126T0100-keep-the-day-of-change';

/** Who entered what, by whose token; null for the dealer's system and for what was entered before. */
const ACTORS = `
alter table repair_order add column entered_by_id text;
alter table repair_order add column vehicle_owner_id text;
alter table repair_order add column warnings text[] not null default '{}';
alter table repair_order_refund add column registered_by_id text;
alter table entitlement_use add column registered_by_id text`;

/** What a manager allowed on an order that is still to be settled (rulebook SVC-03). */
const APPROVALS = `
create table discount_approval (
  dealer_id       text not null,
  id              text not null,
  ro_number       text not null,
  customer_id     text not null,
  limit_minor     bigint not null check (limit_minor > 0),
  currency_code   text not null,
  reason          text not null,
  approved_by_id  text not null,
  approver_number text not null,
  approved_at     timestamptz not null,
  trace_id        text not null,
  primary key (dealer_id, id)
);
create index discount_approval_of_order on discount_approval (dealer_id, ro_number, approved_at)
  where ro_number is not null`;

export const VEHICLES_WITH_OWNERS = `(
      select coalesce(json_agg(f), '[]') from (
        select r.id, r.external_number as number, r.customer_id as "ownerId"
          from json_array_elements_text(asked->'vehicleIds') as k(id)
         cross join lateral (select * from vehicle where dealer_id = dealer_asked and id = k.id limit 1) as r
        union
        select r.id, r.external_number, r.customer_id
          from json_array_elements_text(asked->'vehicleNumbers') as k(number)
         cross join lateral (
           select * from vehicle where dealer_id = dealer_asked
              and external_system = system_asked and external_number = k.number limit 1) as r) as f)`;

/** The columns of an order are those of its table, so that a further one needs no further function. */
const writeOrders = (columns: string) => `
create or replace function write_repair_orders(orders json, lines json) returns void language plpgsql
  set plan_cache_mode = force_generic_plan as $$
begin
  insert into repair_order as o (dealer_id, id, trace_id, ${columns})
  select r.dealer_id, r.id, r.trace_id, ${columns.replace(/\w+/g, 'r.$&')}
    from json_populate_recordset(null::repair_order, orders) as r
  on conflict (dealer_id, id) do update set (${columns}) = (${columns.replace(/\w+/g, 'excluded.$&')});
  insert into repair_order_line (dealer_id, repair_order_id, revision, position, id, kind, payer, description,
         currency_code, list_minor, discount_minor, discount_ground, refunded_minor)
  select l.dealer_id, l.repair_order_id, l.revision, l.position, l.id, l.kind, l.payer, l.description,
         l.currency_code, l.list_minor, l.discount_minor, l.discount_ground, l.refunded_minor
    from json_populate_recordset(null::repair_order_line, lines) as l;
end $$`;

const COLUMNS =
  'customer_id, vehicle_id, membership_id, tier, service_advisor_id, ro_number, external_system, external_number, ' +
  'revision, status, kind, opened_at, settled_at, business_day, mileage_km, mileage_reason, discount_explanation, ' +
  'discount_approval, fingerprint, version';

export class NameWhoActs1795658400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ACTORS);
    await runner.query(APPROVALS);
    await runner.query(tenantPolicy('discount_approval'));
    await runner.query(appendOnly('discount_approval'));
    await runner.query(premisesInParts(VEHICLES_WITH_OWNERS));
    await runner.query(writeOrders(`${COLUMNS}, entered_by_id, vehicle_owner_id, warnings`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(writeOrders(COLUMNS));
    await runner.query(premisesInParts(VEHICLES));
    await runner.query(`
      drop table discount_approval;
      alter table entitlement_use drop column registered_by_id;
      alter table repair_order_refund drop column registered_by_id;
      alter table repair_order drop column warnings, drop column vehicle_owner_id, drop column entered_by_id`);
  }
}
