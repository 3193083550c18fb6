import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The club's year budget, what activities may cost and did cost, and their reports (rulebook ACT-03, ACT-13); in fen. */
const COSTS = `
        customers_minor            bigint not null check (customers_minor >= 0),
        staff_and_cars_minor       bigint not null check (staff_and_cars_minor >= 0),
        media_minor                bigint not null check (media_minor >= 0),
        gifts_and_materials_minor  bigint not null check (gifts_and_materials_minor >= 0),
        paid_by_participants_minor bigint not null check (paid_by_participants_minor between 0 and customers_minor)`;

export class CreateActivityBudgets1795726200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table club_year_budget (
        dealer_id      text not null,
        year           int not null,
        quarters_minor bigint[] not null check (cardinality(quarters_minor) = 4),
        set_by         text,
        set_at         timestamptz not null,
        primary key (dealer_id, year));
      ${tenantPolicy('club_year_budget')};

      create table activity_budget (
        dealer_id       text not null,
        activity_id     text not null,
        ${COSTS},
        state           text not null,
        overspent_minor bigint not null,
        requested_by    text,
        requested_at    timestamptz not null,
        approved_by     text,
        approved_at     timestamptz,
        primary key (dealer_id, activity_id),
        foreign key (dealer_id, activity_id) references activity (dealer_id, id),
        check ((state = 'APPROVED') = (approved_by is not null)));
      ${tenantPolicy('activity_budget')};

      create table activity_report (
        dealer_id   text not null,
        activity_id text not null,
        form        text not null,
        content     text not null,
        effect      text not null,
        ${COSTS},
        heads       int not null,
        reported_by text,
        reported_at timestamptz not null,
        primary key (dealer_id, activity_id),
        foreign key (dealer_id, activity_id) references activity (dealer_id, id));
      ${tenantPolicy('activity_report')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table activity_report; drop table activity_budget; drop table club_year_budget');
  }
}
