import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lots that members had in the system of before are posted by a kind of their own against an account of their own
 * (rulebook PTS-06, SVC-22). Files name a customer by the number in the dealer's system.
 */
export class LotsAreBroughtAlong1795747560000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter type points_account_kind add value if not exists 'OPENED'");
    await runner.query("alter type posting_kind add value if not exists 'OPENING'");
    await runner.query(`
      alter table customer add column external_system text, add column external_number text;
      create index customer_numbered on customer (dealer_id, external_system, external_number)
        where external_number is not null`);
  }

  /** A value of a type stays: PostgreSQL takes none back, and nothing else names it. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table customer drop column external_system, drop column external_number');
  }
}
