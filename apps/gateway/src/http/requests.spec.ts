import { buildHouse, type House } from '../../test/small-house';
import { readGatewayEnvironment } from '../environment';

/** Requests as browsers, forms and tools send them. */
let house: House;
let token: string;

beforeAll(async () => {
  house = await buildHouse({ corsOrigins: ['https://club.example', 'http://localhost:*'] });
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

describe('pages of other origins (CORS_ORIGINS)', () => {
  const ask = (origin: string) => post({ query }, { origin });

  it.each(['https://club.example', 'http://localhost', 'http://localhost:5173'])(
    '%s may read answers, refusals as well',
    async (origin) => {
      const { status, headers } = await ask(origin);
      expect([status, headers.get('access-control-allow-origin')]).toEqual([200, origin]);
      expect(headers.get('access-control-expose-headers')).toContain('x-request-id');
      expect(headers.get('access-control-allow-credentials')).toBeNull();
      expect(headers.get('vary')).toContain('origin');
      const refused = await post({ query }, { origin, authorization: 'Bearer wrong' });
      expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([401, origin]);
    },
  );

  it.each([
    'https://club.example.evil.example',
    'https://club.example:444',
    'http://club.example',
    'https://localhost:5173',
    'http://localhost.evil.example',
    'http://localhost:5173.evil.example',
    'null',
  ])('%s may not', async (origin) => {
    const { headers } = await ask(origin);
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('vary')).toContain('origin');
  });

  it('are asked for by OPTIONS before', async () => {
    const origin = 'https://club.example';
    const asked = { origin, 'access-control-request-method': 'POST' };
    const { status, headers } = await send('OPTIONS', '/graphql', { ...asked, authorization: '' });
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('access-control-allow-methods')).toBe('GET, POST, OPTIONS');
    expect(headers.get('access-control-allow-headers')).toContain('authorization');
    expect(headers.get('access-control-max-age')).toBe('7200');
  });

  it('OPTIONS of any other, or of none, says the methods and no more', async () => {
    for (const asked of [{}, { origin: 'https://evil.example' }] as Headers[]) {
      const { status, headers } = await send('OPTIONS', '/graphql', asked);
      expect([status, headers.get('allow')]).toEqual([204, 'GET, POST, OPTIONS']);
      expect(headers.get('access-control-allow-methods')).toBeNull();
    }
  });

  it.each([
    [undefined, []],
    ['', []],
    ['https://a.example, http://localhost:*', ['https://a.example', 'http://localhost:*']],
    ['*', undefined],
    ['https://a.example/', undefined],
    ['https://*.example', undefined],
    ['a.example', undefined],
  ])('are those of CORS_ORIGINS "%s"', (CORS_ORIGINS, origins) => {
    const urls = ['JWKS', 'MEMBERSHIP', 'LOYALTY_POINTS', 'SERVICE_LEDGER', 'ACTIVITIES', 'ANALYTICS'];
    const given = { TOKEN_ISSUER: 'i', TOKEN_AUDIENCE: 'a', HANDOVER_SECRET: 'x'.repeat(16), CORS_ORIGINS };
    const all = {
      ...Object.fromEntries(urls.map((name) => [`${name}_URL`, 'http://127.0.0.1:1'])),
      ...given,
    };
    const read = () => readGatewayEnvironment(all).CORS_ORIGINS;
    if (origins) expect(read()).toEqual(origins);
    else expect(read).toThrow(/no origin/);
  });
});

describe('other methods', () => {
  it.each(['PUT', 'DELETE', 'PATCH'])('%s is refused with those that are there', async (method) => {
    const { status, headers, answer } = await send(method, '/graphql?x=1', JSON_TYPE, '{}');
    expect([status, headers.get('allow')]).toEqual([405, 'GET, POST, OPTIONS']);
    expect(answer.errors[0].message).toContain('POST');
    expect((await send(method, '/graphqlx', JSON_TYPE, '{}')).status).toBe(404);
  });
});

describe('a query in the address line of a browser', () => {
  it.each<[string, Headers]>([
    ['with no header', {}],
    ['as a picture', { accept: 'image/avif,image/webp,*/*;q=0.8' }],
    ['with a header that a form may send', { 'accept-language': 'en' }],
  ])('%s is refused, saying what to send', async (_what, headers) => {
    const { status, answer } = await get(inAddress, headers);
    expect([status, answer.errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST']);
    expect(answer.errors[0].message).toMatch(/content-type.*apollo-require-preflight.*POST/);
  });

  it.each<Headers>([
    { 'content-type': 'application/json' },
    { 'apollo-require-preflight': '1' },
    { 'x-apollo-operation-name': 'A' },
  ])('with %j is answered', async (headers) =>
    expect((await get(inAddress, headers)).answer).toEqual(expected),
  );
});

describe('bytes that are not UTF-8', () => {
  const add = (name: number[]) =>
    Buffer.concat([
      Buffer.from(
        '{"query":"mutation($n: String!) { memberAdd(input: {name: $n}) { member { name } } }","variables":{"n":"',
      ),
      Buffer.from(name),
      Buffer.from('"}}'),
    ]);
  const gb18030 = [0xcd, 0xf5, 0xd0, 0xa1, 0xc3, 0xf7];

  it.each<[string, number[]]>([
    ['GB18030', gb18030],
    ['half a character', [0xe7, 0x8e]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['Latin-1', [0xe9]],
  ])('are refused in a body: %s, and nothing is written', async (_what, name) => {
    await house.calls();
    const { status, answer } = await send('POST', '/graphql', JSON_TYPE, add(name));
    expect(status).toBe(400);
    expect(answer.errors[0].message).toContain('UTF-8');
    expect(await house.calls()).toEqual({ membership: 0, 'loyalty-points': 0 });
  });

  it('are refused in an address', async () => {
    const { status, answer } = await get(`${inAddress}&variables=%7B%22n%22%3A%22%CD%F5%22%7D`);
    expect([status, answer.errors[0].message]).toEqual([400, expect.stringContaining('UTF-8')]);
  });

  it.each(['gb18030', 'utf-16', 'iso-8859-1'])('are refused by their name: %s', async (charset) => {
    const type = { 'content-type': `application/json; charset=${charset}` };
    const { status } = await send('POST', '/graphql', type, JSON.stringify({ query }));
    expect(status).toBe(415);
  });

  it.each(['utf-8', '"UTF-8"', 'utf8'])('are none when they are called %s and are it', async (charset) => {
    const type = { 'content-type': `application/json; charset=${charset}` };
    expect((await send('POST', '/graphql', type, JSON.stringify({ query }))).answer).toEqual(expected);
    const name = [...Buffer.from('王小明𠮷')];
    expect((await send('POST', '/graphql', type, add(name))).answer.data.memberAdd.member.name).toBe(
      '王小明𠮷',
    );
  });
});
