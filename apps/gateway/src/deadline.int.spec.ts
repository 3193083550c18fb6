import { systemClock } from '@autoclub/domain-kit';
import { deriveHandoverKey, signHandover, tenantScopeOf, TIME_LEFT_HEADER } from '@autoclub/identity';
import { createLogger, createMetrics } from '@autoclub/service-kit';
import {
  buildSubgraph,
  type GraphContext,
  Requires,
  type RunningSubgraph,
  startSubgraph,
} from '@autoclub/subgraph-kit';
import { eventually, testDatabase, type TestDatabase } from '@autoclub/testing';
import { Ctx, Query, Resolver } from 'type-graphql';
import { advisor, buildHouse, type House, ROOT_SECRET } from '../test/small-house';

/** Far longer than any test waits: what ends before was ended. */
const SECONDS = 300;

describe('an operation that nobody waits for any more', () => {
  let db: TestDatabase;
  let service: RunningSubgraph;
  let house: House;

  @Resolver()
  class SlowResolver {
    @Requires('signed-in')
    @Query(() => String, { nullable: true, description: 'Asks the database for something that takes long.' })
    async patient(@Ctx() { principal }: GraphContext): Promise<string> {
      await db.database.read(tenantScopeOf(principal), (tx) => tx.query('select pg_sleep($1)', [SECONDS]));
      return 'late';
    }
  }

  beforeAll(async () => {
    db = await testDatabase({ entities: [], migrations: [] });
    service = await startSubgraph({
      ...{ name: 'membership', host: '127.0.0.1', port: 0, clock: systemClock },
      subgraph: buildSubgraph({ resolvers: [new SlowResolver()], references: {} }),
      handoverSecret: deriveHandoverKey(ROOT_SECRET, 'membership'),
      logger: createLogger({ service: 'membership', level: 'silent' }),
      metrics: createMetrics('membership'),
      ready: () => Promise.resolve(true),
      live: () => true,
      pipeline: () => Promise.resolve({}),
    });
  });
  afterAll(async () => {
    await service.stop();
    await db.drop();
  });
  afterEach(() => house.stop());

  const statements = async (): Promise<number> => {
    const rows: unknown[] = await db.database.dataSource.query(
      `select 1 from pg_stat_activity
        where datname = current_database() and state = 'active' and query like 'select pg_sleep%'`,
    );
    return rows.length;
  };
  const build = async (timeoutMs?: number) =>
    void (house = await buildHouse({
      subgraphs: { membership: service.url },
      ...(timeoutMs !== undefined && { timeoutMs }),
    }));
  const ask = async (signal?: AbortSignal) =>
    fetch(`${house.gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await house.token()}` },
      body: JSON.stringify({ query: '{ patient }' }),
      ...(signal && { signal }),
    });

  it('ends in the database when its time is over, and the caller is told which service', async () => {
    await build(2_000);
    const asked = ask();
    await eventually(async () => expect(await statements()).toBe(1));
    const { data, errors } = (await (await asked).json()) as { data: unknown; errors: object[] };
    expect({ data, errors }).toMatchObject({
      data: { patient: null },
      errors: [{ path: ['patient'], extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'membership' } }],
    });
    await eventually(async () => expect(await statements()).toBe(0));
  });

  it('ends in the database when its caller goes', async () => {
    await build();
    const caller = new AbortController();
    const asked = ask(caller.signal).catch((error: Error) => error.name);
    await eventually(async () => expect(await statements()).toBe(1));
    caller.abort();
    expect(await asked).toBe('AbortError');
    await eventually(async () => expect(await statements()).toBe(0));
  });

  it('ends in the database by what the gateway said, when the gateway can say nothing more', async () => {
    await build();
    const body = JSON.stringify({ query: '{ patient }' });
    const secret = deriveHandoverKey(ROOT_SECRET, 'membership');
    const signed = signHandover({
      secret,
      audience: 'membership',
      principal: advisor,
      body,
      now: new Date(),
    });
    const headers = { ...signed, [TIME_LEFT_HEADER]: '1500' };
    const asked = fetch(`${service.url}/graphql`, { method: 'POST', headers, body });
    await eventually(async () => expect(await statements()).toBe(1));
    expect(await (await asked).json()).toMatchObject({
      errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }],
    });
    await eventually(async () => expect(await statements()).toBe(0));
  });
});
