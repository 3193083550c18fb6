import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A membership lapses, or its fee is given back; the card that was issued stays on record. */
export class MembershipsEnd1795687980000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table membership
        drop constraint membership_status_check,
        drop constraint membership_check,
        add constraint membership_status_check
          check (status in ('DRAFT', 'SUBMITTED', 'REJECTED', 'ACTIVE', 'LAPSED', 'REFUNDED')),
        add constraint membership_check
          check ((status in ('ACTIVE', 'LAPSED', 'REFUNDED')) = (member_number is not null
                 and activated_on is not null and joined_tier is not null and valid_from is not null
                 and valid_to is not null))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table membership
        drop constraint membership_status_check,
        drop constraint membership_check,
        add constraint membership_status_check check (status in ('DRAFT', 'SUBMITTED', 'REJECTED', 'ACTIVE')),
        add constraint membership_check
          check ((status = 'ACTIVE') = (member_number is not null and activated_on is not null
                 and joined_tier is not null and valid_from is not null and valid_to is not null))`);
  }
}
