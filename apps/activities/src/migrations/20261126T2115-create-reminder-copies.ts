import { followsMerges, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  ...['reminder_card', 'reminder_vehicle', 'reminder_habit', 'reminder_visit', 'reminder_policy'],
  ...['reminder_plan', 'reminder_left', 'reminder_class', 'reminder_points', 'reminder_erased'],
];

/** Rows of a customer; what is said of a vehicle or a membership alone follows by it. */
const FOLLOWING = ['reminder_card', 'reminder_vehicle', 'reminder_plan', 'reminder_points'];

/** Copies by which a day says who is to be reminded of what: ids, days, counts and codes; nothing names a person. */
export class CreateReminderCopies1795727700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reminder_card (
        dealer_id text not null, membership_id text not null, customer_id text not null,
        activated_on date, valid_to date, is_ended boolean not null, sequence bigint not null,
        primary key (dealer_id, membership_id));
      create index reminder_card_activated on reminder_card (dealer_id, activated_on);
      create index reminder_card_valid on reminder_card (dealer_id, valid_to);

      create table reminder_vehicle (
        dealer_id text not null, vehicle_id text not null, customer_id text not null,
        purchased_on date, sequence bigint not null, primary key (dealer_id, vehicle_id));

      create table reminder_habit (
        dealer_id text not null, vehicle_id text not null, interval_months int, interval_km int,
        insurance_renewal_on date, sequence bigint not null, primary key (dealer_id, vehicle_id));

      create table reminder_visit (
        dealer_id text not null, vehicle_id text not null, first_on date, first_km bigint, last_on date,
        last_km bigint, maintained_on date, maintained_km bigint,
        primary key (dealer_id, vehicle_id));

      create table reminder_policy (
        dealer_id text not null, policy_id text not null, vehicle_id text not null, kind text not null,
        period_to date not null, sequence bigint not null, primary key (dealer_id, policy_id));

      create table reminder_plan (
        dealer_id text not null, membership_id text not null, customer_id text not null, year_to date not null,
        entitlements jsonb not null, sequence bigint not null, primary key (dealer_id, membership_id));
      create index reminder_plan_ends on reminder_plan (dealer_id, year_to);

      create table reminder_left (
        dealer_id text not null, membership_id text not null, code text not null, remaining int,
        sequence bigint not null, primary key (dealer_id, membership_id, code));

      create table reminder_class (
        dealer_id text not null, customer_id text not null, value_class text not null, sequence bigint not null,
        primary key (dealer_id, customer_id));

      create table reminder_erased (
        dealer_id text not null, customer_id text not null, primary key (dealer_id, customer_id));

      create table reminder_points (
        dealer_id text not null, account_id text not null, expires_on date not null, days_ahead int not null,
        customer_id text not null, points bigint not null, noticed_on date not null, sequence bigint not null,
        primary key (dealer_id, account_id, expires_on, days_ahead));
      create index reminder_points_noticed on reminder_points (dealer_id, noticed_on)`);
    for (const table of TABLES) await runner.query(tenantPolicy(table));
    for (const table of FOLLOWING) await runner.query(followsMerges(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.query(`drop table ${table}`);
  }
}
