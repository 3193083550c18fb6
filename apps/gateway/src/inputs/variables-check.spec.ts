import fc from 'fast-check';
import { buildSchema, getVariableValues, isScalarType, parse, type GraphQLSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PositionSeal } from '../positions/position-seal';
import { checkOwnScalars, ownScalars } from './own-scalars';
import { variablesCheck } from './variables-check';

const schema = buildSchema(`
  scalar Decimal scalar LocalDate scalar DateTime scalar SafeInt
  enum Tier { BASIC GOLD }
  input Money { amount: Decimal! currency: String = "CNY" }
  input Filter { tier: Tier tiers: [Tier!] price: Money names: [[String!]] day: LocalDate at: DateTime big: SafeInt
    count: Int rate: Float isOpen: Boolean id: ID deeper: Filter must: String! = "x" }
  input Choice @oneOf { a: Int b: String }
  type Query { ask(filter: Filter, choice: Choice, ids: [ID!]!, tier: Tier! = BASIC): Int }`);
const seal = new PositionSeal('a root secret of the tests');
checkOwnScalars(schema, seal);

function definitionsOf(text: string) {
  const [operation] = parse(`query(${text}) { a }`).definitions;
  if (operation?.kind !== 'OperationDefinition') throw new Error('The text is an operation.');
  return operation.variableDefinitions ?? [];
}

const sentence = (text: string, variables: Record<string, unknown>) =>
  variablesCheck(schema, definitionsOf(text))(variables)?.en;

describe('the check of variables', () => {
  it.each<[string, string, Record<string, unknown>, string]>([
    [
      'an unknown field',
      '$f: Filter',
      { f: { colour: 1 } },
      'The variable "$f" is not valid: Filter has no field "colour".',
    ],
    [
      'an unknown field inside',
      '$f: Filter',
      { f: { price: { x: 1 } } },
      'at "f.price": Money has no field "x".',
    ],
    [
      'a missing field',
      '$f: Filter',
      { f: { price: {} } },
      'at "f.price.amount": it is required and not given.',
    ],
    ['null', '$f: Filter', { f: { tiers: ['GOLD', null] } }, 'at "f.tiers[1]": it must not be null.'],
    ['a missing variable', '$i: [ID!]!', {}, 'The variable "$i" is not valid: it is required'],
    ['null for a variable', '$i: [ID!]!', { i: null }, 'it must not be null.'],
    ['no object', '$f: Filter', { f: [1] }, 'it must be an object of Filter.'],
    [
      'an unknown enum value',
      '$f: Filter',
      { f: { tier: 'PLATINUM' } },
      'at "f.tier": it must be a value of Tier.',
    ],
    [
      'a text for a number',
      '$f: Filter',
      { f: { count: 'ten' } },
      'at "f.count": it must be a whole number of 32 bits.',
    ],
    [
      'a day that does not exist',
      '$f: Filter',
      { f: { day: '2026-02-30' } },
      'at "f.day": LocalDate must be a day',
    ],
    [
      'a day of another century',
      '$f: Filter',
      { f: { day: '2200-01-01' } },
      'at "f.day": The date must lie between',
    ],
    [
      'an instant without a zone',
      '$f: Filter',
      { f: { at: '2026-02-03T04:05:06' } },
      'at "f.at": DateTime must be an RFC 3339',
    ],
    [
      'an amount with a comma',
      '$f: Filter',
      { f: { price: { amount: '1,5' } } },
      'at "f.price.amount": Decimal must be a string',
    ],
    ['an amount as a number', '$f: Filter', { f: { price: { amount: 1.5 } } }, 'Decimal must be a string'],
    [
      'too big a number',
      '$f: Filter',
      { f: { big: 2 ** 60 } },
      'at "f.big": SafeInt must be a whole number within',
    ],
    ['NUL in a text', '$f: Filter', { f: { must: 'a\0b' } }, 'at "f.must": it must be text without'],
    ['half a character in an id', '$i: [ID!]!', { i: ['\ud800'] }, 'at "i[0]": it must be text without'],
    [
      'NUL deep inside',
      '$f: Filter',
      { f: { names: [['a'], ['\0']] } },
      'at "f.names[1][0]": it must be text',
    ],
    ['two of a choice', '$c: Choice', { c: { a: 1, b: 'x' } }, 'exactly one field of Choice'],
    ['none of a choice', '$c: Choice', { c: {} }, 'exactly one field of Choice'],
    ['null of a choice', '$c: Choice', { c: { a: null } }, 'exactly one field of Choice'],
  ])('refuses %s and says where', (_what, text, variables, expected) => {
    expect(sentence(text, variables)).toContain(expected);
  });

  it.each<[string, string, Record<string, unknown>]>([
    ['what is left out', '$f: Filter, $t: Tier! = GOLD', {}],
    ['null where it may be', '$f: Filter', { f: null }],
    ['one value for a list', '$i: [ID!]!, $f: Filter', { i: 7, f: { tiers: 'GOLD', names: 'a' } }],
    [
      'every scalar',
      '$f: Filter',
      { f: { day: '2026-02-28', at: '2026-02-03T04:05:06+08:00', big: 1, price: { amount: '1.5' } } },
    ],
    ['variables that are not declared', '$f: Filter', { other: 'x'.repeat(9), f: {} }],
    ['characters of four bytes', '$i: [ID!]!', { i: ['𠮷'] }],
  ])('lets %s pass', (_what, text, variables) => {
    expect(sentence(text, variables)).toBeUndefined();
  });

  it.each<[string, string, Record<string, unknown>]>([
    [
      'ten thousand unknown fields',
      '$f: Filter',
      { f: Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`k${at}`, at])) },
    ],
    ['a field with a long name', '$f: Filter', { f: { ['k'.repeat(100_000)]: 1 } }],
    ['a long list of wrong values', '$i: [ID!]!', { i: Array.from({ length: 50_000 }, () => ({})) }],
    ['a long enum name', '$f: Filter', { f: { tier: 'A'.repeat(200_000) } }],
    ['a long text for a number', '$f: Filter', { f: { count: '9'.repeat(200_000) } }],
    ['a long text for a day', '$f: Filter', { f: { day: '9'.repeat(200_000) } }],
    [
      'five hundred wrong variables',
      Array.from({ length: 500 }, (_, at) => `$v${at}: Int`).join(' '),
      Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`v${at}`, 'x'])),
    ],
  ])('answers %s with one short sentence in each language', (_what, text, variables) => {
    const fault = variablesCheck(schema, definitionsOf(text))(variables);
    expect(fault?.en.length).toBeLessThan(200);
    expect(fault?.zh).toMatch(/^变量“\$\w+”.*[。]$/);
    expect(fault?.zh.length).toBeLessThan(200);
  });

  it('looks no further than the first fault', () => {
    let looks = 0;
    const counted = new Proxy({} as Record<string, unknown>, {
      ownKeys: () => Array.from({ length: 10_000 }, (_, at) => `k${at}`),
      getOwnPropertyDescriptor: () => {
        looks += 1;
        return { enumerable: true, configurable: true, value: 1 };
      },
      get: () => void (looks += 1),
    });
    expect(sentence('$f: Filter', { f: counted })).toContain('no field "k0"');
    expect(looks).toBeLessThan(5);
  });
});

