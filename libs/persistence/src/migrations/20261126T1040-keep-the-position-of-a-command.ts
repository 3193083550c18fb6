import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a command published, beside its answer: who gets the stored answer gets the same position with it. A command
 * that published nothing has none.
 */
export class KeepThePositionOfACommand1795689600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table command_log add column position text;
      drop function answer_command(text, text, text, text, json);
      create function answer_command(in_dealer text, in_client text, in_command text, in_key text, in_answer json,
                                     in_position text)
      returns void language plpgsql as $$
      begin
        update command_log set answer = in_answer, position = nullif(in_position, '')
         where dealer_id = in_dealer and client_id = in_client and command = in_command
           and idempotency_key = in_key;
      end $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function answer_command(text, text, text, text, json, text);
      create function answer_command(in_dealer text, in_client text, in_command text, in_key text, in_answer json)
      returns void language plpgsql as $$
      begin
        update command_log set answer = in_answer
         where dealer_id = in_dealer and client_id = in_client and command = in_command
           and idempotency_key = in_key;
      end $$;
      alter table command_log drop column position`);
  }
}
