import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events that waited for their dealer when premises were still named `dealer:dlr_…` go on waiting for it. */
export class ParkedEventsWaitByName1795662000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `update parked_event set premise = 'dealer ' || substr(premise, 8) where premise like 'dealer:%'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `update parked_event set premise = 'dealer:' || substr(premise, 8) where premise like 'dealer %'`,
    );
  }
}
