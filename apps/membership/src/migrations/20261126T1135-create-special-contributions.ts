import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What members did for their club, with the one person who decides about it (rulebook MEM-03). */
export class CreateSpecialContributions1795692900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table special_contribution (
        dealer_id       text not null,
        contribution_id text not null,
        membership_id   text not null,
        tier            text not null,
        reason          text not null,
        proposed_by_id  text,
        approver_id     text not null,
        proposed_on     date not null,
        status          text not null check (status in ('PROPOSED', 'APPROVED', 'DECLINED')),
        decided_on      date,
        decline_reason  text,
        trace_id        text not null,
        changed_at      timestamptz not null,
        primary key (dealer_id, contribution_id),
        foreign key (dealer_id, membership_id) references membership,
        check ((status = 'PROPOSED') = (decided_on is null)),
        check ((status = 'DECLINED') = (decline_reason is not null))
      );
      create unique index special_contribution_one_open on special_contribution (dealer_id, membership_id)
        where status = 'PROPOSED';
      create index special_contribution_membership on special_contribution (dealer_id, membership_id)`);
    await runner.query(tenantPolicy('special_contribution'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table special_contribution');
  }
}
