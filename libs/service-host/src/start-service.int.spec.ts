import { signHandover } from '@autoclub/identity';
import { createLogger } from '@autoclub/service-kit';
import { eventually, principals, testBrokers, testDatabase, type TestDatabase } from '@autoclub/testing';
import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { garages, inspections, migrations } from '../test/tiny-service';
import type { Capability } from './capability';
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
  afterEach(() => db.drop());

  const start = (capabilities: readonly Capability[], port = 0) =>
    startService({
      name,
      capabilities,
      migrations,
      logger,
      environment: {
        HOST: '127.0.0.1',
        PORT: port,
        LOG_LEVEL: 'silent',
        DATABASE_URL: db.appUrl,
        DATABASE_OWNER_URL: db.ownerUrl,
        KAFKA_BROKERS: testBrokers(),
        HANDOVER_SECRET: SECRET,
      },
    });

  const ask = async ({ url }: RunningService, query: string) => {
    const body = JSON.stringify({ query });
    const who = { secret: SECRET, audience: name, principal: principals.operator() };
    const headers = {
      'content-type': 'application/json',
      ...signHandover({ ...who, body, now: new Date() }),
    };
    const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
    return (await answer.json()) as { data: unknown };
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
    try {
      expect(await ask(service, 'mutation { garageOpen(id: "gar_1") { id } }')).toEqual({
        data: { garageOpen: { id: 'gar_1' } },
      });
      await eventually(async () =>
        expect(await ask(service, '{ garages { notedBy } }')).toEqual({
          data: { garages: [{ notedBy: ['garages', 'inspections'] }] },
        }),
      );
      expect((await fetch(`${service.url}/ready`)).status).toBe(200);
      expect((await fetch(`${service.url}/live`)).status).toBe(200);
    } finally {
      await service.stop();
    }
  });

  it('stops whole: no connection of it is left, and nobody serves', async () => {
    const service = await start([garages, inspections]);
    expect(await connections()).toBeGreaterThan(0);
    await service.stop();
    await eventually(async () => expect(await connections()).toBe(0));
    await expect(fetch(`${service.url}/live`)).rejects.toThrow();
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

function fail(message: string): never {
  throw new Error(message);
}
