import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The queue is read in the order of its index, so that a reader passes each message that was sent since the last vacuum
 * once and marks its place as empty; by the day alone it sorted, and met all of them again each time.
 */
export class OrderTheMessageQueue1795340580000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index message_queue;
      create index message_queue on message (due_at, id) where state in ('QUEUED', 'SENDING')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index message_queue;
      create index message_queue on message (due_at) where state in ('QUEUED', 'SENDING')`);
  }
}
