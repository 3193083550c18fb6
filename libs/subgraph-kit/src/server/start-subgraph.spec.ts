import { fixedClock } from '@autoclub/domain-kit';
import { deriveHandoverKey, routeToSign, signHandover, type Principal } from '@autoclub/identity';
import { createLogger, createMetrics } from '@autoclub/service-kit';
import { once } from 'node:events';
import { connect } from 'node:net';
import { jsonAnswer } from './http-route';
import { advisor, buildGarage, GarageResolver, member, regionAnalyst } from '../../test/garage';
import { startSubgraph, type RunningSubgraph } from './start-subgraph';

const now = new Date('2026-11-22T08:00:00Z');
const secret = deriveHandoverKey('root', 'garage');
const lines: string[] = [];

let running: RunningSubgraph;
let resolver: GarageResolver;
let isReady = true;
let isLive = true;

beforeAll(async () => {
  resolver = new GarageResolver();
  running = await startSubgraph({
    name: 'garage',
    subgraph: buildGarage(resolver),
    host: '127.0.0.1',
    port: 0,
    operationsPort: 0,
    handoverSecret: secret,
    otherHandoverSecret: deriveHandoverKey('the next root', 'garage'),
    clock: fixedClock(now),
    logger: createLogger({ service: 'garage', level: 'error' }, { write: (line) => void lines.push(line) }),
    metrics: createMetrics('garage'),
    isOutage: (error) => (error as { code?: unknown }).code === '57P03',
    ready: () => Promise.resolve(isReady),
    live: () => isLive,
    pipeline: () => Promise.resolve({ outboxPending: 0 }),
    routes: [
      {
        method: 'GET',
        path: '/keys/:id',
        requires: 'customers:read',
        signedFor: { audience: 'garage/keys', secret: deriveHandoverKey('root', 'garage/keys') },
        handle: ({ params }) => Promise.resolve(jsonAnswer(200, params)),
      },
    ],
  });
});

afterAll(() => running.stop());

interface Sent {
  principal?: Principal;
  audience?: string;
  at?: Date;
  signedBody?: string | Buffer;
  headers?: Record<string, string>;
}

async function post(body: string | Buffer, sent: Sent = {}) {
  const { principal = advisor, audience = 'garage', at = now, signedBody = body } = sent;
  const key = deriveHandoverKey('root', audience);
  const signature = signHandover({ secret: key, audience, principal, body: signedBody, now: at });
  return send(body, { ...signature, ...sent.headers });
}

