import { createTokenVerifier } from '@autoclub/identity';
import { request } from 'undici';
import { HttpIssuer, keyFor } from '../../test/http-issuer';
import { buildHouse, type House } from '../../test/small-house';
import { AUDIENCE, claimsOf, tokenForms } from '../../test/token-forms';

/** Tokens of an issuer that is found by its OpenID configuration, over HTTP, at the door of the gateway (S8). */
describe('PLT-01: tokens of an OpenID issuer', () => {
  let issuer: HttpIssuer;
  let house: House;
  const published = [keyFor('RS256'), keyFor('ES256')];

  const houseFor = (more: object = {}) => {
    const verify = createTokenVerifier({ issuer: issuer.url, audience: AUDIENCE, ...more });
    return buildHouse({ verify });
  };
  const send = async (token: string, at = house) => {
    const { statusCode, body } = await request(`${at.gateway.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'accept-language': 'en',
      },
      body: '{"query":"{ echo }"}',
    });
    const { errors = [] } = (await body.json()) as { errors?: { extensions: { code: string } }[] };
    return { status: statusCode, codes: errors.map(({ extensions }) => extensions.code) };
  };

  beforeAll(async () => {
    issuer = await HttpIssuer.start();
    issuer.keys.push(...published);
    house = await houseFor();
  });
  afterAll(async () => {
    await house.stop();
    await issuer.stop();
  });

  it('are taken or refused as 401, in each of their forms, and never an error of ours', async () => {
    const forms = tokenForms(issuer, keyFor('EdDSA'), published);
    expect(forms.length).toBeGreaterThanOrEqual(200);
    const wrong: string[] = [];
    for (const [what, verdict, make] of forms) {
      const { status, codes } = await send(await make());
      const isRight = verdict === 'bad' ? status === 401 && codes[0] === 'UNAUTHENTICATED' : status === 200;
      if (!isRight) wrong.push(`${what} is ${verdict} and was answered ${status} ${codes.join(' ')}`);
    }
    expect(wrong).toEqual([]);
  });

  it('cost the issuer one request, however many keys they name that it does not have', async () => {
    await send(await issuer.sign(claimsOf(issuer)));
    const before = issuer.fetches;
    const strangers = await Promise.all(
      Array.from({ length: 100 }, (_, at) => issuer.sign(claimsOf(issuer), { kid: `unknown-${at}` })),
    );
    const answers = await Promise.all(strangers.map((token) => send(token)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
    expect(issuer.fetches - before).toBeLessThanOrEqual(1);
  });

  it('go on counting through ten changes of the key under load, and end with their key', async () => {
    const turning = await houseFor({ keysMaxAgeMs: 0, keysCooldownMs: 0 });
    const first = issuer.keys[0];
    const statuses: number[] = [];
    for (let turn = 0; turn < 10; turn++) {
      const [old] = issuer.keys;
      issuer.keys = [keyFor('EdDSA'), ...(old ? [old] : [])];
      const tokens = await Promise.all(
        issuer.keys.flatMap((key) => [1, 2, 3, 4].map(() => issuer.sign(claimsOf(issuer), {}, key))),
      );
      const answers = await Promise.all(tokens.map((token) => send(token, turning)));
      statuses.push(...answers.map(({ status }) => status));
    }
    expect(statuses).toHaveLength(80);
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect((await send(await issuer.sign(claimsOf(issuer), {}, first), turning)).status).toBe(401);
    await turning.stop();
  });

  it('of keys that are known count while the issuer is away; before that it is an outage and no fault of theirs', async () => {
    const fresh = await houseFor();
    const token = await issuer.sign(claimsOf(issuer));
    issuer.isAway = true;
    expect(await send(token, fresh)).toEqual({ status: 503, codes: ['SUBGRAPH_UNAVAILABLE'] });
    issuer.isAway = false;
    expect((await send(token, fresh)).status).toBe(200);
    issuer.isAway = true;
    expect((await send(token, fresh)).status).toBe(200);
    expect((await send(await issuer.sign(claimsOf(issuer), { kid: 'new' }), fresh)).status).toBe(401);
    issuer.isAway = false;
    await fresh.stop();
  });

  it('may be signed by RS256 and name our claims with a prefix, where the platform says so', async () => {
    const [rsa] = published;
    issuer.keys = [...published, ...issuer.keys];
    const claimPrefix = 'https://autoclub.example/';
    const other = await houseFor({ algorithms: ['RS256'], claimPrefix });
    const { kind, roles, dealer, region, ...registered } = claimsOf(issuer);
    const ours = Object.entries({ kind, roles, dealer, region });
    const prefixed = {
      ...registered,
      ...Object.fromEntries(ours.map(([name, of]) => [claimPrefix + name, of])),
    };
    expect((await send(await issuer.sign(prefixed, {}, rsa), other)).status).toBe(200);
    expect((await send(await issuer.sign(claimsOf(issuer), {}, rsa), other)).status).toBe(401);
    const eddsa = issuer.keys.find(({ alg }) => alg === 'EdDSA');
    expect((await send(await issuer.sign(prefixed, {}, eddsa), other)).status).toBe(401);
    await other.stop();
  });
});
