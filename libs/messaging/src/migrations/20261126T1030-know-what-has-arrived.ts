import { APP_ROLE } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How many of these events the service still has to handle. One that waits for a premise is not handled, unless it has
 * waited so long that its premise is a matter for who looks after the service: a client must not be kept out by it.
 * Look-ups one by one with a limit, so that each takes its index whatever the planner thought of an empty table. Which
 * events wait is behind the wall of tenants, and this says no more of them than a number: the tenant is everybody
 * while the function runs, and afterwards what it was.
 */
const MISSING_EVENTS = `
create function missing_events(ids uuid[]) returns integer
  language plpgsql as $$
declare
  tenant text := coalesce(current_setting('app.tenant', true), '');
  missing integer;
begin
  perform set_config('app.tenant', '*', true);
  missing := (
    select count(*)
      from unnest(ids) as wanted(id)
     where (select 1 from inbox i where i.event_id = wanted.id limit 1) is null
        or (select 1 from parked_event p
             where p.event_id = wanted.id and p.parked_at > now() - interval '10 minutes' limit 1) is not null);
  perform set_config('app.tenant', tenant, true);
  return missing;
end $$`;

/**
 * A client may ask whether an event has arrived, so the inbox knows those as well that had no effect here: of no
 * concern, or given up. What is given up comes again from the dead letters, and then has its effect.
 */
export class KnowWhatHasArrived1795689000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table inbox add column has_effect boolean not null default true;
      grant update (has_effect) on inbox to ${APP_ROLE};
      create index parked_event_id on parked_event (event_id)`);
    await runner.query(MISSING_EVENTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function missing_events(uuid[]);
      drop index parked_event_id;
      delete from inbox where not has_effect;
      alter table inbox drop column has_effect`);
  }
}
