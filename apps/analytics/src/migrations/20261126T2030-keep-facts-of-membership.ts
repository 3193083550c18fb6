import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropFactTables, factTables } from './fact-tables';
import type { FactTable } from './fact-tables';
import { networkPolicy } from './network-policy';

const TABLES: readonly FactTable[] = [
  {
    name: 'car_purchase_fact',
    key: ['dealer_id', 'vehicle_id'],
    columns: `
        vehicle_id text not null,
        customer_id text not null,
        membership_id text,
        outlet_id text,
        sales_advisor_id text,
        model_code text not null,
        purchased_on date not null,
        is_financed boolean not null,
        referral_id text`,
    day: 'purchased_on',
  },
  {
    name: 'vehicle_holding_fact',
    key: ['dealer_id', 'vehicle_id', 'fact_id'],
    columns: `
        vehicle_id text not null,
        fact_id text not null,
        customer_id text not null,
        from_customer_id text,
        how text not null,
        held_from date not null,
        mileage_km int`,
    day: 'held_from',
  },
  {
    name: 'membership_period_fact',
    key: ['dealer_id', 'membership_id', 'fact_id'],
    columns: `
        membership_id text not null,
        fact_id text not null,
        customer_id text not null,
        kind text not null,
        tier text not null,
        happened_on date not null,
        valid_from date,
        valid_to date,
        due_on date,
        fee_minor bigint not null,
        paid_minor bigint not null,
        cause text`,
    day: 'happened_on',
  },
  {
    name: 'referral_fact',
    key: ['dealer_id', 'referral_id'],
    columns: `
        referral_id text not null,
        customer_id text not null,
        referrer_membership_id text not null,
        introduced_customer_id text not null,
        introduced_on date not null,
        outcome text not null,
        ground text,
        is_car_purchase boolean not null,
        is_paid_by_sales boolean not null,
        reason text,
        decided_on date not null`,
    day: 'decided_on',
  },
  {
    name: 'recommendation_fact',
    key: ['dealer_id', 'recommendation_id'],
    columns: `
        recommendation_id text not null,
        customer_id text not null,
        membership_id text,
        staff_member_id text not null,
        staff_role text not null,
        department_code text not null,
        way_in text not null,
        answer text not null,
        decline_reason_code text,
        proposed_on date not null`,
    day: 'proposed_on',
  },
  {
    name: 'roster_fact',
    key: ['dealer_id', 'roster_id'],
    columns: `
        roster_id text not null,
        manager_id text not null,
        quarter_from date not null,
        quarter_to date not null,
        customer_ids text[] not null,
        frozen_on date not null,
        closed_on date,
        cause text`,
    day: 'quarter_from',
  },
  {
    name: 'habit_card_fact',
    key: ['dealer_id', 'vehicle_id'],
    columns: `
        vehicle_id text not null,
        customer_id text not null,
        maintenance_interval_months int,
        maintenance_interval_km int,
        insurer_code text,
        insurance_renewal_on date,
        waiting_minutes int,
        comfortable_spend_minor bigint,
        likes_to_talk boolean,
        habit_codes text[] not null,
        usage_environment_codes text[] not null,
        offer_interest_codes text[] not null,
        changed_on date not null`,
    day: null,
  },
  {
    name: 'outlet_file_fact',
    key: ['dealer_id', 'vehicle_id'],
    columns: `
        vehicle_id text not null,
        customer_id text not null,
        outlet_id text not null,
        sold_on date not null,
        delivered_on date not null,
        is_on_time boolean not null,
        field_count int not null,
        corrected_field_codes text[] not null`,
    day: 'sold_on',
  },
];

/** What membership publishes beside the activations: cars, holders, periods, referrals, rosters, habits, files. */
export class KeepFactsOfMembership1795725000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${factTables(TABLES)};
      create index membership_period_fact_due on membership_period_fact (dealer_id, due_on);
      create table erased_customer (
        dealer_id text not null, customer_id text not null, primary key (dealer_id, customer_id));
      ${networkPolicy('erased_customer')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table erased_customer; ${dropFactTables(TABLES)}`);
  }
}
