import { followsMerges, followsNoMerges } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adjustments by hand and redemptions are a person's as well (rulebook CONV-8). */
const FOLLOWING = ['points_adjustment', 'redemption'];

export class MoreFollowsMerges1795694100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of FOLLOWING) await runner.query(followsMerges(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of FOLLOWING) await runner.query(followsNoMerges(table));
  }
}
