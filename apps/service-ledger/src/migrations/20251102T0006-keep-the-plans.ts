import type { MigrationInterface, QueryRunner } from 'typeorm';

const FUNCTIONS = [
  'document_premises(json)',
  'write_repair_orders(json, json)',
  'write_insurance_policies(json)',
];

/**
 * Settling asks these functions for one document at a time, and planning their long statements takes longer than
 * running them. The planner would plan anew for each call, since it takes a list of one for cheaper than a list it does
 * not know; there is only one good plan (see `document_premises`), so each session makes it once.
 */
export class KeepThePlans1762041960000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const name of FUNCTIONS)
      await runner.query(`alter function ${name} set plan_cache_mode = force_generic_plan`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of FUNCTIONS) await runner.query(`alter function ${name} reset plan_cache_mode`);
  }
}