const text = '$f: Filter, $c: Choice, $i: [ID!]!, $t: Tier! = GOLD, $n: Int, $d: [LocalDate], $w: [[Int!]!]';

/** Values that often fit and often do not; without the texts that graphql-js lets pass and we do not. */
const values = fc.letrec<Record<'any', unknown>>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(
      null,
      1,
      -1.5,
      2 ** 40,
      true,
      'GOLD',
      'x',
      '1.50',
      '2026-01-31',
      '2026-01-31T00:00:00Z',
      '',
    ),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(
        'tier',
        'tiers',
        'price',
        'amount',
        'names',
        'day',
        'at',
        'big',
        'count',
        'id',
        'deeper',
        'a',
        'b',
        'must',
      ),
      tie('any'),
      { maxKeys: 3 },
    ),
  ),
})).any;

function verdicts(against: GraphQLSchema, variables: Record<string, unknown>) {
  const definitions = definitionsOf(text);
  const { errors } = getVariableValues(against, definitions, variables);
  return {
    ours: variablesCheck(against, definitions)(variables) === undefined,
    theirs: errors === undefined,
  };
}

it('judges variables as graphql-js does', () => {
  const seen = { fit: 0, unfit: 0 };
  const given = fc.record(
    { f: values, c: values, i: values, t: values, n: values, d: values, w: values },
    { requiredKeys: ['i'] },
  );
  const oneGiven = fc
    .constantFrom('f', 'c', 't', 'n', 'd', 'w')
    .chain((name) => values.map((value) => ({ i: 'x', [name]: value })));
  fc.assert(
    fc.property(fc.oneof(given, oneGiven), (variables) => {
      const { ours, theirs } = verdicts(schema, variables);
      expect(ours).toBe(theirs);
      seen[ours ? 'fit' : 'unfit'] += 1;
    }),
    { numRuns: 2_000 },
  );
  expect(Math.min(seen.fit, seen.unfit)).toBeGreaterThan(50);
});

it('knows every scalar of the graph', () => {
  const graph = buildSchema(readFileSync(join(__dirname, '../../api.graphql'), 'utf8'));
  const builtIn = ['Boolean', 'Float', 'ID', 'Int', 'String'];
  const scalars = Object.values(graph.getTypeMap())
    .filter(isScalarType)
    .filter(({ name }) => !builtIn.includes(name));
  expect(scalars.length).toBeGreaterThan(3);
  for (const { name } of scalars) {
    const own = ownScalars(seal).get(name);
    expect([name, own !== undefined]).toEqual([name, true]);
    expect(() => own?.scalar.parseValue(own.sample)).not.toThrow();
    expect(() => own?.scalar.parseValue('\0')).toThrow();
  }
});
