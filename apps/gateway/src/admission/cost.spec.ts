import { buildSchema, getOperationAST, parse, type OperationDefinitionNode } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSupergraph } from '../graph/supergraph';
import { sampleVariables } from '../graph/sample-variables';
import { readManifest } from '../graph/warm-plans';
import { costOf, MAX_COST } from './cost';
import { operationCheck } from './operation-check';

const FILES = join(__dirname, '../..');
const schema = buildSchema(readFileSync(join(FILES, 'api.graphql'), 'utf8'));
const entities = readSupergraph(join(FILES, 'supergraph.graphql')).entityKeys.types;

function read(text: string, name?: string) {
  const document = parse(text);
  const operation = getOperationAST(document, name) as OperationDefinitionNode;
  const fragments = Object.fromEntries(
    document.definitions.flatMap((each) =>
      each.kind === 'FragmentDefinition' ? [[each.name.value, each]] : [],
    ),
  );
  return { operation, document: { schema, fragments, entities } };
}

function cost(text: string, variables = {}): number {
  const { operation, document } = read(text);
  return costOf(document, operation)(variables);
}

describe('the cost of an operation', () => {
  it.each<[string, string, Record<string, unknown>, number]>([
    ['an object and its scalars', '{ viewer { kind roles } }', {}, 1],
    ['objects in an object', '{ membership(id: "x") { tier { code } validity { from } } }', {}, 3],
    ['a page as many times its item', '{ memberships(first: 10) { nodes { id } } }', {}, 11],
    ['the same by edges', '{ memberships(first: 10) { edges { cursor node { id } } } }', {}, 11],
    ['nodes and edges twice', '{ memberships(first: 10) { nodes { id } edges { node { id } } } }', {}, 21],
    ['a page from its end', '{ memberships(last: 7) { nodes { id } } }', {}, 8],
    ['a page without a size as twenty', '{ memberships { nodes { id } } }', {}, 21],
    ['a page of null as twenty', '{ memberships(first: null) { nodes { id } } }', {}, 21],
    ['too long a page as the longest', '{ memberships(first: 9999) { nodes { id } } }', {}, 101],
    ['a page that is only counted', '{ memberships(first: 10) { totalCount } }', {}, 11],
    ['its page info once', '{ memberships(first: 10) { nodes { id } pageInfo { hasNextPage } } }', {}, 12],
    ['a size in a variable', 'query($n: Int) { memberships(first: $n) { nodes { id } } }', { n: 30 }, 31],
    ['a default of a variable', 'query($n: Int = 40) { memberships(first: $n) { nodes { id } } }', {}, 41],
    [
      'a page in a page',
      '{ customers(first: 5) { nodes { repairOrders(first: 4) { nodes { id } } } } }',
      {},
      31,
    ],
    [
      'a field selected twice once',
      '{ viewer { kind dealer { id } } ...F } fragment F on Query { viewer { dealer { name } } }',
      {},
      2,
    ],
    ['a field under two names twice', '{ viewer { kind } again: viewer { kind } }', {}, 2],
    [
      'what is not included not at all',
      'query($no: Boolean!) { viewer { dealer @include(if: $no) { id } } }',
      { no: false },
      1,
    ],
    [
      'what is skipped not at all',
      'query($no: Boolean = true) { viewer { dealer @skip(if: $no) { id } } }',
      {},
      1,
    ],
    ['a list of parts as one', '{ repairOrder(id: "x") { lines { kind } } }', {}, 2],
    ['a list of entities as three', '{ regions { name } }', {}, 3],
    [
      'a list that leads back as twenty',
      '{ region(id: "x") { dealers { region { dealers { id } } } } }',
      {},
      1 + 3 * (1 + 1 + 20),
    ],
    [
      'a mutation as ten',
      'mutation { activityCancel(input: { activityId: "x", idempotencyKey: "k" }) { replayed } }',
      {},
      10,
    ],
    ['introspection as nothing', '{ __schema { types { name } } }', {}, 0],
  ])('counts %s', (_what, text, variables, expected) => {
    expect(cost(text, variables)).toBe(expected);
  });

  it.each<[string, string, Record<string, unknown>]>([
    [
      'the orders of a customer of an order',
      '{ customers(first: 1) { nodes { repairOrders(first: 100) { nodes { customer { repairOrders(first: 100) { nodes { id } } } } } } } }',
      {},
    ],
    [
      'the same by variables',
      'query($n: Int) { customers(first: 1) { nodes { repairOrders(first: $n) { nodes { customer { repairOrders(first: $n) { nodes { id } } } } } } } }',
      { n: 100 },
    ],
    [
      'pages that are only counted',
      '{ customers(first: 100) { nodes { repairOrders(first: 100) { totalCount } } } }',
      {},
    ],
    [
      'the dealers of a region of a dealer',
      `{ regions { ${'dealers { region { '.repeat(4)} id ${'} } '.repeat(4)} } }`,
      {},
    ],
    [
      'the vehicles of a customer of a vehicle',
      `{ customer(id: "x") { ${'vehicles { customer { '.repeat(4)} id ${'} } '.repeat(4)} } }`,
      {},
    ],
    [
      'thirty pages beside each other',
      `{ ${Array.from({ length: 30 }, (_, at) => `a${at}: customers(first: 100) { nodes { id } }`).join(' ')} }`,
      {},
    ],
    [
      'pages in a fragment',
      '{ customers(first: 100) { nodes { ...F } } } fragment F on Customer { repairOrders(last: 50) { edges { cursor } } }',
      {},
    ],
  ])('refuses %s, with the cost in the message', (_what, text, variables) => {
    const { operation, document } = read(text);
    const total = costOf(document, operation)(variables);
    expect(total).toBeGreaterThan(MAX_COST);
    expect(operationCheck(document, operation)(variables)).toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
      texts: { en: expect.stringContaining(` ${total} `), zh: expect.stringContaining(` ${total}，`) },
    });
  });

  it('is found again for a size that has been seen', () => {
    const { operation, document } = read('query($n: Int) { memberships(first: $n) { nodes { id } } }');
    const of = costOf(document, operation);
    expect([of({ n: 10 }), of({ n: 20 }), of({ n: 10 }), of({})]).toEqual([11, 21, 11, 21]);
  });

  const readme = readFileSync(join(FILES, '../../README.md'), 'utf8');
  const shown = [...readme.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, body = '']) => body);
  it.each(shown)('is allowed for what the README shows: %s', (body) => {
    expect(cost(body)).toBeLessThanOrEqual(MAX_COST);
  });

  const ours = readManifest(join(FILES, 'operations.json')).operations;
  it.each(ours.map(({ name, body }) => [name, body]))(
    'is allowed for %s, which our clients send',
    (name, body) => {
      const { operation, document } = read(body, name);
      const variables = { ...sampleVariables(schema, operation), first: 100 };
      expect(costOf(document, operation)(variables)).toBeLessThanOrEqual(MAX_COST);
    },
  );
});
