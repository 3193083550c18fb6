import { buildHouse, type House } from '../../test/small-house';

/** Requests as browsers, forms and tools send them. */
let house: House;
let token: string;

beforeAll(async () => {
  house = await buildHouse();
  token = await house.token();
});
afterAll(() => house.stop());

type Headers = Readonly<Record<string, string>>;

async function send(method: string, path: string, headers: Headers = {}, body?: RequestInit['body']) {
  const response = await fetch(`${house.gateway.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'accept-language': 'en', ...headers },
    body,
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, answer: text && JSON.parse(text) };
}

const JSON_TYPE = { 'content-type': 'application/json' };
const post = (body: unknown, headers: Headers = {}) =>
  send('POST', '/graphql', { ...JSON_TYPE, ...headers }, JSON.stringify(body));
const get = (search: string, headers: Headers = { 'apollo-require-preflight': '1' }) =>
  send('GET', `/graphql?${search}`, headers);

const query = '{ ledgerName }';
const inAddress = `query=${encodeURIComponent(query)}`;
const expected = { data: { ledgerName: 'ledger' } };

describe('parameters that are empty', () => {
  it.each(['operationName=', 'variables=', 'extensions=', 'operationName=&variables=&extensions='])(
    '%s counts as not given in an address, before and after the query',
    async (empty) => {
      for (const search of [`${inAddress}&${empty}`, `${empty}&${inAddress}`]) {
        const { status, answer } = await get(search);
        expect([status, answer]).toEqual([200, expected]);
      }
    },
  );

  it.each([
    { operationName: '' },
    { variables: '' },
    { extensions: '' },
    { operationName: '', variables: '', extensions: '' },
    { operationName: null, variables: null, extensions: null },
  ])('%j counts as not given in a body, the first time and the second', async (empty) => {
    for (const _time of ['first', 'second']) {
      const { status, answer } = await post({ query, ...empty });
      expect([status, answer]).toEqual([200, expected]);
    }
  });

  it('of a document with two operations leave open which', async () => {
    const two = 'query A { ledgerName } query B { echo }';
    const { status, answer } = await get(`query=${encodeURIComponent(two)}&operationName=`);
    expect([status, answer.errors[0].extensions.code]).toEqual([400, 'OPERATION_RESOLUTION_FAILURE']);
    expect((await get(`query=${encodeURIComponent(two)}&operationName=A`)).answer).toEqual(expected);
  });

  it('do not make an empty query', async () => {
    expect((await get('query=&variables=')).status).toBe(400);
  });
});

describe('what is not served is refused for what it is', () => {
  it.each([
    ['a subscription', 'subscription { echo }', 'BAD_REQUEST', /no subscriptions/],
    [
      'a subscription among others',
      'query A { echo } subscription B { echo }',
      'BAD_REQUEST',
      /no subscriptions/,
    ],
    [
      'a fragment in itself',
      '{ ...F } fragment F on Query { ...F }',
      'GRAPHQL_VALIDATION_FAILED',
      /contain itself/,
    ],
    ['a name of prototypes', '{ constructor: echo }', 'GRAPHQL_VALIDATION_FAILED', /not allowed/],
    ['too long a document', `{ ${'echo '.repeat(2_000)} }`, 'QUERY_TOO_COMPLEX', /2000 words/],
  ])('%s', async (_what, refused, code, message) => {
    const { status, answer } = await post({ query: refused });
    expect([status, answer.errors[0].extensions.code]).toEqual([400, code]);
    expect(answer.errors[0].message).toMatch(message);
  });
});
