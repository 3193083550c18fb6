import { everything, openDedicatedSession } from '@autoclub/persistence';
import type { Client } from 'pg';
import { serviceUnderTest, type ServiceUnderTest } from '../test/service-under-test';
import { archivedEvents, archivedTypes } from './archive/archived-events';
import { tidyUp } from './outbox/housekeeping';

const INBOX_DAYS = 60;
const OUTBOX_DAYS = 14;

/** Rows of one age in each table that is kept for a time: published, not yet published, handled, recorded. */
const ROWS = `
  with moment as (select now() - make_interval(days => $1, hours => 1) as at), events as (
    insert into outbox (topic, type, source, subject, sequence, correlation_id, causation_id, occurred_at,
                        recorded_at, published_at, data, dealer_id, region_id)
    select 't', 't', 's', case when published then 'published' else 'waiting' end || $1, 1, 'c', 'c', at, at,
           case when published then at end, '{"n": 1.50}', 'dlr_1', 'reg_1'
      from moment, (values (true), (false)) as each(published)), handled as (
    insert into inbox (event_id, received_at) select gen_random_uuid(), at from moment)
  insert into command_log (dealer_id, client_id, idempotency_key, command, input_hash, recorded_at)
  select 'd', 'c', 'key' || $1, 'x', 'x', at from moment`;

describe('housekeeping', () => {
  let service: ServiceUnderTest;
  let session: Client;

  beforeEach(async () => {
    service = await serviceUnderTest();
    session = await openDedicatedSession(service.database.dataSource, {
      applicationName: 'housekeeping',
      session: { 'app.tenant': '*' },
    });
    for (const days of [0, OUTBOX_DAYS - 1, OUTBOX_DAYS, 45, INBOX_DAYS, 400])
      await service.test.owner.query(ROWS, [days]);
  });
  afterEach(async () => {
    await session.end();
    await service.stop();
  });

  const column = async (table: string, sql: string): Promise<string[]> => {
    const rows = await service.test.owner.query(`select ${sql} as it from ${table} order by ${sql}`);
    return rows.map(({ it }: { it: string }) => it);
  };
  const eventsOf = (table: string) => column(table, 'subject');
  const recorded = () => service.database.transaction(everything, (tx) => archivedEvents(tx, ['t'], 0, 100));

  it('CONV-5: forgets what was handled and recorded sixty days ago, and nothing younger', async () => {
    await tidyUp(session);
    expect(await column('inbox', 'now()::date - received_at::date')).toHaveLength(4);
    expect(await column('command_log', 'idempotency_key')).toEqual(['key0', 'key13', 'key14', 'key45']);
  });

  it('ANA-11: keeps every event for good; what is old and published is in the archive', async () => {
    const before = await recorded();
    await tidyUp(session);
    expect(await recorded()).toEqual(before);
    expect(before).toHaveLength(12);
    expect(await eventsOf('event_archive')).toEqual(
      expect.arrayContaining(['published14', 'published45', 'published60', 'published400']),
    );
    expect(await eventsOf('outbox')).toEqual(
      expect.arrayContaining(['published0', 'published13', 'waiting400']),
    );
    await tidyUp(session);
    expect(await recorded()).toEqual(before);
  });

  it('ANA-11: moves more than one portion when more is due', async () => {
    await service.test.owner.query(
      `insert into outbox (topic, type, source, subject, sequence, correlation_id, causation_id, occurred_at,
                           published_at, data)
       select 't', 'bulk', 's', n::text, 1, 'c', 'c', now(), now() - interval '20 days', '{}'
         from generate_series(1, 12000) as n`,
    );
    await tidyUp(session);
    const [types] = await service.database.transaction(everything, (tx) => archivedTypes(tx, ['bulk']));
    expect(types).toEqual({ type: 'bulk', events: 12_000, aggregates: 12_000 });
    expect(await column("(select * from outbox where type = 'bulk') as rest", 'subject')).toEqual([]);
  });

  it('ANA-11: cannot delete or change an event by the right of the service', async () => {
    await tidyUp(session);
    const [part] = await column(
      "(select relname from pg_class where relname like 'event_archive_2%') as c",
      'relname',
    );
    for (const sql of [
      'delete from outbox',
      'truncate outbox',
      'delete from event_archive',
      `update event_archive set data = '{}'`,
      `insert into event_archive select * from event_archive`,
      `select * from ${part}`,
      `select make_event_archive_month('2030-01-01')`,
    ])
      await expect(session.query(sql)).rejects.toThrow('permission denied');
    await expect(service.test.owner.query('delete from event_archive')).rejects.toThrow('append-only');
  });

  it('PLT-02: an archived event is behind the wall of its dealer', async () => {
    await tidyUp(session);
    const seen = (dealerId: string) =>
      service.database.transaction({ kind: 'dealer', dealerId }, (tx) => archivedEvents(tx, ['t'], 0, 100));
    expect(await seen('dlr_1')).toHaveLength(12);
    expect(await seen('dlr_2')).toEqual([]);
  });
});
