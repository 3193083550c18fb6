import { followsMerges, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What members had of the club, at its value for them: every expense for one of them, and their share of an activity
 * they came to, which is known once it is closed. The books have its cost as a whole (rulebook SVC-06, SVC-18).
 */
const ENJOYED = `
create view club_enjoyed with (security_invoker = true) as
select f.dealer_id, f.category, f.fact_on, f.value_minor, f.customer_id, f.membership_id
  from club_fact f
 where f.side = 'EXPENSE' and f.membership_id is not null
union all
select a.dealer_id, 'ACTIVITIES', a.attended_on, greatest(f.value_minor, 0) / f.shared_by, a.customer_id,
       a.membership_id
  from club_attendance a
  join club_outside_fact f on f.dealer_id = a.dealer_id and f.source_type = 'ACTIVITY'
   and f.source_id = a.activity_id
 where f.shared_by > 0`;

/** Which activities a member came to, for the statement of the club's services (rulebook SVC-06, SVC-19). */
export class StateActivities1795746600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table club_outside_fact add column shared_by integer;
      create table club_attendance (
        dealer_id     text not null,
        activity_id   text not null,
        membership_id text not null,
        customer_id   text not null,
        attended_on   date not null,
        sequence      bigint not null,
        primary key (dealer_id, activity_id, membership_id)
      );
      create index club_attendance_of_membership on club_attendance (dealer_id, membership_id, attended_on)
        where membership_id is not null;
      create table club_activity (
        dealer_id   text not null,
        activity_id text not null,
        title_zh    text,
        title_en    text,
        sequence    bigint not null,
        primary key (dealer_id, activity_id)
      )`);
    for (const table of ['club_attendance', 'club_activity']) await runner.query(tenantPolicy(table));
    await runner.query(followsMerges('club_attendance'));
    await runner.query(ENJOYED);
    await runner.query('grant select on club_enjoyed to autoclub_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view club_enjoyed');
    await runner.query('drop table club_attendance, club_activity');
    await runner.query('alter table club_outside_fact drop column shared_by');
  }
}
