import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Copies of the people who work at a dealer: identifiers and roles, no names. */
export class KeepStaffMembers1795725600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table staff_member (
        dealer_id       text not null,
        staff_member_id text not null,
        roles           text[] not null,
        sequence        bigint not null,
        primary key (dealer_id, staff_member_id));
      ${tenantPolicy('staff_member')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table staff_member');
  }
}
