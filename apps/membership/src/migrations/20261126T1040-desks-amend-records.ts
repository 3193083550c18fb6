import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORIGINS = {
  before: `('REGISTRATION', 'IMPORT')`,
  after: `('REGISTRATION', 'DESK', 'IMPORT')`,
};

/** Which origins a consent and its withdrawal can have. */
const origins = (allowed: string) => `
  alter table consent
    drop constraint consent_origin_check,
    drop constraint consent_withdrawn_origin_check,
    add constraint consent_origin_check check (origin in ${allowed}),
    add constraint consent_withdrawn_origin_check check (withdrawn_origin in ${allowed})`;

/**
 * Desks amend, bind and hand over by id (rulebook CONV-8): the histories know who changed a record, and a leased car
 * has an owner beside the customer it earns for.
 */
export class DesksAmendRecords1795689600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table customer_history add column replaced_by text;
      alter table vehicle_history
        add column replaced_by       text,
        add column owner_customer_id text;
      alter table vehicle
        add column owner_customer_id text,
        add check (owner_customer_id <> customer_id),
        add foreign key (dealer_id, owner_customer_id) references customer`);
    await runner.query(origins(ORIGINS.after));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update consent set origin = 'REGISTRATION' where origin = 'DESK';
      update consent set withdrawn_origin = 'REGISTRATION' where withdrawn_origin = 'DESK'`);
    await runner.query(origins(ORIGINS.before));
    await runner.query(`
      alter table vehicle drop column owner_customer_id;
      alter table vehicle_history drop column owner_customer_id, drop column replaced_by;
      alter table customer_history drop column replaced_by`);
  }
}
