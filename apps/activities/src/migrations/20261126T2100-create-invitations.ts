import { followsMerges, followsNoMerges, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is invited to an activity, by whom, and the answer (rulebook ACT-04); one a customer and activity. */
export class CreateInvitations1795726800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table activity_invitation (
        dealer_id       text not null,
        id              text not null,
        activity_id     text not null,
        customer_id     text not null,
        role            text not null,
        state           text not null,
        registration_id text,
        invited_at      timestamptz not null,
        answered_at     timestamptz,
        answered_by     text,
        trace_id        text not null,
        primary key (dealer_id, id),
        foreign key (dealer_id, activity_id) references activity (dealer_id, id));
      create unique index activity_invitation_once on activity_invitation (dealer_id, activity_id, customer_id);
      create index activity_invitation_role on activity_invitation (dealer_id, role, id) where state = 'INVITED';
      create index activity_invitation_customer on activity_invitation (dealer_id, customer_id);
      ${tenantPolicy('activity_invitation')}`);
    await runner.query(followsMerges('activity_invitation'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(followsNoMerges('activity_invitation'));
    await runner.query('drop table activity_invitation');
  }
}
