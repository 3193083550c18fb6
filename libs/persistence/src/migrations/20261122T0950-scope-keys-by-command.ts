import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A client's key belongs to one mutation: a dealer system that takes the number of the order for its key may refund
 * the order under the same one it settled it with.
 */
export class ScopeKeysByCommand1795341000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(primaryKey('dealer_id, client_id, command, idempotency_key'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(primaryKey('dealer_id, client_id, idempotency_key'));
  }
}

function primaryKey(columns: string): string {
  return `alter table command_log drop constraint command_log_pkey, add primary key (${columns})`;
}
