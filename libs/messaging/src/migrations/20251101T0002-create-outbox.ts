import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Events on their way to Kafka. `id` orders the events of one aggregate: the writer holds the aggregate's row lock, so
 * a later event has a higher number. Between aggregates a lower number may commit later, so rows are marked when they
 * are published and never skipped by the highest number seen. Only unpublished rows are in the index that is polled.
 * The limit of the data keeps one event below what a broker accepts.
 */
const OUTBOX = `
create table outbox (
  id             bigint generated always as identity primary key,
  event_id       uuid not null default event_uuid(),
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
  data           json not null check (octet_length(data::text) <= 500000),
  recorded_at    timestamptz not null default clock_timestamp(),
  published_at   timestamptz
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 2000);

create index outbox_unpublished on outbox (id) where published_at is null;
create index outbox_published_at on outbox using brin (published_at)`;

/** UUIDv7: 48 bits of milliseconds, then chance. PostgreSQL has it of its own from version 18 on. */
const EVENT_UUID = `
create function event_uuid() returns uuid language sql volatile parallel safe as $$
  select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
    placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
    from 1 for 6), 52, 1), 53, 1), 'hex')::uuid
$$`;

/**
 * Adds any number of events in one statement, in the order of the array. A function, so that its plan is kept by the
 * session and other functions can call it. Each object has the columns above, \`data\` as an object.
 */
const APPEND_OUTBOX = `
create function append_outbox(events json) returns void language plpgsql as $$
begin
  insert into outbox (event_id, topic, type, source, subject, sequence, dealer_id, region_id,
                      correlation_id, causation_id, traceparent, occurred_at, data)
  select coalesce(e.event_id, event_uuid()), e.topic, e.type, e.source, e.subject, e.sequence, e.dealer_id,
         e.region_id, e.correlation_id, e.causation_id, e.traceparent, e.occurred_at, e.data
    from json_to_recordset(events) as e(event_id uuid, topic text, type text, source text, subject text,
         sequence bigint, dealer_id text, region_id text, correlation_id text, causation_id text,
         traceparent text, occurred_at timestamptz, data json);
end $$`;

export class CreateOutbox1761955320000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(EVENT_UUID);
    await runner.query(OUTBOX);
    await runner.query(APPEND_OUTBOX);
    await runner.query(tenantPolicy('outbox', { regionColumn: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function append_outbox(json); drop table outbox; drop function event_uuid()');
  }
}
