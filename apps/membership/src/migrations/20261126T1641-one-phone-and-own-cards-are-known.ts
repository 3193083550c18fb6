import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many customers share a phone number, and which customer a member of staff is (rulebook PTS-15). */
export class OnePhoneAndOwnCardsAreKnown1795711260000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table customer add column shared_contact_count integer not null default 0;
      alter table staff_member add column own_customer_id text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table staff_member drop column own_customer_id;
      alter table customer drop column shared_contact_count`);
  }
}
