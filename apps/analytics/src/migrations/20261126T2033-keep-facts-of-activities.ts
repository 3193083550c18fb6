import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropFactTables, factTables } from './fact-tables';
import type { FactTable } from './fact-tables';

const TABLES: readonly FactTable[] = [
  {
    name: 'activity_fact',
    key: ['dealer_id', 'activity_id'],
    columns: `
        activity_id text not null,
        kind text not null,
        format_code text,
        is_large boolean,
        is_members_only boolean not null,
        outcome text,
        held_on date not null,
        closed_on date,
        capacity int not null,
        invited_count int not null,
        registered_count int not null,
        attended_count int not null,
        no_show_count int not null,
        cost_minor bigint not null,
        paid_by_participants_minor bigint not null`,
    day: 'held_on',
  },
  {
    name: 'attendance_fact',
    key: ['dealer_id', 'registration_id'],
    columns: `
        registration_id text not null,
        customer_id text not null,
        membership_id text not null,
        activity_id text not null,
        attended_on date not null`,
    day: 'attended_on',
  },
  {
    name: 'survey_answer_fact',
    key: ['dealer_id', 'survey_answer_id'],
    columns: `
        survey_answer_id text not null,
        customer_id text not null,
        membership_id text,
        survey_code text not null,
        about_type text not null,
        about_id text not null,
        overall_score int,
        answered_on date not null`,
    day: 'answered_on',
  },
  {
    name: 'call_back_fact',
    key: ['dealer_id', 'call_back_id'],
    columns: `
        call_back_id text not null,
        customer_id text not null,
        membership_id text,
        vehicle_id text,
        outcome text not null,
        reason_code text,
        serviced_at text,
        action text not null,
        staff_member_id text not null,
        called_on date not null`,
    day: 'called_on',
  },
];

/** Activities, who came, what they said, and who was called back. */
export class KeepFactsOfActivities1795725180000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(factTables(TABLES));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(dropFactTables(TABLES));
  }
}
