import { buildSchema, executeSync, getIntrospectionQuery, parse } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTwoGateways, type TwoGateways } from '../../test/two-gateways';

const schema = buildSchema(readFileSync(join(__dirname, '../../api.graphql'), 'utf8'));

/** What graphql-js says of the schema is what the gateway must say, whatever Apollo's planner knows of it. */
describe('questions of the schema', () => {
  let two: TwoGateways;
  beforeAll(async () => {
    two = await startTwoGateways({ operations: [] });
  });
  afterAll(() => two.stop());

  const ask = async (body: unknown) => {
    const { status, text } = await two.ask(two.compiled, body, { seed: 1, mood: 'calm' });
    return { status, answer: JSON.parse(text) };
  };

  it.each([
    ['isOneOf', '{ __type(name: "MoneyInput") { isOneOf } }'],
    [
      'isOneOf in a fragment',
      '{ ...F } fragment F on Query { t: __type(name: "MoneyInput") { name ...G } } fragment G on __Type { isOneOf }',
    ],
    [
      'deprecated arguments',
      '{ __type(name: "Query") { fields { args(includeDeprecated: true) { name isDeprecated deprecationReason } } } }',
    ],
    [
      'deprecated fields of an input',
      '{ __type(name: "MoneyInput") { inputFields(includeDeprecated: true) { name defaultValue } } }',
    ],
    ['where a scalar is specified', '{ __type(name: "Decimal") { specifiedByURL } }'],
    ['a type that is not there', '{ __type(name: "Nothing") { name isOneOf } }'],
    [
      'directives that may be repeated',
      '{ __schema { description directives { name isRepeatable args(includeDeprecated: true) { name } } } }',
    ],
    ['the type of the root', '{ __typename }'],
    [
      'all that tools ask for',
      getIntrospectionQuery({
        oneOf: true,
        inputValueDeprecation: true,
        schemaDescription: true,
        directiveIsRepeatable: true,
        specifiedByUrl: true,
      }),
    ],
  ])('about %s are answered as by graphql-js', async (_what, query) => {
    const expected = JSON.parse(JSON.stringify(executeSync({ schema, document: parse(query) })));
    for (const _time of ['first', 'second']) {
      const { status, answer } = await ask({ query });
      expect(status).toBe(200);
      expect(answer.errors).toBeUndefined();
      expect(Object.keys(answer.data)).toEqual(Object.keys(expected.data));
      // The committed schema is sorted and the composed one is not.
      if (!/fields|__schema/.test(query)) expect(answer).toEqual(expected);
    }
  });

  it.each([
    [
      'between data',
      '{ viewer { kind } t: __type(name: "MoneyInput") { isOneOf } again: viewer { kind } }',
      ['viewer', 't', 'again'],
    ],
    [
      'before data, in a fragment',
      '{ ...F viewer { kind } } fragment F on Query { __type(name: "MoneyInput") { isOneOf } __typename }',
      ['__type', '__typename', 'viewer'],
    ],
    [
      'that are left out',
      'query($no: Boolean = true) { __type(name: "MoneyInput") @skip(if: $no) { isOneOf } viewer { kind } }',
      ['viewer'],
    ],
  ])('%s are answered in their place', async (_what, query, names) => {
    for (const _time of ['first', 'second']) {
      const { answer } = await ask({ query });
      expect(answer.errors).toBeUndefined();
      expect(Object.keys(answer.data)).toEqual(names);
      for (const type of [answer.data.t, answer.data.__type]) expect(type?.isOneOf ?? false).toBe(false);
      expect(answer.data.viewer.kind).toEqual(expect.any(String));
    }
  });

  it('take their variables and the name of their operation', async () => {
    const query = 'query A($n: String!) { __type(name: $n) { name isOneOf } } query B { viewer { kind } }';
    const { answer } = await ask({ query, operationName: 'A', variables: { n: 'MoneyInput' } });
    expect(answer).toEqual({ data: { __type: { name: 'MoneyInput', isOneOf: false } } });
  });
});
