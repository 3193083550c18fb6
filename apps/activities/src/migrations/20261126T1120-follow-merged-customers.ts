import { followsMerges, followsNoMerges } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Registrations, messages and cards are a person's. */
const FOLLOWING = ['activity_registration', 'message', 'settlement', 'tier_fact'];

export class FollowMergedCustomers1795692000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of FOLLOWING) await runner.query(followsMerges(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of FOLLOWING) await runner.query(followsNoMerges(table));
  }
}
