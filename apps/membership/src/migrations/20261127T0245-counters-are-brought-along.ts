import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = "'POINTS_ENTRY', 'REFERRAL', 'SPECIAL_CONTRIBUTION', 'FEE', 'MAINTENANCE_REVIEW'";

const allow = (kinds: string) => `
  alter table tier_fact drop constraint tier_fact_kind_check,
    add constraint tier_fact_kind_check check (kind in (${kinds}))`;

/** What the counter of a member stood at in the system of before is a fact like the others (rulebook MEM-04, SVC-22). */
export class CountersAreBroughtAlong1795747500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(allow(`${KINDS}, 'OPENING_COUNTER'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(allow(KINDS));
  }
}
