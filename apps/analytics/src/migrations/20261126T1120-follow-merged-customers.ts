import { followsMerges, followsNoMerges } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happened with a person counts for the person, under whatever record it came. */
const FOLLOWING = ['membership_fact', 'order_fact', 'points_fact', 'policy_fact', 'tier_fact', 'vehicle'];

export class FollowMergedCustomers1795692000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of FOLLOWING) await runner.query(followsMerges(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of FOLLOWING) await runner.query(followsNoMerges(table));
  }
}
