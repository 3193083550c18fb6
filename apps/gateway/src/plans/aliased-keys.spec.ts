import {
  getNamedType,
  getNullableType,
  GraphQLString,
  isCompositeType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { join } from 'node:path';
import { bodyOf, graph, startTwoGateways, type TwoGateways } from '../../test/two-gateways';
import { readSupergraph } from '../graph/supergraph';

type Field = GraphQLField<unknown, unknown>;

const { entityKeys } = readSupergraph(join(__dirname, '../../supergraph.graphql'));
const fieldsOf = (type: GraphQLObjectType) => Object.values(type.getFields());
const isText = ({ type }: Field) => getNullableType(type) === GraphQLString;
const isNumber = ({ type }: Field) => ['Int', 'SafeInt'].includes(String(getNullableType(type)));

/** What calm subgraphs send for a field. */
const valueOf = (type: GraphQLObjectType, field: Field): unknown =>
  isText(field) ? `${type.name}.${field.name}` : expect.any(Number);
const needsNothing = ({ args }: Field) => args.every(({ type }) => !isNonNullType(type));

/** The arguments of a field, with variables for those it must have. */
function argumentsOf({ args }: Field, variables: string[]): string {
  const given = args.flatMap(({ name, type }) => {
    if (name === 'first') return ['first: 1'];
    if (!isNonNullType(type)) return [];
    variables.push(`$v${variables.length}: ${type}`);
    return [`${name}: $v${variables.length - 1}`];
  });
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

/** The shortest way from the root of the graph to a type. */
function wayTo(target: string): readonly Field[] {
  const start: { type: GraphQLObjectType; way: readonly Field[] } = { type: graph.getQueryType()!, way: [] };
  const seen = new Set<string>();
  for (const queue = [start]; ;) {
    const next = queue.shift();
    if (!next) throw new Error(`No way leads to ${target}.`);
    for (const field of fieldsOf(next.type)) {
      const type = getNamedType(field.type);
      if (type.name === target) return [...next.way, field];
      if (!isObjectType(type) || seen.has(type.name)) continue;
      seen.add(type.name);
      queue.push({ type, way: [...next.way, field] });
    }
  }
}

/** Asks a type for one value as `id` and another as `__typename`, and for everything that leads on from it. */
function documentFor(type: GraphQLObjectType, id: Field, typename: Field, form: string): string {
  const variables: string[] = [];
  const way = wayTo(type.name).map((field) => `${field.name}${argumentsOf(field, variables)}`);
  const onwards = fieldsOf(type)
    .filter((field) => isObjectType(getNamedType(field.type)) && needsNothing(field))
    .map((field) => {
      const inner = fieldsOf(getNamedType(field.type) as GraphQLObjectType);
      const leaf = inner.find((each) => isLeafType(getNamedType(each.type)) && needsNothing(each));
      return `${field.name}${argumentsOf(field, variables)} { ${leaf?.name ?? '__typename'} }`;
    });
  const aliased = `id: ${id.name} __typename: ${typename.name}`;
  const [inside, fragments] = form.includes('...F')
    ? ['...F', `fragment F on ${type.name} { ${aliased} }`]
    : [form.replace('T', type.name).replace('ALIASED', aliased), ''];
  const body = `${way.join(' { ')} { ${inside} ${onwards.join(' ')} ${'}'.repeat(way.length)}`;
  return `query Any(${variables.join(', ')}) { ${body} } ${fragments}`.replace('Any()', 'Any');
}

/** What stands at the end of a way, in lists the first of it. */
function atEnd(data: unknown, type: GraphQLObjectType): Record<string, unknown> {
  let at = data;
  for (const { name } of wayTo(type.name)) {
    at = (at as Record<string, unknown>)[name];
    if (Array.isArray(at)) at = at[0];
  }
  return at as Record<string, unknown>;
}

describe('an alias that is called like what the plan adds', () => {
  let two: TwoGateways;
  beforeAll(async () => {
    two = await startTwoGateways({ operations: [] });
  });
  afterAll(() => two.stop());

  const ask = async (query: string) => {
    const body = bodyOf({ name: 'Any', body: query });
    const answers = [];
    for (const gateway of [two.apollo, two.compiled, two.compiled])
      answers.push(await two.ask(gateway, body, { seed: 1, mood: 'calm' }));
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    return JSON.parse(answers[0]?.text ?? '{}');
  };

  it('knows what plans add', () => {
    expect([...entityKeys.addedFields]).toEqual(['__typename', 'id']);
    expect(entityKeys.types.size).toBeGreaterThan(10);
  });

  const leavesOf = (type: GraphQLObjectType): Field[] =>
    fieldsOf(type).filter((field) => (isText(field) || isNumber(field)) && needsNothing(field));
  const entities = [...entityKeys.types]
    .map((name) => graph.getType(name) as GraphQLObjectType)
    .filter((type) => leavesOf(type).length > 0);

  it('finds texts or numbers in nearly every entity', () => {
    expect(entities.length).toBeGreaterThan(entityKeys.types.size - 3);
  });

  const forms = ['ALIASED', '... on T { ALIASED }', '... { ... on T { ALIASED } }', '...F'];
  it.each(entities.flatMap((type) => forms.map((form) => [type.name, form, type] as const)))(
    'has its own value in %s, as %s, for each of its texts and numbers',
    async (_name, form, type) => {
      const leaves = leavesOf(type);
      for (const [at, leaf] of leaves.entries()) {
        const other = leaves[(at + 1) % leaves.length] as Field;
        const { data, errors } = await ask(documentFor(type, leaf, other, form));
        expect(errors).toBeUndefined();
        const { id, __typename } = atEnd(data, type);
        expect([id, __typename]).toEqual([valueOf(type, leaf), valueOf(type, other)]);
        if (form !== 'ALIASED') break;
      }
    },
  );

  it.each([
    [
      'an object under the name of the key',
      '{ repairOrders(first: 1) { nodes { id: customer { name } pointsJudgement { points } } } }',
      'Customer.name',
    ],
    [
      'a list under the name of the key',
      '{ repairOrders(first: 1) { nodes { id: lines { description } pointsJudgement { points } } } }',
      'RepairOrderLine.description',
    ],
    [
      'the type under the name of the key',
      '{ repairOrders(first: 1) { nodes { id: __typename pointsJudgement { points } } } }',
      '"id":"RepairOrder"',
    ],
    [
      'a value under the name of the type',
      '{ viewer { __typename: subject dealer { __typename: name figures(period: {from: "2026-01-01", to: "2026-02-01"}) { asOf } } } }',
      'Dealer.name',
    ],
    ['the same on the root', '{ __typename: viewer { subject } id: regions { name } }', 'Region.name'],
    [
      'the same where the other name is taken',
      '{ membership(id: "x") { aliased_id: memberNumber id: wayIn aliased_aliased_id: memberNumber customer { classes { asOf } } } }',
      '"id":',
    ],
  ])('may stand for %s', async (_what, query, expected) => {
    const { data, errors } = await ask(`query Any ${query}`);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toContain(expected);
    expect(JSON.stringify(data)).not.toContain('RepairOrder.id');
  });

  it('is in the path of an error as the caller wrote it', async () => {
    const query =
      'query Any { repairOrders(first: 1) { nodes { id: customer { __typename: name classes { asOf } } } } }';
    for (let seed = 0; ; seed++) {
      const answer = await two.ask(two.apollo, bodyOf({ name: 'Any', body: query }), { seed, mood: 'moody' });
      const { errors } = JSON.parse(answer.text) as { errors?: { path?: string[] }[] };
      const path = errors?.find((error) => error.path?.includes('id'))?.path;
      expect(JSON.stringify(errors ?? [])).not.toContain('aliased');
      if (path) break;
    }
  });

  it.each(
    fieldsOf(graph.getQueryType()!)
      .filter(({ type }) => isCompositeType(getNamedType(type)))
      .slice(0, 3)
      .map(({ name }) => name),
  )('of the field %s itself is kept', async (name) => {
    const field = graph.getQueryType()!.getFields()[name] as Field;
    const variables: string[] = [];
    const given = argumentsOf(field, variables);
    const { data } = await ask(
      `query Any${variables.length ? `(${variables.join()})` : ''} { id: ${name}${given} { __typename } }`,
    );
    expect(Object.keys(data)).toEqual(['id']);
  });
});
