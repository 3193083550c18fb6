import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Orders with their lines, any number in one call. An order that is there already takes its amended state;
 * lines are added under their revision and never overwritten.
 */
const WRITE_ORDERS = `
create function write_repair_orders(orders json, lines json) returns void language plpgsql as $$
begin
  insert into repair_order as o (dealer_id, id, customer_id, vehicle_id, membership_id, tier, service_advisor_id,
         ro_number, external_system, external_number, revision, status, kind, opened_at, settled_at, business_day,
         mileage_km, mileage_reason, discount_explanation, discount_approval, fingerprint, version, trace_id)
  select r.dealer_id, r.id, r.customer_id, r.vehicle_id, r.membership_id, r.tier, r.service_advisor_id,
         r.ro_number, r.external_system, r.external_number, r.revision, r.status, r.kind, r.opened_at, r.settled_at,
         r.business_day, r.mileage_km, r.mileage_reason, r.discount_explanation, r.discount_approval,
         r.fingerprint, r.version, r.trace_id
    from json_to_recordset(orders) as r(dealer_id text, id text, customer_id text, vehicle_id text,
         membership_id text, tier text, service_advisor_id text, ro_number text, external_system text,
         external_number text, revision integer, status text, kind text, opened_at timestamptz,
         settled_at timestamptz, business_day date, mileage_km integer, mileage_reason text,
         discount_explanation json, discount_approval json, fingerprint text, version integer, trace_id text)
  on conflict (dealer_id, id) do update set
         (customer_id, vehicle_id, membership_id, tier, service_advisor_id, ro_number, external_system,
          external_number, revision, status, kind, opened_at, settled_at, business_day, mileage_km, mileage_reason,
          discount_explanation, discount_approval, fingerprint, version)
       = (excluded.customer_id, excluded.vehicle_id, excluded.membership_id, excluded.tier,
          excluded.service_advisor_id, excluded.ro_number, excluded.external_system, excluded.external_number,
          excluded.revision, excluded.status, excluded.kind, excluded.opened_at, excluded.settled_at,
          excluded.business_day, excluded.mileage_km, excluded.mileage_reason, excluded.discount_explanation,
          excluded.discount_approval, excluded.fingerprint, excluded.version);
  insert into repair_order_line (dealer_id, repair_order_id, revision, position, id, kind, payer, description,
         currency_code, list_minor, discount_minor, discount_ground, refunded_minor)
  select l.dealer_id, l.repair_order_id, l.revision, l.position, l.id, l.kind, l.payer, l.description,
         l.currency_code, l.list_minor, l.discount_minor, l.discount_ground, l.refunded_minor
    from json_to_recordset(lines) as l(dealer_id text, repair_order_id text, revision integer, position integer,
         id text, kind text, payer text, description text, currency_code text, list_minor bigint,
         discount_minor bigint, discount_ground text, refunded_minor bigint);
end $$`;

/** Policies, any number in one call; one that is there already takes its amended state. */
const WRITE_POLICIES = `
create function write_insurance_policies(policies json) returns void language plpgsql as $$
begin
  insert into insurance_policy (dealer_id, id, policy_number, external_system, external_number, revision,
         customer_id, vehicle_id, kind, insurer_code, is_sold_here, sold_on, period_from, period_to, premium_minor,
         currency_code, fingerprint, version, trace_id)
  select r.dealer_id, r.id, r.policy_number, r.external_system, r.external_number, r.revision, r.customer_id,
         r.vehicle_id, r.kind, r.insurer_code, r.is_sold_here, r.sold_on, r.period_from, r.period_to,
         r.premium_minor, r.currency_code, r.fingerprint, r.version, r.trace_id
    from json_to_recordset(policies) as r(dealer_id text, id text, policy_number text, external_system text,
         external_number text, revision integer, customer_id text, vehicle_id text, kind text, insurer_code text,
         is_sold_here boolean, sold_on date, period_from date, period_to date, premium_minor bigint,
         currency_code text, fingerprint text, version integer, trace_id text)
  on conflict (dealer_id, id) do update set
         (policy_number, external_system, external_number, revision, customer_id, vehicle_id, kind, insurer_code,
          is_sold_here, sold_on, period_from, period_to, premium_minor, currency_code, fingerprint, version)
       = (excluded.policy_number, excluded.external_system, excluded.external_number, excluded.revision,
          excluded.customer_id, excluded.vehicle_id, excluded.kind, excluded.insurer_code, excluded.is_sold_here,
          excluded.sold_on, excluded.period_from, excluded.period_to, excluded.premium_minor,
          excluded.currency_code, excluded.fingerprint, excluded.version);
end $$`;

export class WriteDocumentsInOneStatement1762041900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WRITE_ORDERS);
    await runner.query(WRITE_POLICIES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function write_insurance_policies(json);
      drop function write_repair_orders(json, json)`);
  }
}
