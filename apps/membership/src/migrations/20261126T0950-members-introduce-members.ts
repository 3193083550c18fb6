import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A membership by referral names the member who introduced the customer (rulebook MEM-01). Referrals of before stay as
 * they are: who introduced them is not known.
 */
export class MembersIntroduceMembers1795686600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table membership
        add column referrer_membership_id text,
        add check (referrer_membership_id is null or source = 'REFERRAL'),
        add foreign key (dealer_id, referrer_membership_id) references membership;
      create index membership_referrer on membership (dealer_id, referrer_membership_id)
        where referrer_membership_id is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table membership drop column referrer_membership_id');
  }
}
