import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a new car was bought on credit (rulebook ANA-04). */
export class CarsAreBoughtOnCredit1795712100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table vehicle add column is_financed boolean not null default false;
      alter table vehicle_history add column is_financed boolean not null default false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table vehicle_history drop column is_financed;
      alter table vehicle drop column is_financed`);
  }
}
