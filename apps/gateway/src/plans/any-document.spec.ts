import fc from 'fast-check';
import { execute, getOperationAST, parse, validate, type ExecutionResult } from 'graphql';
import { anyDocument } from '../../test/any-document';
import { bodyOf, graph, startTwoGateways, type TwoGateways } from '../../test/two-gateways';

/**
 * Documents that nobody would write get what they ask for, the first time as every other time. What the answer must
 * look like is said by graphql-js, which is given the answer as the data.
 */
/** Nine hundred requests, of which each first one is planned: on a machine with other work that takes its time. */
jest.setTimeout(240_000);

describe('any document', () => {
  let two: TwoGateways;
  beforeAll(async () => {
    two = await startTwoGateways({ operations: [] });
  });
  afterAll(() => two.stop());

  /** The answer once more, by graphql-js: what is not there would be null, or an error. */
  function asGraphqlHasIt(query: string, variables: Record<string, unknown>, data: unknown): string {
    const result = execute({
      schema: graph,
      document: parse(query),
      rootValue: data,
      variableValues: variables,
      fieldResolver: (source, _args, _context, { path }) => (source as Record<string, unknown>)[path.key],
    }) as ExecutionResult;
    return JSON.stringify(result);
  }

  const asked = (seed: number) => {
    const query = anyDocument(graph, seed);
    fc.pre(validate(graph, parse(query)).length === 0);
    return bodyOf({ name: 'Any', body: query });
  };

  it('is answered in full and alike, planned or compiled', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const body = asked(seed);
        const by = { seed, mood: 'good' } as const;
        const expected = await two.ask(two.apollo, body, by);
        expect(await two.ask(two.compiled, body, by)).toEqual(expected);
        expect(await two.ask(two.compiled, body, by)).toEqual(expected);
        const { data, errors } = JSON.parse(expected.text) as ExecutionResult;
        expect(errors).toBeUndefined();
        expect(asGraphqlHasIt(body.query, body.variables, data)).toBe(JSON.stringify({ data }));
      }),
      { numRuns: 150 },
    );
  });

  it('is answered alike, whatever the services answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const body = asked(seed);
        const by = { seed, mood: 'moody' } as const;
        const expected = await two.ask(two.apollo, body, by);
        expect(await two.ask(two.compiled, body, by)).toEqual(expected);
        expect(await two.ask(two.compiled, body, by)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  it('has one operation', () => {
    expect(getOperationAST(parse(anyDocument(graph, 1)))?.name?.value).toBe('Any');
  });

  /** The same seeds each time: how many random ones hold an alias is a matter of luck, and luck fails a run. */
  it.each([
    ['fragments on error types', /on \w*UserError/],
    ['aliases of ids and type names', /\b(id|__typename): /],
  ])('holds %s', (_what, written) => {
    const documents = Array.from({ length: 400 }, (_none, seed) => anyDocument(graph, seed));
    expect(documents.filter((document) => written.test(document)).length).toBeGreaterThan(5);
  });
});
