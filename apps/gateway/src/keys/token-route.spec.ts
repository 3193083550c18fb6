import {
  API_KEYS_AUDIENCE,
  apiKeyHash,
  deriveHandoverKey,
  keyTokens,
  type Permission,
  type Principal,
} from '@autoclub/identity';
import { type HttpRoute, jsonAnswer } from '@autoclub/subgraph-kit';
import { decodeJwt } from 'jose';
import { MemoryThrottle } from '../throttle/memory-throttle';
import { advisor, buildHouse, type House, ROOT_SECRET } from '../../test/small-house';

const key = (letter: string) => `ck_live_${letter.repeat(43)}`;
const AUDIENCE = 'autoclub';

describe('PLT-01: an API key is exchanged for a short token', () => {
  let house: House;
  const asked: string[] = [];
  let known: ReadonlyMap<string | undefined, readonly Permission[]>;

  /** What membership says of a key, at the signed route that it has for the gateway alone. */
  const route: HttpRoute = {
    method: 'POST',
    path: '/api-keys/:hash/use',
    requires: 'platform:administer',
    signedFor: { audience: API_KEYS_AUDIENCE, secret: deriveHandoverKey(ROOT_SECRET, API_KEYS_AUDIENCE) },
    handle: ({ params: { hash } }) => {
      asked.push(hash ?? '');
      const scopes = known.get(hash);
      const owner = { subject: 'apk_1', kind: 'DEALER_SYSTEM', roles: [], dealerId: 'dlr_1', regionId: null };
      return Promise.resolve(scopes ? jsonAnswer(200, { ...owner, scopes }) : jsonAnswer(404, {}));
    },
  };

  beforeAll(async () => {
    known = new Map([
      [apiKeyHash(key('a')), ['customers:read', 'customers:write']],
      [apiKeyHash(key('b')), ['orders:write']],
    ]);
    house = await buildHouse({ audience: AUDIENCE }, () => true, [route]);
  });
  afterAll(() => house.stop());

  const exchange = async (authorization?: string, at = house) => {
    const headers = { 'accept-language': 'en', ...(authorization !== undefined && { authorization }) };
    const response = await fetch(`${at.gateway.url}/token`, { method: 'POST', headers });
    const answer = (await response.json()) as { access_token?: string; expires_in?: number };
    const [cache, wait] = ['cache-control', 'retry-after'].map((name) => response.headers.get(name));
    return { status: response.status, cache, wait, answer };
  };
  const ask = async (token: string | undefined) => {
    const response = await fetch(`${house.gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: '{"query":"{ members(first: 1) { id } }"}',
    });
    return response.status;
  };

  it('of a quarter of an hour, which no cache keeps', async () => {
    const { status, cache, answer } = await exchange(`Bearer ${key('a')}`);
    expect([status, cache, answer.expires_in]).toEqual([200, 'no-store', 900]);
    const { exp = 0, iat = 0, ...claims } = decodeJwt(answer.access_token ?? '');
    expect(exp - iat).toBe(900);
    expect(claims).toMatchObject({ sub: 'apk_1', kind: 'DEALER_SYSTEM', dealer: 'dlr_1', aud: AUDIENCE });
    expect(JSON.stringify(claims)).not.toContain('ck_live');
  });

  it('that opens the graph as far as the scopes of the key go', async () => {
    const token = async (letter: string) => (await exchange(`Bearer ${key(letter)}`)).answer.access_token;
    expect(await ask(await token('a'))).toBe(200);
    expect(await ask(await token('b'))).toBe(403);
    expect(await ask(key('a'))).toBe(401);
    expect(await ask(await house.token())).toBe(200);
  });

  it('and is sent on to no one: membership is asked by its hash', async () => {
    asked.length = 0;
    await exchange(`Bearer ${key('a')}`);
    expect(asked).toEqual([apiKeyHash(key('a'))]);
  });

  it.each([
    ['none', undefined],
    ['an unknown one', `Bearer ${key('z')}`],
    ['half of one', `Bearer ${key('a').slice(0, 40)}`],
    ['one with something behind it', `Bearer ${key('a')}x`],
    ['another scheme', `Basic ${key('a')}`],
    ['a way to another route', 'Bearer ck_live_../../../graphql'],
    ['its own hash', `Bearer ${apiKeyHash(key('a'))}`],
  ])('is refused as 401: %s', async (_, authorization) => {
    expect(await exchange(authorization)).toMatchObject({ status: 401, answer: { errors: [{}] } });
  });

  it('by every copy of the gateway, and by no other house', async () => {
    const owner: Principal = {
      ...{ subject: 'apk_1', kind: 'DEALER_SYSTEM', roles: [], dealerId: 'dlr_1', regionId: null },
      scopes: ['customers:read'],
    };
    expect(await ask(await keyTokens(ROOT_SECRET, AUDIENCE).sign(owner))).toBe(200);
    expect(await ask(await keyTokens('the root secret of another house', AUDIENCE).sign(owner))).toBe(401);
    expect(await ask(await keyTokens(ROOT_SECRET, 'elsewhere').sign(owner))).toBe(401);
  });

  it('so often as a system needs, and then as the bucket fills again: of its address, and of its prefix', async () => {
    const size = { maximum: 1_000, restoreRate: 1 };
    const now = () => 0;
    const narrow = await buildHouse(
      { audience: AUDIENCE, throttle: new MemoryThrottle(size, now) },
      () => true,
      [route],
    );
    asked.length = 0;
    const answers = [];
    for (let time = 0; time < 11; time++) answers.push((await exchange(`Bearer ${key('z')}`, narrow)).status);
    expect(answers).toEqual([...Array<number>(10).fill(401), 429]);
    expect(asked).toHaveLength(10);
    const refused = await exchange(`Bearer ${key('a')}`, narrow);
    expect(refused).toMatchObject({
      status: 429,
      wait: '100',
      answer: { errors: [{ extensions: { code: 'THROTTLED' } }] },
    });
    await narrow.stop();
    const ofPrefix = new MemoryThrottle(size, now);
    const known = await buildHouse({ audience: AUDIENCE, throttle: ofPrefix }, () => true, [route]);
    ofPrefix.take(`key ${key('a').slice(0, 13)}`, 1_000);
    expect((await exchange(`Bearer ${key('a')}`, known)).status).toBe(429);
    expect((await exchange(`Bearer ${key('b')}`, known)).status).toBe(200);
    await known.stop();
  });

  it('also by a copy whose secret was changed, until the other one is taken from it', async () => {
    const old = await keyTokens(ROOT_SECRET, AUDIENCE).sign(advisor);
    const stranger = () => Promise.reject(new Error('of no issuer'));
    const [during, after] = [keyTokens('new', AUDIENCE, ROOT_SECRET), keyTokens('new', AUDIENCE)];
    expect(await during.verifierBefore(stranger)(old)).toMatchObject({ subject: advisor.subject });
    await expect(after.verifierBefore(stranger)(old)).rejects.toThrow();
    const fresh = await during.sign(advisor);
    expect(await after.verifierBefore(stranger)(fresh)).toMatchObject({ subject: advisor.subject });
  });

  it('or is 503 while membership is away', async () => {
    const away = await buildHouse({ audience: AUDIENCE }, () => true, [route]);
    await away.subgraphs['membership']?.stop();
    const { status, answer } = await exchange(`Bearer ${key('a')}`, away);
    expect([status, answer]).toMatchObject([
      503,
      { errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }] },
    ]);
    await away.stop();
  });
});
