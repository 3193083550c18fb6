import { signHandover } from '@autoclub/identity';
import { createLogger } from '@autoclub/service-kit';
import { eventually, principals, testBrokers, testDatabase, type TestDatabase } from '@autoclub/testing';
import { randomBytes } from 'node:crypto';
import { type DatabaseDoor, doorBefore } from '../test/database-door';
import { garages, migrations } from '../test/tiny-service';
import { type RunningService, startService } from './start-service';

const SECRET = 'a secret of this test alone';

describe('while PostgreSQL is away', () => {
  const name = `tiny-${randomBytes(4).toString('hex')}`;
  let db: TestDatabase;
  let door: DatabaseDoor;
  let service: RunningService;

  beforeAll(async () => {
    db = await testDatabase({ entities: [], migrations });
    door = await doorBefore(db.appUrl);
    const environment = {
      HOST: '127.0.0.1',
      PORT: 0,
      LOG_LEVEL: 'silent' as const,
      DATABASE_URL: door.url,
      DATABASE_OWNER_URL: db.ownerUrl,
      KAFKA_BROKERS: testBrokers(),
      HANDOVER_SECRET: SECRET,
    };
    const logger = createLogger({ service: name, level: 'error' });
    service = await startService({ name, capabilities: [garages], migrations, logger, environment });
  });
  beforeEach(() => door.open());
  afterAll(async () => {
    await service.stop();
    await door.close();
    await db.drop();
  });

  const ask = async (query: string) => {
    const body = JSON.stringify({ query });
    const who = { secret: SECRET, audience: name, principal: principals.operator() };
    const headers = {
      'content-type': 'application/json',
      ...signHandover({ ...who, body, now: new Date() }),
    };
    const answer = await fetch(`${service.url}/graphql`, { method: 'POST', headers, body });
    const { data, errors = [] } = (await answer.json()) as {
      data: unknown;
      errors?: { extensions: object }[];
    };
    return { data, faults: errors.map(({ extensions }) => extensions) };
  };
  const AWAY = [expect.objectContaining({ code: 'SUBGRAPH_UNAVAILABLE', service: name })];
  const READ = '{ garages { id } }';
  const OPEN = (id: string) => `mutation { garageOpen(id: "${id}") { id } }`;

  it.each<[string, () => Promise<void>]>([
    ['refuses connections (ECONNREFUSED)', () => door.shut()],
    ['recovers (57P03)', () => door.recover()],
  ])('and %s, reads and writes are SUBGRAPH_UNAVAILABLE, and work again afterwards', async (what, away) => {
    const id = `gar_${what.length}`;
    await away();
    expect((await ask(READ)).faults).toEqual(AWAY);
    expect((await ask(OPEN(id))).faults).toEqual(AWAY);
    await door.open();
    await eventually(async () =>
      expect(await ask(OPEN(id))).toEqual({ data: { garageOpen: { id } }, faults: [] }),
    );
  });

  it('and drops a connection in the middle of a statement, that is an outage as well', async () => {
    const asked = ask('{ slow }');
    await eventually(async () => {
      const rows = await db.database.dataSource.query(
        `select 1 from pg_stat_activity where datname = current_database() and query like '%pg_sleep(30)%'
            and state = 'active' and pid <> pg_backend_pid()`,
      );
      expect(rows).toHaveLength(1);
    });
    door.drop();
    expect((await asked).faults).toEqual(AWAY);
  });

  it('but a fault of ours stays one', async () => {
    expect((await ask('{ faulty }')).faults).toEqual([
      expect.objectContaining({ code: 'INTERNAL_SERVER_ERROR' }),
    ]);
  });
});
