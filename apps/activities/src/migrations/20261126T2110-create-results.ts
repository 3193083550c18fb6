import { followsMerges, followsNoMerges, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What customers say of an activity, and the business that may follow from one (rulebook ACT-06): scores, ids, days and
 * amounts in fen, no names and no words of persons.
 */
export class CreateResults1795727400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table survey_answer (
        dealer_id     text not null,
        id            text not null,
        activity_id   text not null,
        customer_id   text not null,
        membership_id text,
        overall_score int not null check (overall_score between 0 and 10),
        scores        jsonb not null,
        answered_on   date not null,
        answered_at   timestamptz not null,
        trace_id      text not null,
        primary key (dealer_id, id),
        foreign key (dealer_id, activity_id) references activity (dealer_id, id));
      create unique index survey_answer_once on survey_answer (dealer_id, activity_id, customer_id);
      ${tenantPolicy('survey_answer')};

      create table business_fact (
        dealer_id      text not null,
        kind           text not null,
        source_id      text not null,
        customer_id    text not null,
        vehicle_id     text,
        business_day   date not null,
        amount_minor   bigint not null,
        boutique_minor bigint not null,
        sequence       bigint not null,
        primary key (dealer_id, kind, source_id));
      create index business_fact_customer on business_fact (dealer_id, customer_id, business_day);
      ${tenantPolicy('business_fact')}`);
    for (const table of ['survey_answer', 'business_fact']) await runner.query(followsMerges(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['survey_answer', 'business_fact']) await runner.query(followsNoMerges(table));
    await runner.query('drop table business_fact; drop table survey_answer');
  }
}
