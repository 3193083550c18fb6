import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../tenant-policy';

/**
 * What a client's key was used for and what was answered (rulebook CONV-5). The answer is written in the command's own
 * transaction; room is left in each page for that one update. Commands of operators, which belong to no dealer, have
 * the dealer `*`.
 */
export class CreateCommandLog1761955260000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table command_log (
        dealer_id       text not null,
        client_id       text not null,
        idempotency_key text not null check (length(idempotency_key) between 1 and 128),
        command         text not null,
        input_hash      text not null,
        answer          json,
        recorded_at     timestamptz not null default now(),
        primary key (dealer_id, client_id, idempotency_key)
      ) with (fillfactor = 80)`);
    await runner.query('create index command_log_recorded_at on command_log (recorded_at)');
    await runner.query(tenantPolicy('command_log'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table command_log');
  }
}