async function send(body: string | Buffer, headers: Record<string, string>) {
  const response = await fetch(`${running.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return { status: response.status, answer: JSON.parse(await response.text()) };
}

const ask = (query: string, sent?: Sent) => post(JSON.stringify({ query }), sent);

describe('the hand-over (rulebook PLT-02)', () => {
  const body = JSON.stringify({ query: '{ garage(id: "gar_1") { name } }' });

  it('answers what the gateway signed', async () => {
    const { status, answer } = await post(body);
    expect(status).toBe(200);
    expect(answer.data).toEqual({ garage: { name: 'Garage gar_1' } });
  });

  it.each<[string, Sent]>([
    ["another subgraph's signature", { audience: 'membership' }],
    ['a signature over another body', { signedBody: '{}' }],
    ['a stale signature', { at: new Date(now.getTime() - 31_000) }],
    ['a signature of the future', { at: new Date(now.getTime() + 31_000) }],
    ['a forged principal', { headers: { 'x-autoclub-principal': 'e30' } }],
    ['a cut signature', { headers: { 'x-autoclub-signature': 'v1,0,ab' } }],
  ])('PLT-02: refuses %s with 401', async (_what, sent) => {
    const { status, answer } = await post(body, sent);
    expect(status).toBe(401);
    expect(answer.errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });

  it('PLT-02: answers a signed request once, and never its copy', async () => {
    const headers = signHandover({ secret, audience: 'garage', principal: advisor, body, now });
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(body, headers)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401, 401]);
    expect((await send(body, headers)).status).toBe(401);
    const again = signHandover({ secret, audience: 'garage', principal: advisor, body, now });
    expect((await send(body, again)).status).toBe(200);
  });

  it.each([
    ['the next root', 200],
    ['the root after that', 401],
  ])('PLT-02: while keys are changed, by %s: %d', async (root, status) => {
    const key = deriveHandoverKey(root, 'garage');
    const headers = signHandover({ secret: key, audience: 'garage', principal: advisor, body, now });
    expect((await send(body, headers)).status).toBe(status);
  });

  it('PLT-02: refuses a stranger before his body has come', async () => {
    const { port } = new URL(running.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(`POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 1000000\r\n\r\n{`);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1.1 401 /);
    socket.destroy();
  });

  it('PLT-02: refuses an unsigned request before its body is parsed', async () => {
    expect((await send('{ not json', {})).status).toBe(401);
    expect((await post('{ not json')).status).toBe(400);
  });
});

describe('answers', () => {
  it('PLT-02: denies a field the caller has no right to, and gives the rest', async () => {
    const query =
      '{ _entities(representations: [{__typename: "Customer", id: "cus_1"}]) { ... on Customer { id askedAt garage { id } } } }';
    const { answer } = await ask(query, { principal: regionAnalyst });
    expect(answer.data).toEqual({
      _entities: [{ id: 'cus_1', askedAt: now.toISOString(), garage: null }],
    });
    expect(answer.errors[0].extensions.code).toBe('FORBIDDEN');
  });

  it('resolves all references of a request in one batch', async () => {
    resolver.batches.length = 0;
    const refs = ['gar_1', 'gar_2', 'gar_9', 'gar_1'].map((id) => `{__typename: "Garage", id: "${id}"}`);
    const query = `{ _entities(representations: [${refs.join(',')}]) { ... on Garage { name } } }`;
    const { answer } = await ask(query);
    expect(answer.data._entities.map((entity: unknown) => entity && 'found')).toEqual([
      'found',
      'found',
      null,
      'found',
    ]);
    expect(resolver.batches).toEqual([['gar_1', 'gar_2', 'gar_9']]);
  });

  it('hides what failed inside and logs it under the request id', async () => {
    lines.length = 0;
    const { answer } = await ask('{ broken }', {
      headers: { 'x-request-id': 'req-7', 'accept-language': 'en' },
    });
    expect(answer.errors).toEqual([
      expect.objectContaining({
        message: 'Something went wrong on our side. Try again later.',
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'req-7' },
      }),
    ]);
    expect(JSON.parse(lines[0] ?? '{}')).toMatchObject({ requestId: 'req-7', err: { message: /relation/ } });
  });

  it.each([
    ['en', 'The service "garage" is not available.'],
    ['zh', '服务“garage”暂时不可用，请稍后重试。'],
  ])('says in %s that it is away, when the database is', async (language, message) => {
    lines.length = 0;
    resolver.failure = Object.assign(new Error('the database system is starting up'), { code: '57P03' });
    const { answer } = await ask('{ broken }', {
      headers: { 'x-request-id': 'req-8', 'accept-language': language },
    });
    delete resolver.failure;
    const extensions = { code: 'SUBGRAPH_UNAVAILABLE', service: 'garage', requestId: 'req-8' };
    expect(answer.errors).toEqual([expect.objectContaining({ message, extensions })]);
    expect(lines).toEqual([]);
  });

  it.each([
    ['a query that does not parse', '{', 400, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ garag }', 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['a page too long', '{ garages(first: 101) { nodes { id } } }', 200, 'BAD_USER_INPUT'],
    ['a cursor of another list', '{ garages(after: "x") { nodes { id } } }', 200, 'BAD_USER_INPUT'],
  ])('answers %s by its code', async (_what, query, status, code) => {
    const result = await ask(query, { headers: { accept: 'application/graphql-response+json' } });
    expect(result.answer.errors[0].extensions.code).toBe(code);
    expect(result.answer.errors[0].message).not.toMatch(/did you mean/i);
    expect(result.status).toBe(status);
  });

  it.each(['ten', '1,5', '1e3'])('refuses %s as a decimal and names the field', async (rate) => {
    const query =
      'mutation($input: GarageOpenInput!) { garageOpen(input: $input) { userErrors { message } } }';
    const { status, answer } = await post(JSON.stringify({ query, variables: { input: { rate } } }));
    expect(status).toBe(400);
    expect(answer.errors[0]).toMatchObject({
      message: /input\.rate.*Decimal must be/,
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it.each([
    ['an argument of a list', '{ garages(first: 101) { nodes { id } } }', {}, '一页为 1 到 100 项。'],
    [
      'a right that is missing',
      '{ garages { nodes { id } } }',
      { principal: member },
      '此操作需要“查看经销商”的权限。',
    ],
    [
      'an unknown field',
      '{ garag }',
      {},
      '查询与接口定义不符。（Cannot query field "garag" on type "Query".）',
    ],
  ])('PLT-05: words %s in Chinese for a caller who reads it', async (_what, query, sent, message) => {
    expect((await ask(query, sent)).answer.errors[0].message).toBe(message);
    const english = await ask(query, { ...sent, headers: { 'accept-language': 'zh;q=0.5, en;q=0.9' } });
    expect(english.answer.errors[0].message).toMatch(/^[\x20-\x7e]+$/);
    expect(english.answer.errors[0].extensions).toEqual({
      code: expect.any(String),
      requestId: expect.any(String),
    });
  });

  it('PLT-05: says in Chinese which input is wrong', async () => {
    const query =
      'mutation($input: GarageOpenInput!) { garageOpen(input: $input) { userErrors { message } } }';
    const { answer } = await post(JSON.stringify({ query, variables: { input: { rate: 'ten' } } }), {
      headers: { 'accept-language': 'zh-CN' },
    });
    expect(answer.errors[0].message).toMatch(/^变量 input\.rate：Decimal 须为字符串形式的十进制数/);
  });

  it.each([
    ['an id', 'query($v: ID!) { garage(id: $v) { id } }', 'gar_1\u0000'],
    ['an id with half of a character', 'query($v: ID!) { garage(id: $v) { id } }', '\ud83d'],
    ['a cursor', 'query($v: String) { garages(after: $v) { nodes { id } } }', 'YzE\u0000'],
    ['an id in the text of the query', '{ garage(id: "gar_1\\u0000") { id } }', undefined],
    ['an entity', '{ garages(after: "\\u0000") { nodes { id } } }', undefined],
  ])('refuses the character NUL in %s, before anything is looked up', async (_what, query, v) => {
    resolver.batches.length = 0;
    const { status, answer } = await post(JSON.stringify({ query, variables: { v } }), {
      headers: { 'accept-language': 'en' },
    });
    expect(status).toBe(400);
    expect(answer.errors[0].message).toMatch(/must not hold the character NUL/);
    expect(resolver.batches).toEqual([]);
  });

  it('refuses a body that is not UTF-8', async () => {
    const body = Buffer.concat([
      Buffer.from('{"query":"{ garage(id: \\"'),
      Buffer.from([0xcd, 0xf5]),
      Buffer.from('\\") { id } }"}'),
    ]);
    const { status } = await post(body);
    expect(status).toBe(400);
  });

  it('PLT-05: words a refusal in the language of the caller', async () => {
    const query =
      'mutation { garageOpen(input: {rate: "900.00"}) { userErrors { field message ... on GarageOpenUserError { code } } } }';
    const { answer } = await ask(query);
    expect(answer.data.garageOpen.userErrors).toEqual([
      { code: 'RATE_TOO_HIGH', field: ['input', 'rate'], message: '工时费 900.00 过高。' },
    ]);
  });
});

describe('probes', () => {
  const status = async (path: string) => (await fetch(`${running.operationsUrl}${path}`)).status;

  it('tells alive from ready', async () => {
    isReady = false;
    expect(await status('/ready')).toBe(503);
    isReady = true;
    expect(await status('/ready')).toBe(200);
    expect(await status('/live')).toBe(200);
  });

  it('asks to be started again when a loop has died', async () => {
    isLive = false;
    expect(await status('/live')).toBe(503);
    isLive = true;
    expect(await status('/live')).toBe(200);
  });

  it.each(['/live', '/ready', '/metrics', '/pipeline'])('are not where callers are: %s', async (path) => {
    expect((await fetch(`${running.url}${path}`)).status).toBe(404);
  });

  it('shows metrics and the state of the pipeline', async () => {
    const metrics = await (await fetch(`${running.operationsUrl}/metrics`)).text();
    expect(metrics).toContain('http_request_duration_seconds');
    expect(await (await fetch(`${running.operationsUrl}/pipeline`)).json()).toEqual({ outboxPending: 0 });
  });
});

describe('PLT-02: a route with a key of its own', () => {
  const get = async (audience: string, path = '/keys/key_1', signed = path) => {
    const key = deriveHandoverKey('root', audience);
    const body = routeToSign('GET', signed);
    const headers = signHandover({ secret: key, audience, principal: advisor, body, now });
    return (await fetch(`${running.url}${path}`, { headers })).status;
  };

  it.each([
    ['its own key', 'garage/keys', 200],
    ["the gateway's key", 'garage', 401],
    ['another key', 'garage/locks', 401],
  ])('is asked by %s: %3$d', async (_, audience, status) => {
    expect(await get(audience)).toBe(status);
  });

  it('is asked for what was signed, and its key opens nothing else', async () => {
    expect(await get('garage/keys', '/keys/key_1', '/keys/key_2')).toBe(401);
    const { status } = await ask('{ garage(id: "gar_1") { name } }', { audience: 'garage/keys' });
    expect(status).toBe(401);
  });
});
