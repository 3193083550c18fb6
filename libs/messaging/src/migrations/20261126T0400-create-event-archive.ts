import { APP_ROLE, tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The columns of an event, in the outbox as in the archive. */
const COLUMNS = `id, event_id, topic, type, source, subject, sequence, dealer_id, region_id, correlation_id,
  causation_id, traceparent, occurred_at, data, recorded_at, published_at`;

/**
 * Every event of the service for good: what happened is never deleted, and every derived table can be built again from
 * it (rulebook ANA-11). Split by the month of recording, so that a month can be backed up and moved to slower disks by
 * itself.
 */
const ARCHIVE = `
create table event_archive (
  id             bigint not null,
  event_id       uuid not null,
  topic          text not null,
  type           text not null,
  source         text not null,
  subject        text not null,
  sequence       bigint not null,
  dealer_id      text,
  region_id      text,
  correlation_id text not null,
  causation_id   text not null,
  traceparent    text,
  occurred_at    timestamptz not null,
  data           json not null,
  recorded_at    timestamptz not null,
  published_at   timestamptz not null,
  primary key (id, recorded_at)
) partition by range (recorded_at)`;

/**
 * Makes the part of one month, with the policy of the whole: the running service must not see more by naming the part.
 * Runs as the owner, since the service may not create tables.
 */
const MAKE_MONTH = `
create function make_event_archive_month(month date) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  part text := 'event_archive_' || to_char(month, 'YYYY_MM');
begin
  perform pg_advisory_xact_lock(hashtext('autoclub event archive'));
  if to_regclass(part) is not null then return; end if;
  execute format('create table %I partition of event_archive for values from (%L) to (%L)',
                 part, month::timestamp at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
  execute format('alter table %I enable row level security; alter table %1$I force row level security', part);
  execute format('create policy tenant on %I using (tenant_can_see(dealer_id, region_id))
                  with check (tenant_can_see(dealer_id))', part);
end $$`;

/**
 * Moves one portion of what was published so long ago from the outbox into the archive; returns how many events that
 * were. The running service has no right to delete an event: this function, which only moves, runs as the owner.
 */
const ARCHIVE_EVENTS = `
create function archive_published_events(older_than interval, portion int) returns int
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  ids bigint[];
begin
  ids := array(select id from outbox where published_at < now() - older_than order by id limit portion for update);
  perform make_event_archive_month(month)
     from (select distinct date_trunc('month', recorded_at at time zone 'UTC')::date as month
             from outbox where id = any(ids)) as months;
  with moved as (delete from outbox where id = any(ids) returning ${COLUMNS})
  insert into event_archive (${COLUMNS}) select ${COLUMNS} from moved;
  return coalesce(cardinality(ids), 0);
end $$`;

export class CreateEventArchive1795665600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ARCHIVE);
    await runner.query(tenantPolicy('event_archive', { regionColumn: true }));
    await runner.query(`revoke insert, update, delete on event_archive from ${APP_ROLE}`);
    await runner.query(`
      create trigger append_only before update or delete or truncate on event_archive
        for each statement execute function refuse_change()`);
    await runner.query(MAKE_MONTH);
    await runner.query(ARCHIVE_EVENTS);
    await runner.query(`
      revoke execute on function make_event_archive_month(date) from public;
      revoke execute on function archive_published_events(interval, int) from public;
      grant execute on function archive_published_events(interval, int) to ${APP_ROLE};
      revoke delete, truncate on outbox from ${APP_ROLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into outbox (${COLUMNS}) overriding system value select ${COLUMNS} from event_archive;
      grant delete on outbox to ${APP_ROLE};
      drop function archive_published_events(interval, int);
      drop function make_event_archive_month(date);
      drop table event_archive`);
  }
}
