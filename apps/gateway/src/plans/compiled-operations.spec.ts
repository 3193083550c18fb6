import fc from 'fast-check';
import { join } from 'node:path';
import { bodyOf, startTwoGateways, type TwoGateways } from '../../test/two-gateways';
import { readManifest, type OperationManifest } from '../graph/warm-plans';

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
    name: 'Fragments',
    body: `query Fragments($input: RepairOrderQuoteInput!) { repairOrderQuote(input: $input) {
      payable: totals { list: listAmount { amount } }
      userErrors { ... on UserError { message ... on RepairOrderQuoteUserError { code } ...Named } } } }
      fragment Named on UserError { field
        ... on UserError { ... on RepairOrderQuoteUserError { __typename again: code } } }`,
  },
  {
    name: 'Aliases',
    body: `query Aliases { repairOrders(first: 2) { nodes {
      id: roNumber __typename: kind pointsJudgement { points } ...Of
      customer { id: name aliased_id: phone classes { value { class } } } } } }
      fragment Of on RepairOrder { lines { id: description }
        pointsEntries { id: businessDay __typename: explanation { text } } }`,
  },
  {
    name: 'Skipping',
    body: 'query Skipping($no: Boolean!) { memberships(first: 1) { nodes { id status @skip(if: $no) } } }',
  },
];

describe('compiled operations', () => {
  const files = join(__dirname, '../..');
  const manifest: OperationManifest = {
    operations: [...readManifest(join(files, 'operations.json')).operations, ...FURTHER],
  };
  let two: TwoGateways;
  const { ask, ways } = {
    ask: (...of: Parameters<TwoGateways['ask']>) => two.ask(...of),
    ways: () => two.ways(),
  };

  beforeAll(async () => {
    two = await startTwoGateways(manifest);
  });
  afterAll(() => two.stop());

  it.each(manifest.operations.map((operation) => [operation.name, operation] as const))(
    '%s is answered as by Apollo, and compiled unless a variable decides its form',
    async (name, operation) => {
      const before = (await ways())['compiled'] ?? 0;
      const mood = { seed: 1, mood: 'good' } as const;
      const expected = await ask(two.apollo, bodyOf(operation), mood);
      expect(await ask(two.compiled, bodyOf(operation), mood)).toEqual(expected);
      expect(JSON.parse(expected.text).errors).toBeUndefined();
      expect(((await ways())['compiled'] ?? 0) - before).toBe(name === 'Skipping' ? 0 : 1);
    },
  );

  it('answer what Apollo answers, and ask what it asks, whatever the services answer', async () => {
    const operations = fc.constantFrom(...manifest.operations);
    await fc.assert(
      fc.asyncProperty(fc.nat(), operations, async (seed, operation) => {
        const mood = { seed, mood: 'moody' } as const;
        const expected = await ask(two.apollo, bodyOf(operation), mood);
        expect(await ask(two.compiled, bodyOf(operation), mood)).toEqual(expected);
      }),
      { numRuns: 400 },
    );
    const { compiled: quick = 0, fallback = 0 } = await ways();
    expect([quick > 100, fallback > 50]).toEqual([true, true]);
  });

  it('ask for an entity once, however often it stands in the answer', async () => {
    let repeated = 0;
    for (let seed = 0; seed < 10; seed++)
      for (const gateway of [two.apollo, two.compiled]) {
        const body = bodyOf(FURTHER[0] as (typeof FURTHER)[number]);
        const { asked, text } = await ask(gateway, body, { seed, mood: 'good' });
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
    const mood = { seed: 2, mood: 'good' } as const;
    expect(await ask(two.compiled, body, mood)).toEqual(await ask(two.apollo, body, mood));
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
    const mood = { seed: 3, mood: 'good' } as const;
    expect(await ask(two.compiled, body, mood, { accept })).toEqual(
      await ask(two.apollo, body, mood, { accept }),
    );
  });
});
