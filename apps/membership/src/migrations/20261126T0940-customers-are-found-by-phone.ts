import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Customers are looked up by phone number, by how their name begins and by the plate of a vehicle. */
export class CustomersAreFoundByPhone1795686000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index customer_phone on customer (dealer_id, phone);
      create index customer_name on customer (dealer_id, name text_pattern_ops);
      create index vehicle_plate on vehicle (dealer_id, plate) where plate is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index vehicle_plate, customer_name, customer_phone');
  }
}
