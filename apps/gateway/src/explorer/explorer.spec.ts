import { buildSchema, parse, print, stripIgnoredCharacters, validate } from 'graphql';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request } from 'undici';
import { buildHouse, type House } from '../../test/small-house';
import { readGatewayEnvironment, explorerOf } from '../environment';
import { FIRST_QUERIES, startTabs } from './first-queries';
import { ROLE_PICKER, ROLES_PATH } from './role-picker';

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const root = join(__dirname, '../../../..');

async function get(house: House, path: string, headers: Record<string, string> = {}) {
  const { statusCode, headers: answered, body } = await request(`${house.gateway.url}${path}`, { headers });
  return { status: statusCode, headers: answered, body: Buffer.from(await body.arrayBuffer()) };
}

describe('the explorer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'autoclub-roles-'));
  const rolesFile = join(folder, 'roles.json');
  let house: House;
  beforeAll(async () => {
    house = await buildHouse({ explorer: { rolesFile } });
  });
  afterAll(async () => {
    await house.stop();
    rmSync(folder, { recursive: true });
  });
  const page = (headers = {}) =>
    get(house, '/graphql', { accept: BROWSER, 'accept-encoding': 'gzip, deflate, br', ...headers });

  it('is sent packed, complete in itself, to be kept by the browser', async () => {
    const { status, headers, body } = await page();
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, max-age=3600',
      vary: 'accept, accept-encoding, origin',
      etag: expect.stringMatching(/^"[\w-]+-br"$/),
    });
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    const text = brotliDecompressSync(body).toString();
    expect(text).toContain('YogaGraphiQL');
    expect(text).not.toMatch(/<(script|link)[^>]+(src|href)="https?:/);
    expect(body.length).toBeLessThan(text.length / 4);
  });

  it('is the same by gzip, and packed once for all', async () => {
    const [first, second, br] = await Promise.all([
      page({ 'accept-encoding': 'gzip' }),
      page({ 'accept-encoding': 'gzip;q=1, br;q=0' }),
      page(),
    ]);
    expect(first.headers['content-encoding']).toBe('gzip');
    expect(second.body.equals(first.body)).toBe(true);
    expect(gunzipSync(first.body).equals(brotliDecompressSync(br.body))).toBe(true);
  });

  it('is not sent again to a browser that has it', async () => {
    const { headers } = await page();
    const again = await page({ 'if-none-match': String(headers['etag']) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect((await page({ 'if-none-match': '"another"' })).status).toBe(200);
  });

  it.each(['identity', 'deflate', 'br;q=0, gzip;q=0'])(
    'is never unpacked for a client that accepts %s',
    async (accepted) => {
      const { status, body } = await page({ 'accept-encoding': accepted });
      expect(status).toBe(406);
      expect(body.toString()).toContain('br');
    },
  );

  it('keeps its query in the address, as when it is loaded again', async () => {
    expect(
      (await get(house, '/graphql?query=%7Becho%7D', { accept: BROWSER, 'accept-encoding': 'br' })).headers[
        'content-encoding'
      ],
    ).toBe('br');
  });

  it('is not for clients that accept anything', async () => {
    const { headers } = await get(house, '/graphql?query=%7Becho%7D', { accept: '*/*' });
    expect(headers['content-type']).toContain('json');
  });

  it('offers the roles of the file once it is there, and keeps none', async () => {
    expect(JSON.parse((await get(house, ROLES_PATH)).body.toString())).toEqual({ roles: [] });
    writeFileSync(rolesFile, 'half');
    expect(JSON.parse((await get(house, ROLES_PATH)).body.toString())).toEqual({ roles: [] });
    writeFileSync(rolesFile, JSON.stringify({ roles: [{ part: 'advisor', name: 'advisor', token: 'abc' }] }));
    const { body, headers } = await get(house, ROLES_PATH);
    expect(JSON.parse(body.toString())).toEqual({
      roles: [{ part: 'advisor', name: 'advisor', token: 'abc' }],
    });
    expect(headers['cache-control']).toBe('no-store');
  });
});

