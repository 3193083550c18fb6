import fc from 'fast-check';
import { getIntrospectionQuery, Kind, parse, type DocumentNode } from 'graphql';
import { Admission, isDeeperThan } from './admission';
import { limitFault } from './limits';

const fault = (query: string) => limitFault(parse(query))?.texts.en;

/** 2^levels fields from a few hundred characters. */
function bomb(levels: number): string {
  const fragments = Array.from(
    { length: levels },
    (_, at) => `fragment F${at} on Query { ...F${at + 1} a { ...F${at + 1} } }`,
  );
  return `{ ...F0 } ${fragments.join(' ')} fragment F${levels} on Query { b }`;
}

/** The document, and how often the content of each of its fragments was looked at. */
function watched(document: DocumentNode) {
  const looks = new Map<string, number>();
  const definitions = document.definitions.map((definition) => {
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) return definition;
    const { name, selectionSet } = definition;
    return Object.defineProperty({ ...definition }, 'selectionSet', {
      get: () => {
        looks.set(name.value, (looks.get(name.value) ?? 0) + 1);
        return selectionSet;
      },
    });
  });
  return { document: { ...document, definitions }, looks };
}

describe('limits', () => {
  it.each([
    ['introspection as tools send it', getIntrospectionQuery({ inputValueDeprecation: true })],
    ['30 aliases', `{ ${Array.from({ length: 30 }, (_, at) => `a${at}: b`).join(' ')} }`],
    ['12 levels', `{ ${'a { '.repeat(11)} b ${'}'.repeat(11)} }`],
    ['1 000 fields', `{ ${'a '.repeat(1_000)} }`],
    ['a fragment used twice', '{ a { ...F } b { ...F } } fragment F on Query { c }'],
    ['a fragment nobody wrote', '{ ...Unknown }'],
  ])('let %s pass', (_what, query) => {
    expect(fault(query)).toBeUndefined();
  });

  it.each([
    ['31 aliases', `{ ${Array.from({ length: 31 }, (_, at) => `a${at}: b`).join(' ')} }`, 'aliases'],
    ['aliases in a fragment used often', `{ ${'...F '.repeat(31)} } fragment F on Query { a: b }`, 'aliases'],
    ['13 levels', `{ ${'a { '.repeat(12)} b ${'}'.repeat(12)} }`, 'deep'],
    [
      'levels hidden in fragments',
      `{ ...F } fragment F on Query { ${'a { '.repeat(12)} b ${'}'.repeat(12)} }`,
      'deep',
    ],
    ['1 001 fields', `{ ${'a '.repeat(1_001)} }`, 'selects'],
    ['a bomb', bomb(10), 'selects'],
    ['a big bomb', bomb(60), 'selects'],
    [
      'endless introspection',
      `{ __schema { ${'types { fields { type { '.repeat(7)} name ${'}}}'.repeat(7)} } }`,
      'deep',
    ],
    ['a circle', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }', 'contain itself'],
    ['a bomb named like introspection', bomb(60).replaceAll('F0', '__schema'), 'selects'],
    ['the second of two operations', `query A { a } query B { ${'a '.repeat(1_001)} }`, 'selects'],
    ['a variable named like a prototype', 'query($constructor: Int) { a(b: $constructor) }', 'not allowed'],
    ['a prototype as a key', '{ a { __proto__: b } }', 'not allowed'],
  ])('refuse %s', (_what, query, reason) => {
    expect(fault(query)).toContain(reason);
  });

  it('look into each fragment once, whatever the fragments do', () => {
    const digits = fc.array(fc.nat(40), { minLength: 1, maxLength: 8 });
    const fragments = fc.array(digits, { minLength: 41, maxLength: 41 });
    fc.assert(
      fc.property(fragments, (uses) => {
        const bodies = uses.map(
          (use, at) => `fragment F${at} on Q { ${use.map((to) => `a { ...F${to} }`).join(' ')} }`,
        );
        const { document, looks } = watched(parse(`{ ...F0 } ${bodies.join(' ')}`));
        limitFault(document);
        expect(looks.get('F0')).toBe(1);
        expect(Math.max(...looks.values())).toBe(1);
      }),
    );
  });
});

describe('admission', () => {
  it('refuses the same operation each time and admits another', () => {
    const admission = new Admission();
    expect(admission.refuse({ query: bomb(30) })?.code).toBe('QUERY_TOO_COMPLEX');
    expect(admission.refuse({ query: bomb(30) })?.code).toBe('QUERY_TOO_COMPLEX');
    expect(admission.refuse({ query: '{ a }' })).toBeUndefined();
    expect(admission.refuse({ query: '{ a }' })).toBeUndefined();
  });

  it('leaves to the server what does not parse or is no text', () => {
    for (const query of ['{', '', 5, null, undefined, {}])
      expect(new Admission().refuse({ query })).toBeUndefined();
  });

  it('refuses variables nested deeper than any input, and is itself not exhausted by them', () => {
    const well: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    expect(new Admission().refuse({ query: '{ a }', variables: { well } })?.code).toBe('BAD_REQUEST');
    expect(isDeeperThan({ a: { b: [1] } }, 3)).toBe(false);
    expect(isDeeperThan({ a: { b: [1] } }, 2)).toBe(true);
  });
});
