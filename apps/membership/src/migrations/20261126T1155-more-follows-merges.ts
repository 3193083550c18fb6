import { followsMerges, followsNoMerges } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The orders by which tiers are judged are a person's, under whatever record they came (rulebook CONV-8). */
const FOLLOWING = ['order_fact'];

export class MoreFollowsMerges1795694100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of FOLLOWING) await runner.query(followsMerges(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of FOLLOWING) await runner.query(followsNoMerges(table));
  }
}