describe('where there is no explorer', () => {
  let house: House;
  beforeAll(async () => {
    house = await buildHouse({ explorer: null });
  });
  afterAll(() => house.stop());

  it('there is no page, no role and no schema for callers without a token', async () => {
    const { status, headers } = await get(house, '/graphql', { accept: BROWSER, 'accept-encoding': 'br' });
    expect([status, headers['content-encoding']]).toEqual([401, undefined]);
    expect((await get(house, ROLES_PATH)).status).toBe(404);
    const schema = await request(`${house.gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ __schema { description } }"}',
    });
    expect(schema.statusCode).toBe(401);
  });

  it.each([
    [undefined, undefined, true],
    ['production', undefined, false],
    ['production', 'on', true],
    ['development', 'off', false],
  ])('as set by NODE_ENV %s and EXPLORER %s', (NODE_ENV, EXPLORER, isOn) => {
    const urls = ['JWKS', 'MEMBERSHIP', 'LOYALTY_POINTS', 'SERVICE_LEDGER', 'ACTIVITIES', 'ANALYTICS'];
    const given = {
      TOKEN_ISSUER: 'i',
      TOKEN_AUDIENCE: 'a',
      HANDOVER_SECRET: 'x'.repeat(16),
      NODE_ENV,
      EXPLORER,
    };
    const env = {
      ...Object.fromEntries(urls.map((name) => [`${name}_URL`, 'http://127.0.0.1:1'])),
      ...given,
    };
    expect(explorerOf(readGatewayEnvironment(env)) !== null).toBe(isOn);
  });
});

describe('the first five queries', () => {
  const schema = buildSchema(readFileSync(join(root, 'apps/gateway/api.graphql'), 'utf8'));
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const shown = [...readme.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, query = '']) => query);

  it('are those of the README', () => {
    const short = (query: string) => stripIgnoredCharacters(query);
    expect(FIRST_QUERIES.map(({ query }) => short(query))).toEqual(shown.map(short));
  });

  it.each(startTabs().map((tab, at) => [at + 1, tab] as const))(
    'of tab %i can be asked',
    (_at, { query, variables }) => {
      expect(validate(schema, parse(query))).toEqual([]);
      const named = [...print(parse(query)).matchAll(/\$(\w+): /g)].map(([, name]) => name);
      expect(Object.keys(JSON.parse(variables))).toEqual(named);
      expect(query).toMatch(/^# \d\. .+\n/);
    },
  );
});

describe('the list of roles in the page', () => {
  type Sent = { readonly url: string; readonly authorization: string | null };

  /** The page's script among stand-ins for what a browser has. */
  async function open(roles: { name: string; token: string }[]) {
    const sent: Sent[] = [];
    const lists: { value: string; onchange: () => void }[] = [];
    const stored = new Map<string, string>();
    const window = {
      fetch: (url: string, init: { headers?: Headers } = {}) => {
        sent.push({ url, authorization: init.headers?.get('authorization') ?? null });
        return Promise.resolve({ ok: true, json: () => Promise.resolve({ roles }) });
      },
    };
    const options: string[] = [];
    runInNewContext(ROLE_PICKER, {
      window,
      Headers,
      Map,
      Option: function (name: string) {
        options.push(name);
      },
      sessionStorage: {
        getItem: (key: string) => stored.get(key) ?? null,
        setItem: (key: string, value: string) => void stored.set(key, value),
      },
      document: {
        createElement: () => ({ append: () => undefined }),
        body: { append: (list: (typeof lists)[number]) => void lists.push(list) },
      },
    });
    await new Promise((resolve) => setTimeout(resolve));
    const choose = (name: string) => {
      const [list] = lists;
      if (!list) throw new Error('There is no list.');
      list.value = name;
      list.onchange();
    };
    const ask = (authorization?: string) =>
      window.fetch('/graphql', {
        headers: new Headers(authorization === undefined ? {} : { authorization }),
      });
    return { sent, lists, options, choose, ask };
  }

  it('signs what names no token as the chosen role, and nothing else', async () => {
    const { sent, options, choose, ask } = await open([{ name: 'advisor', token: 'abc' }]);
    expect(options).toEqual(['nobody: the schema only', 'advisor']);
    await ask('Bearer ');
    choose('advisor');
    await ask();
    await ask('Bearer ');
    await ask('Bearer mine');
    choose('nobody: the schema only');
    await ask();
    expect(sent.map(({ authorization }) => authorization)).toEqual([
      null,
      null,
      'Bearer abc',
      'Bearer abc',
      'Bearer mine',
      null,
    ]);
  });

  it('is not there where no role is offered', async () => {
    expect((await open([])).lists).toEqual([]);
  });
});
