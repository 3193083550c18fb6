import { openDedicatedSession } from '@autoclub/persistence';
import type { Client } from 'pg';
import { serviceUnderTest, type ServiceUnderTest } from '../test/service-under-test';
import { prune } from './outbox/housekeeping';

const KEPT_DAYS = 60;

/** Rows of one age in each table that is kept for a time: published, not yet published, handled, recorded. */
const ROWS = `
  with moment as (select now() - make_interval(days => $1, hours => 1) as at), events as (
    insert into outbox (topic, type, source, subject, sequence, correlation_id, causation_id, occurred_at,
                        recorded_at, published_at, data)
    select 't', 't', 's', case when published then 'published' else 'waiting' end || $1, 1, 'c', 'c', at, at,
           case when published then at end, '{}'
      from moment, (values (true), (false)) as each(published)), handled as (
    insert into inbox (event_id, received_at) select gen_random_uuid(), at from moment)
  insert into command_log (dealer_id, client_id, idempotency_key, command, input_hash, recorded_at)
  select 'd', 'c', 'key' || $1, 'x', 'x', at from moment`;

describe('housekeeping', () => {
  let service: ServiceUnderTest;
  let session: Client;

  beforeAll(async () => {
    service = await serviceUnderTest();
    session = await openDedicatedSession(service.database.dataSource, {
      applicationName: 'housekeeping',
      session: { 'app.tenant': '*' },
    });
    for (const days of [0, KEPT_DAYS - 1, KEPT_DAYS]) await service.test.owner.query(ROWS, [days]);
    await prune(session);
  });

  afterAll(async () => {
    await session.end();
    await service.stop();
  });

  const left = async (table: string, column: string): Promise<string[]> => {
    const rows = await service.test.owner.query(`select ${column} as it from ${table} order by 1`);
    return rows.map(({ it }: { it: string }) => it);
  };

  it('CONV-5: forgets what was handled and recorded sixty days ago, and nothing younger', async () => {
    expect(await left('inbox', 'now()::date - received_at::date')).toHaveLength(2);
    expect(await left('command_log', 'idempotency_key')).toEqual(['key0', 'key59']);
    expect(await left('outbox', 'subject')).toEqual(expect.arrayContaining(['published0', 'published59']));
    expect(await left('outbox', 'subject')).not.toContain('published60');
  });

  it('never forgets what was not published yet, however old', async () => {
    expect(await left('outbox', 'subject')).toEqual(
      expect.arrayContaining(['waiting0', 'waiting59', 'waiting60']),
    );
  });
});
