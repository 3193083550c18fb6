import { localTime } from '@autoclub/domain-kit';
import { signHandover } from '@autoclub/identity';
import { done } from '@autoclub/jobs';
import { migrateDatabase } from '@autoclub/persistence';
import { createLogger, writePosition } from '@autoclub/service-kit';
import { eventually, principals, testBrokers, testDatabase, type TestDatabase } from '@autoclub/testing';
import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { garageOpened, garages, inspections, migrations } from '../test/tiny-service';
import type { Capability } from './capability';
import { withHostMigrations } from './host-migrations';
import { type RunningService, startService } from './start-service';

const SECRET = 'a secret of this test alone';
const logger = createLogger({ service: 'tiny', level: 'silent' });

describe('a service of two capabilities', () => {
  let db: TestDatabase;
  let name: string;

  beforeEach(async () => {
    db = await testDatabase({ entities: [], migrations });
    name = `tiny-${randomBytes(4).toString('hex')}`;
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((service) => service.stop()));
    await db.drop();
  });

  const running: RunningService[] = [];
  const start = async (capabilities: readonly Capability[], port = 0) => {
    const service = await startService({
      name,
      capabilities,
      migrations,
      logger,
      environment: {
        HOST: '127.0.0.1',
        PORT: port,
        OPERATIONS_PORT: 0,
        LOG_LEVEL: 'silent',
        DATABASE_URL: db.appUrl,
        DATABASE_OWNER_URL: db.ownerUrl,
        KAFKA_BROKERS: testBrokers(),
        HANDOVER_SECRET: SECRET,
      },
    });
    running.push(service);
    return service;
  };

  const ask = async (
    { url }: RunningService,
    query: string,
    principal = principals.operator(),
    position?: string,
  ) => {
    const body = JSON.stringify({ query });
    const who = { secret: SECRET, audience: name, principal };
    const headers = {
      'content-type': 'application/json',
      ...signHandover({ ...who, body, now: new Date() }),
      ...(position !== undefined && { 'x-club-position': position }),
    };
    const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
    return (await answer.json()) as { data: unknown; errors?: { extensions: { code: string } }[] };
  };

  const connections = async (): Promise<number> => {
    const [row] = await db.owner.query<{ count: number }[]>(
      `select count(*)::int as count from pg_stat_activity
        where datname = current_database() and application_name like $1`,
      [`${name}%`],
    );
    return row?.count ?? 0;
  };

  it('serves one graph, and reacts in the order of its capabilities', async () => {
    const service = await start([garages, inspections]);
    expect(await ask(service, 'mutation { garageOpen(id: "gar_1") { id } }')).toEqual({
      data: { garageOpen: { id: 'gar_1' } },
    });
    await eventually(async () =>
      expect(await ask(service, '{ garages { notedBy } }')).toEqual({
        data: { garages: [{ notedBy: ['garages', 'inspections'] }] },
      }),
    );
    expect((await fetch(`${service.operationsUrl}/ready`)).status).toBe(200);
    expect((await fetch(`${service.operationsUrl}/live`)).status).toBe(200);
  });

  it('CONV-6: a command waits for what its caller was confirmed, or is refused and may be sent again', async () => {
    const service = await start([garages]);
    const eventId = soon(randomUUID());
    const position = writePosition([{ type: garageOpened.type, partition: 0, eventId }]);
    const command = (n: number) =>
      ask(service, `mutation { garageOpen(id: "gar_${n}") { id } }`, principals.operator(), position);
    const early = await command(1);
    expect(early).toMatchObject({ errors: [{ extensions: { code: 'NOT_YET_ARRIVED' } }] });
    expect(await ask(service, '{ garages { id } }')).toEqual({ data: { garages: [] } });
    const waiting = command(2);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await db.owner.query('insert into inbox (event_id) values ($1)', [eventId]);
    expect(await waiting).toEqual({ data: { garageOpen: { id: 'gar_2' } } });
    const none = await ask(service, '{ garages { id } }', principals.operator(), 'no position');
    expect(none).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  it('says of a position whether it has arrived here', async () => {
    const service = await start([garages]);
    const eventId = soon(randomUUID());
    const position = writePosition([{ type: garageOpened.type, partition: 0, eventId }]);
    const field = `${name.replace('-', '').replace(/y(.)/, (_, first: string) => `y${first.toUpperCase()}`)}Arrival`;
    const arrival = (text: string) =>
      ask(service, `{ ${field}(position: "${text}") { hasArrived missingCount } }`);
    expect(await arrival(position)).toEqual({ data: { [field]: { hasArrived: false, missingCount: 1 } } });
    await db.owner.query('insert into inbox (event_id) values ($1)', [eventId]);
    expect(await arrival(`${position}.signature`)).toEqual({
      data: { [field]: { hasArrived: true, missingCount: 0 } },
    });
    const none = await arrival('nonsense');
    expect(none).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
  });

  it('stops whole: no connection of it is left, and nobody serves', async () => {
    const service = await start([garages, inspections]);
    expect(await connections()).toBeGreaterThan(0);
    await service.stop();
    await eventually(async () => expect(await connections()).toBe(0));
    await expect(fetch(`${service.url}/graphql`)).rejects.toThrow();
    await expect(fetch(`${service.operationsUrl}/live`)).rejects.toThrow();
  });

  it('does its timed work until it is stopped', async () => {
    let runs = 0;
    const counting: Capability = {
      name: 'counting',
      clockwork: () => [{ name: 'count', everyMs: 1, run: () => Promise.resolve(++runs < 3) }],
    };
    const service = await start([garages, counting]);
    await eventually(() => expect(runs).toBeGreaterThan(3));
    await service.stop();
    const before = runs;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(runs).toBe(before);
  });

  it('runs the jobs of its capabilities', async () => {
    const nightly: Capability = {
      name: 'nightly',
      jobs: () => [
        {
          name: 'note',
          at: localTime('00:00'),
          catchUp: 'LATEST_DAY',
          run: async ({ dealerId }, tx) => {
            await tx.query(`insert into note (garage_id, written_by) values ($1, 'nightly')`, [dealerId]);
            return done();
          },
        },
      ],
    };
    await migrateDatabase({
      ownerUrl: db.ownerUrl,
      entities: [],
      migrations: withHostMigrations(migrations),
    });
    await db.owner.query(`insert into dealer_clock (dealer_id, time_zone) values ('dlr_1', 'Asia/Shanghai')`);
    const service = await start([garages, nightly]);
    await eventually(async () =>
      expect(await db.owner.query(`select garage_id from note where written_by = 'nightly'`)).toEqual([
        { garage_id: 'dlr_1' },
      ]),
    );
    await service.stop();
    await eventually(async () => expect(await connections()).toBe(0));
  });

  it('PLT-04: judges a request at the time of its dealer, and nobody else at it', async () => {
    const service = await start([garages]);
    const yearsAhead = async (dealerId: string) => {
      const { data } = await ask(service, '{ now }', principals.staffOf(dealerId));
      const now = new Date((data as { now: string }).now);
      return Math.abs(Math.round((now.getTime() - Date.now()) / 3_600_000 / 24 / 365));
    };
    await db.owner.query(
      `insert into dealer_clock (dealer_id, ahead_minutes) values ('dlr_1', 2 * 365 * 24 * 60)`,
    );
    await eventually(async () => expect(await yearsAhead('dlr_1')).toBe(2));
    expect(await yearsAhead('dlr_2')).toBe(0);
  });

  it.each<[string, Capability]>([
    ['a graph that cannot be built', { name: 'broken', graph: () => fail('no graph') }],
    ['reactions that cannot be made', { name: 'broken', reactions: () => fail('no reactions') }],
  ])('stops what it had started when the start fails at %s', async (_what, broken) => {
    await expect(start([garages, broken])).rejects.toThrow(/^no (graph|reactions)$/);
    await eventually(async () => expect(await connections()).toBe(0));
  });

  it('stops what it had started when its port is taken', async () => {
    const other: Server = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    await expect(start([garages], port)).rejects.toThrow(/EADDRINUSE/);
    await eventually(async () => expect(await connections()).toBe(0));
    await new Promise((resolve) => other.close(resolve));
  });
});

/** The id of an event that was written just now. */
function soon(id: string): string {
  const hex = Date.now().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7${id.slice(15)}`;
}

function fail(message: string): never {
  throw new Error(message);
}
