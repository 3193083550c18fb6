import { systemClock } from '@autoclub/domain-kit';
import { createLogger, createMetrics, type Metrics } from '@autoclub/service-kit';
import fc from 'fast-check';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startMoodySubgraphs, type MoodySubgraphs } from '../../test/moody-subgraphs';
import { advisor, ROOT_SECRET } from '../../test/small-house';
import { startGateway, type RunningGateway } from '../compose';
import { sampleVariables } from '../graph/sample-variables';
import { readSupergraph } from '../graph/supergraph';
import { readManifest, type OperationManifest } from '../graph/warm-plans';

const FILES = join(__dirname, '../..');
const schema = buildSchema(readFileSync(join(FILES, 'api.graphql'), 'utf8'));

/** What our clients' operations do not have: aliases, fragments in fragments, one field twice, four services. */
const FURTHER = [
  {
    name: 'Front4',
    body: `query Front4($after: String) { memberships(first: 10, after: $after) {
      nodes { __typename id number: memberNumber tier { code } customer { id classes { value { class } } }
        ...Money entitlements { id remainingCount } ... on Membership { tier { name code } kind: __typename } }
      pageInfo { hasNextPage } } again: memberships(first: 1) { nodes { ...Money } } }
      fragment Money on Membership { pointsAccount { balance { available } ...Total } tier { name } }
      fragment Total on PointsAccount { balance { total available } }`,
  },
  {
    name: 'Skipping',
    body: 'query Skipping($no: Boolean!) { memberships(first: 1) { nodes { id status @skip(if: $no) } } }',
  },
];

describe('compiled operations', () => {
  let subgraphs: MoodySubgraphs;
  let apollo: RunningGateway;
  let compiled: RunningGateway;
  let requests = 0;
  const metrics = createMetrics('compiled');
  const manifest: OperationManifest = {
    operations: [...readManifest(join(FILES, 'operations.json')).operations, ...FURTHER],
  };

  const start = (compiledOperations: number, measured: Metrics) =>
    startGateway({
      host: '127.0.0.1',
      port: 0,
      supergraph: readSupergraph(join(FILES, 'supergraph.graphql')),
      manifest,
      subgraphs: subgraphs.urls,
      handoverSecret: ROOT_SECRET,
      verify: () => Promise.resolve(advisor),
      explorer: null,
      compiledOperations,
      clock: systemClock,
      logger: createLogger({ service: 'gateway', level: 'silent' }),
      metrics: measured,
    });

  beforeAll(async () => {
    subgraphs = await startMoodySubgraphs();
    apollo = await start(0, createMetrics('apollo'));
    compiled = await start(500, metrics);
  });
  afterAll(async () => {
    await Promise.all([apollo.stop(), compiled.stop()]);
    await subgraphs.stop();
  });

  const bodyOf = ({ name, body }: { name: string; body: string }) => {
    const operation = getOperationAST(parse(body), name);
    if (!operation) throw new Error(`There is no operation ${name}.`);
    return { query: body, operationName: name, variables: sampleVariables(schema, operation) };
  };

  /** What a caller gets, and what the subgraphs were asked for it. */
  const ask = async (
    gateway: RunningGateway,
    body: unknown,
    mood: { seed: number; isMoody: boolean },
    headers = {},
  ) => {
    subgraphs.begin(mood.seed, mood.isMoody);
    const id = String(++requests).padStart(8, '0');
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: 'Bearer any',
        'x-request-id': id,
        ...headers,
      },
      body: JSON.stringify(body),
    });
    const text = (await response.text()).replaceAll(id, 'the id');
    const names = ['content-type', 'cache-control', 'content-length'];
    return {
      status: response.status,
      headers: names.map((name) => response.headers.get(name)),
      text,
      asked: subgraphs
        .askedFor(id)
        .filter((request) => hasData(text) || request.includes('{"query":"mutation')),
    };
  };

  /** Without data the executor has given up on what it asked side by side, and may not have asked all of it. */
  const hasData = (text: string) => Boolean((JSON.parse(text) as { data?: unknown }).data);

  const ways = async () => {
    const values = (await metrics.registry.getSingleMetric('gateway_operations_total')?.get())?.values ?? [];
    return Object.fromEntries(values.map(({ labels, value }) => [labels['way'], value]));
  };

  it.each(manifest.operations.map((operation) => [operation.name, operation] as const))(
    '%s is answered as by Apollo, and compiled unless a variable decides its form',
    async (name, operation) => {
      const before = (await ways())['compiled'] ?? 0;
      const mood = { seed: 1, isMoody: false };
      const expected = await ask(apollo, bodyOf(operation), mood);
      expect(await ask(compiled, bodyOf(operation), mood)).toEqual(expected);
      expect(JSON.parse(expected.text).errors).toBeUndefined();
      expect(((await ways())['compiled'] ?? 0) - before).toBe(name === 'Skipping' ? 0 : 1);
    },
  );

  it('answer what Apollo answers, and ask what it asks, whatever the services answer', async () => {
    const operations = fc.constantFrom(...manifest.operations);
    await fc.assert(
      fc.asyncProperty(fc.nat(), operations, async (seed, operation) => {
        const mood = { seed, isMoody: true };
        const expected = await ask(apollo, bodyOf(operation), mood);
        expect(await ask(compiled, bodyOf(operation), mood)).toEqual(expected);
      }),
      { numRuns: 400 },
    );
    const { compiled: quick = 0, fallback = 0 } = await ways();
    expect([quick > 100, fallback > 50]).toEqual([true, true]);
  });

  it('ask for an entity once, however often it stands in the answer', async () => {
    let repeated = 0;
    for (let seed = 0; seed < 10; seed++)
      for (const gateway of [apollo, compiled]) {
        const body = bodyOf(FURTHER[0] as (typeof FURTHER)[number]);
        const { asked, text } = await ask(gateway, body, { seed, isMoody: false });
        const representations = asked.map((request) => request.match(/\{"__typename":[^}]*\}/g) ?? []);
        for (const all of representations) expect(new Set(all).size).toBe(all.length);
        const customers = text.match(/"customer":\{"id":"[^"]*"/g) ?? [];
        if (new Set(customers).size < customers.length) repeated += 1;
      }
    expect(repeated).toBeGreaterThan(3);
  });

  it.each([
    ['no operation name', { operationName: undefined }],
    ['another name', { operationName: 'Nobody' }],
    ['an empty name', { operationName: '' }],
    ['variables of another type', { variables: { after: 7 } }],
    ['variables that are none', { variables: 'after' }],
    ['null for variables', { variables: null }],
    ['a variable that is not declared', { variables: { constructor: 1 } }],
    ['extensions', { extensions: {} }],
    ['another field', { id: 'abc' }],
  ])('a request with %s is judged as by Apollo', async (_what, change) => {
    const body = { ...bodyOf(FURTHER[0] as (typeof FURTHER)[number]), ...change };
    const mood = { seed: 2, isMoody: false };
    expect(await ask(compiled, body, mood)).toEqual(await ask(apollo, body, mood));
  });

  it.each([
    '*/*',
    'application/json',
    'application/graphql-response+json',
    'application/graphql-response+json, application/json',
    'application/graphql-response+json,application/json;q=0.9',
    'text/html',
    'application/json;q=0.1, application/graphql-response+json',
  ])('a client that accepts %s gets the type it gets from Apollo', async (accept) => {
    const body = bodyOf(FURTHER[0] as (typeof FURTHER)[number]);
    const mood = { seed: 3, isMoody: false };
    expect(await ask(compiled, body, mood, { accept })).toEqual(await ask(apollo, body, mood, { accept }));
  });
});
