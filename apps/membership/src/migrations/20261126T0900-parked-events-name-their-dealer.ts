import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An event that waits for a membership names its dealer beside the id, so that the membership is found by its index.
 * Those that wait already are given the name under which they are taken back.
 */
export class ParkedEventsNameTheirDealer1795683600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update parked_event set premise = 'membership ' || dealer_id || substr(premise, 11)
       where premise ~ '^membership [^ ]+$' and dealer_id is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update parked_event set premise = 'membership ' || split_part(premise, ' ', 3)
       where premise ~ '^membership [^ ]+ [^ ]+$'`);
  }
}
