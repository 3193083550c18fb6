import fc from 'fast-check';
import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

const HOSTILE_TEXTS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfffy',
  '\u202eabc',
  '\ufeff',
  "'; drop table customer; --",
  '%',
  '_%\\',
  '１２３',
  '{"$ne":null}',
  '{"a":1}',
  '../../etc/passwd',
  '${jndi:ldap://x}',
  '<script>alert(1)</script>',
  '__proto__',
  'constructor',
  '😀'.repeat(50),
  'é'.repeat(300),
  'x'.repeat(10_000),
];
const HOSTILE_NUMBERS = [
  ...[0, -0, -1, 1, 0.5, -0.01, 101, 2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1],
  ...[2 ** 53 - 1, 2 ** 53, -(2 ** 53), 1e21, 1e308, 5e-324],
];
const HOSTILE_DAYS = [
  ...['2026-02-30', '0000-00-00', '0001-01-01', '9999-12-31', '10000-01-01', '-000001-01-01', '2026-13-01'],
  ...['+275760-09-13', '1582-10-10', '2026-1-1', '2026-11-27T00:00:00Z', '20261127', '２０２６-01-01'],
];
const HOSTILE_INSTANTS = [
  ...['2026-11-27T25:00:00Z', '2026-11-27T23:59:60Z', '2026-11-27', '0001-01-01T00:00:00Z', '1e9'],
  ...['9999-12-31T23:59:59.999Z', '2026-11-27T00:00:00+99:99', '-000001-01-01T00:00:00Z', 'infinity'],
];
const HOSTILE_AMOUNTS = [
  ...[
    '-1',
    '-0.00',
    '1e5',
    '0.001',
    '0.005',
    '99999999999999999999.99',
    '９.00',
    'Infinity',
    '1,000.00',
    '.5',
  ],
  ...['9007199254740993', '92233720368547758.07', '92233720368547758.08', '0x10', '00001.00', '21474836.48'],
];
const encoded = (text: string) => Buffer.from(text).toString('base64url');
const HOSTILE_CURSORS = [
  ...[
    'x',
    'YzE',
    encoded('null'),
    encoded('[]'),
    encoded('["c1"]'),
    encoded('["c1",{"a":1}]'),
    encoded('{}'),
  ],
  ...[encoded('["c1","\\u0000"]'), encoded('["c1",1e999]'), encoded('["c1","2026-13-01","x"]'), '===='],
];
const HOSTILE_WORDS = [
  ...HOSTILE_TEXTS,
  ...HOSTILE_DAYS,
  ...HOSTILE_INSTANTS,
  ...HOSTILE_AMOUNTS,
  ...HOSTILE_CURSORS,
];

/** Anything that JSON can say, the worst first. */
export function anything(ids: readonly string[]): fc.Arbitrary<unknown> {
  const words = fc.constantFrom(...HOSTILE_WORDS);
  return fc.oneof(
    { weight: 6, arbitrary: words },
    { weight: 3, arbitrary: fc.constantFrom(...HOSTILE_NUMBERS) },
    { weight: 3, arbitrary: fc.constantFrom(...ids) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null]) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
    { weight: 1, arbitrary: fc.array(words, { minLength: 300, maxLength: 300 }) },
    { weight: 1, arbitrary: fc.integer({ min: 2, max: 60 }).map(nested) },
  );
}

function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level++) value = level % 2 ? [value] : { a: value };
  return value;
}

const DEPTH = 4;

/** Values that fit the types of the graph, as a client in good faith would send them; ids are of any kind. */
export class FittingValues {
  private readonly known = new Map<string, fc.Arbitrary<unknown>>();

  constructor(private readonly ids: readonly string[]) {}

  /** A value of the type; what may be absent sometimes is. */
  of(type: GraphQLInputType, depth = DEPTH): fc.Arbitrary<unknown> {
    const name = `${String(type)} ${depth}`;
    const made = this.known.get(name) ?? this.make(type, depth);
    this.known.set(name, made);
    return made;
  }

  private make(type: GraphQLInputType, depth: number): fc.Arbitrary<unknown> {
    if (isNonNullType(type)) return this.of(type.ofType, depth);
    if (isListType(type)) return fc.array(this.of(type.ofType, depth - 1), { maxLength: depth > 1 ? 2 : 0 });
    if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
    if (isInputObjectType(type)) return this.inputOf(type, depth);
    return this.scalars[type.name] ?? fc.constant('1');
  }

  private inputOf(type: GraphQLInputObjectType, depth: number): fc.Arbitrary<unknown> {
    const fields = Object.values(type.getFields());
    const required = fields.filter((field) => isNonNullType(field.type) && field.defaultValue === undefined);
    const wanted = type.isOneOf ? fields.slice(0, 1) : depth > 1 ? fields : required;
    const model = Object.fromEntries(wanted.map(({ name, type: of }) => [name, this.of(of, depth - 1)]));
    const requiredKeys = (type.isOneOf ? wanted : required).map(({ name }) => name);
    return fc.record(model, { requiredKeys }).map((value) => ({ ...value }));
  }

  private readonly scalars: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    ID: fc.oneof(fc.nat(), fc.nat()).map((at) => this.ids[at % this.ids.length] ?? 'none'),
    String: fc.oneof(
      fc.constantFrom('测试', 'Some words', 'DMS', 'WASH', '13900001234', 'a@example.com', 'GENERAL'),
      fc.nat().map((at) => this.ids[at % this.ids.length] ?? 'none'),
      fc.uuid(),
    ),
    Int: fc.constantFrom(1, 2, 3, 10, 100),
    SafeInt: fc.constantFrom(1, 5, 100, 100_000),
    Boolean: fc.boolean(),
    Decimal: fc.constantFrom('1.00', '100.00', '0.05', '99999.99'),
    LocalDate: fc.constantFrom('2026-11-01', '2026-11-26', '2026-12-01', '2025-02-28', '2027-01-01'),
    DateTime: fc.constantFrom('2026-11-20T06:00:00Z', '2026-11-27T01:00:00+08:00', '2026-12-24T09:30:00Z'),
    Position: fc.constantFrom('', 'x'),
  };
}
