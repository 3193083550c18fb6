import { followsMerges, followsNoMerges } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, cards, documents and cars are a person's; entries and lots belong to their account and stay. */
const FOLLOWING = ['points_account', 'membership_phase', 'earning_document', 'vehicle_holding'];

export class FollowMergedCustomers1795692000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of FOLLOWING) await runner.query(followsMerges(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of FOLLOWING) await runner.query(followsNoMerges(table));
  }
}
