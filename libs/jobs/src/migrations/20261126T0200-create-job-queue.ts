import { APP_ROLE } from '@autoclub/persistence';
import PgBoss from 'pg-boss';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { QUEUE, SCHEMA } from '../queue/names';

/**
 * The tables of pg-boss in a schema of their own, made by the owner. The running role may read and write their rows and
 * makes nothing: the one queue is made here, since a queue is a partition.
 */
export class CreateJobQueue1795658400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(withoutTransaction(PgBoss.getConstructionPlans(SCHEMA)));
    await runner.query(`select ${SCHEMA}.create_queue($1, $2)`, [QUEUE, { policy: 'short' }]);
    await runner.query(`
      grant usage on schema ${SCHEMA} to ${APP_ROLE};
      grant select, update on ${SCHEMA}.version to ${APP_ROLE};
      grant select on ${SCHEMA}.queue, ${SCHEMA}.schedule, ${SCHEMA}.subscription to ${APP_ROLE};
      grant select, insert, update, delete on ${SCHEMA}.job, ${SCHEMA}.archive to ${APP_ROLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema ${SCHEMA} cascade`);
  }
}

/** The plan opens and commits a transaction; a migration is in one already. */
function withoutTransaction(plan: string): string {
  return plan.replace(/\bBEGIN;/, '').replace(/\bCOMMIT;/, '');
}
