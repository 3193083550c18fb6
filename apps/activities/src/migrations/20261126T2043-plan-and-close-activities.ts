import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an activity is, whom it is for, how many came and how it ended (rulebook ACT-01, ACT-02, ACT-04, ACT-13). The
 * region may count activities, which name nobody, to see which dealers hold too few.
 */
export class PlanAndCloseActivities1795725780000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`select set_config('app.tenant', '*', true)`);
    await runner.query(`
      alter table activity
        add column region_id text,
        add column format text,
        add column promotion text,
        add column segment_id text,
        add column trait_code text,
        add column requires_registration boolean not null default true,
        add column invited_count int not null default 0,
        add column attended_count int not null default 0,
        add column attended_member_count int not null default 0,
        add column member_count int,
        add column cancel_reason text,
        add column closed_on date,
        add check (segment_id is null or trait_code is null);
      update activity a
         set region_id = coalesce((select d.region_id from dealer d where d.dealer_id = a.dealer_id), ''),
             attended_count = (select count(*) from activity_registration r where r.dealer_id = a.dealer_id
               and r.activity_id = a.id and r.state = 'CHECKED_IN'),
             attended_member_count = (select count(*) from activity_registration r where r.dealer_id = a.dealer_id
               and r.activity_id = a.id and r.state = 'CHECKED_IN' and r.membership_id is not null);
      alter table activity alter column region_id set not null;
      create index activity_held on activity (dealer_id, held_on) where state in ('HELD', 'CLOSED')`);
    await runner.query(visibleTo('tenant_can_see(dealer_id, region_id)'));
    await runner.query(`select set_config('app.tenant', '', true)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(visibleTo('tenant_can_see(dealer_id)'));
    await runner.query(`
      drop index activity_held;
      alter table activity
        drop column region_id, drop column format, drop column promotion, drop column segment_id,
        drop column trait_code, drop column requires_registration, drop column invited_count,
        drop column attended_count, drop column attended_member_count, drop column member_count,
        drop column cancel_reason, drop column closed_on`);
  }
}

function visibleTo(condition: string): string {
  return ['activity', 'dealer']
    .map((table) => `alter policy tenant on ${table} using (${condition})`)
    .join(';\n');
}
