import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The key by which one car is known at every dealer, in the place of its VIN (rulebook ANA-05, ANA-14); cars that were
 * registered before events carried one have none until their record changes.
 */
export class KnowCarsAtEveryDealer1795745400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table vehicle add column car_key text;
      create index vehicle_car_key on vehicle (car_key) where car_key is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table vehicle drop column car_key');
  }
}
