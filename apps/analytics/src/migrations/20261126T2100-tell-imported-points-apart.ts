import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Points for facts of long ago are told apart, and points can be asked for by the day of the fact as well. */
export class TellImportedPointsApart1795726800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table points_fact add column is_history boolean not null default false;
      update points_fact set is_history = source_type = 'IMPORT' or business_day + 31 < posted_on;
      create index points_fact_business_day on points_fact (dealer_id, business_day)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index points_fact_business_day; alter table points_fact drop column is_history');
  }
}
