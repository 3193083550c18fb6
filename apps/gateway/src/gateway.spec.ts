import type { Principal } from '@autoclub/identity';
import { advisor, buildHouse, type House } from '../test/small-house';

let house: House;
let token: string;

beforeAll(async () => {
  house = await buildHouse({ operationsPort: 0 });
  token = await house.token();
});

afterAll(() => house.stop());

interface Sent {
  readonly token?: string | null;
  readonly headers?: Record<string, string>;
  readonly variables?: unknown;
}

async function ask(query: string, sent: Sent = {}) {
  return post(JSON.stringify({ query, variables: sent.variables }), sent);
}

async function post(body: string, sent: Sent = {}) {
  const bearer: Record<string, string> =
    sent.token === null ? {} : { authorization: `Bearer ${sent.token ?? token}` };
  const response = await fetch(`${house.gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...bearer, ...sent.headers },
    body,
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, answer: JSON.parse(text) };
}

const codes = (answer: { errors?: { extensions: { code: string } }[] }) =>
  answer.errors?.map(({ extensions }) => extensions.code);

describe('the graph', () => {
  it('joins what two services know, with one call to each', async () => {
    await house.calls();
    const { status, answer } = await ask('{ members(first: 50) { id name balance } }');
    expect(status).toBe(200);
    expect(answer.data.members).toHaveLength(50);
    expect(answer.data.members[1]).toEqual({ id: 'mem_1', name: 'Member mem_1', balance: 5 });
    expect(await house.calls()).toEqual({ membership: 1, 'loyalty-points': 1 });
  });

  it('PLT-05, PLT-06: hands on who asks, language, request id and trace', async () => {
    const traceId = 'a'.repeat(32);
    const { answer, headers } = await ask('{ echo }', {
      headers: {
        'accept-language': 'en-GB',
        'x-request-id': 'req-1',
        traceparent: `00-${traceId}-${'b'.repeat(16)}-01`,
      },
    });
    expect(answer.data.echo).toBe(`stf_1 en req-1 ${traceId}`);
    expect(headers.get('x-request-id')).toBe('req-1');
    expect(headers.get('traceparent')).toContain(traceId);
    expect(headers.get('x-graph-revision')).toMatch(/^[0-9a-f]{12}$/);
  });

  it('makes up an id for a request that brings none, or a foul one', async () => {
    const { headers } = await ask('{ echo }', { headers: { 'x-request-id': '<script>' } });
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('who may ask (rulebook PLT-01)', () => {
  it.each<[string, Sent]>([
    ['no token', { token: null }],
    ['a broken token', { token: 'abc' }],
    ['another scheme', { token: null, headers: { authorization: 'Basic YTpi' } }],
  ])('PLT-01: refuses an operation with %s as 401', async (_what, sent) => {
    await house.calls();
    const { status, answer } = await ask('{ echo }', sent);
    expect(status).toBe(401);
    expect(codes(answer)).toEqual(['UNAUTHENTICATED']);
    expect(await house.calls()).toEqual({ membership: 0, 'loyalty-points': 0 });
  });

  it('PLT-01: a token that looks like an operation of the schema does not open the rest', async () => {
    expect((await ask('{ __typename __schema { description } }', { token: null })).status).toBe(200);
    expect((await ask('{ __typename echo }', { token: null })).status).toBe(401);
    expect((await ask('{ ...F } fragment F on Query { echo }', { token: null })).status).toBe(401);
  });

  it('PLT-01: a header without its token is no token: the explorer shows the schema, and nothing else', async () => {
    expect((await ask('{ __schema { description } }', { token: '' })).status).toBe(200);
    expect((await ask('{ echo }', { token: '' })).status).toBe(401);
  });

  it('ANA-08: an analyst gets no member, whichever service is asked', async () => {
    const analyst: Principal = { ...advisor, kind: 'OEM_ANALYST', roles: [], dealerId: null };
    const { status, answer } = await ask('{ members(first: 1) { name balance } }', {
      token: await house.token(analyst),
    });
    expect(status).toBe(403);
    expect(answer.data ?? null).toBeNull();
    expect(codes(answer)).toEqual(['FORBIDDEN']);
  });
});

describe('a role without the right', () => {
  const analyst: Principal = { ...advisor, kind: 'OEM_ANALYST', roles: [], dealerId: null };

  it.each([
    ['a field that may not be null', '{ members(first: 1) { name } }'],
    ['a field that may be null', '{ member { name } }'],
    ['several fields that may be null', '{ member { name } again: member { balance } }'],
    ['a mutation', 'mutation { memberAdd(input: { name: "x" }) { member { id } } }'],
  ])('PLT-02: is answered 403 without data for %s', async (_what, query) => {
    for (const _time of ['first', 'second']) {
      const { status, answer } = await ask(query, { token: await house.token(analyst) });
      expect([status, answer.data]).toEqual([403, null]);
      expect(new Set(codes(answer))).toEqual(new Set(['FORBIDDEN']));
      expect(answer.errors[0].path).toHaveLength(1);
    }
  });

  it('PLT-02: is answered 200 with what it may see, and each refusal has its path', async () => {
    const { status, answer } = await ask('{ echo member { name } }', { token: await house.token(analyst) });
    expect([status, answer.data.member]).toEqual([200, null]);
    expect(answer.data.echo).toContain('stf_1');
    expect(answer.errors).toEqual([expect.objectContaining({ path: ['member'] })]);
  });
});

describe('bad requests are named and never 500', () => {
  const nested = Array.from(
    { length: 60 },
    (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`,
  );
  const bomb = `{ ...F0 } ${nested.join(' ')} fragment F60 on Query { echo }`;
  const aliases = Array.from({ length: 31 }, (_, at) => `a${at}: echo`).join(' ');
  const deep = `{ ${'a { '.repeat(13)} b ${'}'.repeat(13)} }`;

  it.each([
    ['a bomb of fragments', bomb, 'QUERY_TOO_COMPLEX'],
    ['31 aliases', `{ ${aliases} }`, 'QUERY_TOO_COMPLEX'],
    ['13 levels', deep, 'QUERY_TOO_COMPLEX'],
    ['a fragment in itself', '{ ...F } fragment F on Query { ...F }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a subscription', 'subscription { echo }', 'BAD_REQUEST'],
    ['an alias that reaches into prototypes', '{ __proto__: echo }', 'GRAPHQL_VALIDATION_FAILED'],
    ['2 001 tokens', `{ ${'echo '.repeat(2_000)} }`, 'QUERY_TOO_COMPLEX'],
    ['no GraphQL', 'select 1', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ ecko }', 'GRAPHQL_VALIDATION_FAILED'],
    ['two operations', 'query A { echo } query B { echo }', 'OPERATION_RESOLUTION_FAILURE'],
    ['a list too long', '{ members(first: 101) { id } }', 'BAD_USER_INPUT'],
    ['a literal of another type', '{ members(first: "ten") { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['@defer', '{ ... @defer { echo } }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('refuses %s as 400', async (_what, query, code) => {
    const { status, answer } = await ask(query);
    expect(codes(answer)).toEqual([code]);
    expect(status).toBe(400);
    expect(JSON.stringify(answer)).not.toMatch(/did you mean|stack/i);
  });

  it.each<[string, string, string, unknown, RegExp]>([
    ['Int', 'query($v: Int!) { members(first: $v) { id } }', 'v', 'ten', /\$v/],
    ['an input', 'mutation($v: MemberAddInput!) { memberAdd(input: $v) { member { id } } }', 'v', {}, /name/],
    [
      'a scalar of the subgraph',
      'mutation($v: MemberAddInput!) { memberAdd(input: $v) { member { id } } }',
      'v',
      { name: 'x', fee: 'much' },
      /v\.fee.*1199\.99/,
    ],
  ])('names the variable whose value does not fit %s', async (_what, query, name, value, message) => {
    const { status, answer } = await ask(query, { variables: { [name]: value } });
    expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors[0].message).toMatch(message);
    expect(status).toBe(400);
  });

  it.each([
    ['a list of operations', '[{"query":"{ echo }"}]', 400],
    ['broken JSON', '{"query":', 400],
    ['a poisoned body', '{"query":"{ echo }","variables":{"__proto__":{"a":1}}}', 400],
    [
      'variables as deep as a well',
      `{"query":"{ echo }","variables":{"a":${'['.repeat(9_000)}${']'.repeat(9_000)}}}`,
      400,
    ],
    ['more than 256 KB', JSON.stringify({ query: `{ echo } #${'x'.repeat(262_144)}` }), 413],
    ['no query', '{}', 400],
    ['a query that is a number', '{"query":1}', 400],
  ])('refuses %s', async (_what, body, expected) => {
    const { status, answer } = await post(body);
    expect(status).toBe(expected);
    expect(answer.errors).toHaveLength(1);
    expect(({} as { a?: number }).a).toBeUndefined();
  });

  it('refuses a form post, which needs no preflight', async () => {
    expect((await post('query=x', { headers: { 'content-type': 'text/plain' } })).status).toBe(400);
    expect(
      (await post('x', { headers: { 'content-type': 'application/x-www-form-urlencoded' } })).status,
    ).toBe(415);
  });

  it('refuses a mutation by GET', async () => {
    const query = encodeURIComponent('mutation { memberAdd(input: {name: "x"}) { member { id } } }');
    const response = await fetch(`${house.gateway.url}/graphql?query=${query}`, {
      headers: { authorization: `Bearer ${token}`, 'apollo-require-preflight': '1' },
    });
    expect(response.status).toBe(405);
  });

  it('hides what failed inside a service', async () => {
    const { status, answer } = await ask('{ broken echo }');
    expect(status).toBe(200);
    expect(codes(answer)).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(answer.errors[0].path).toEqual(['broken']);
    expect(JSON.stringify(answer)).not.toMatch(/secret_table|stack/);
  });
});

describe('pages beside the graph', () => {
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${house.gateway.url}${path}`, { headers });
  const ask = (path: string) => fetch(`${house.gateway.operationsUrl}${path}`);

  it('says alive and ready, and shows metrics, on a port of its own', async () => {
    expect((await ask('/live')).status).toBe(200);
    expect((await ask('/ready')).status).toBe(200);
    expect(await (await ask('/metrics')).text()).toContain('subgraph_request_duration_seconds');
    expect((await get('/metrics')).status).toBe(404);
  });

  it('has nothing elsewhere', async () => {
    expect((await get('/admin')).status).toBe(404);
  });
});
