import type { MigrationInterface, QueryRunner } from 'typeorm';

const HEAD =
  'customer_id, vehicle_id, membership_id, tier, service_advisor_id, ro_number, external_system, external_number, ' +
  'revision, status, kind, opened_at, settled_at, business_day, mileage_km, mileage_reason, discount_explanation, ' +
  'discount_approval, fingerprint, version, entered_by_id, vehicle_owner_id, warnings';
const LINE =
  'dealer_id, repair_order_id, revision, position, id, kind, payer, description, currency_code, list_minor, ' +
  'discount_minor, discount_ground, refunded_minor';

const prefixed = (columns: string, prefix: string) => columns.replace(/\w+/g, `${prefix}.$&`);

/** Orders with their lines, any number in one call; lines are added under their revision and never overwritten. */
const writeOrders = (line: string) => `
create or replace function write_repair_orders(orders json, lines json) returns void language plpgsql
  set plan_cache_mode = force_generic_plan as $$
begin
  insert into repair_order as o (dealer_id, id, trace_id, ${HEAD})
  select r.dealer_id, r.id, r.trace_id, ${prefixed(HEAD, 'r')}
    from json_populate_recordset(null::repair_order, orders) as r
  on conflict (dealer_id, id) do update set (${HEAD}) = (${prefixed(HEAD, 'excluded')});
  insert into repair_order_line (${line})
  select ${prefixed(line, 'l')} from json_populate_recordset(null::repair_order_line, lines) as l;
end $$`;

/** A line of an order names who did it (rulebook SVC-01). */
export class NameTechnicians1795747200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table repair_order_line add column technician_id text');
    await runner.query(writeOrders(`${LINE}, technician_id`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(writeOrders(LINE));
    await runner.query('alter table repair_order_line drop column technician_id');
  }
}
