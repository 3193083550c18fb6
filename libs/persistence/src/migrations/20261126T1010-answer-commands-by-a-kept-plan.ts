import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The answer of a command is sent together with COMMIT, as text with its values in it, and PostgreSQL plans such a text
 * anew each time: twice the work of the update itself. A function keeps its plan.
 */
export class AnswerCommandsByAKeptPlan1795687800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function answer_command(in_dealer text, in_client text, in_command text, in_key text, in_answer json)
      returns void language plpgsql as $$
      begin
        update command_log set answer = in_answer
         where dealer_id = in_dealer and client_id = in_client and command = in_command
           and idempotency_key = in_key;
      end $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function answer_command(text, text, text, text, json)');
  }
}
