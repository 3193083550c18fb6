import { createHmac, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { importJWK, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { Denied } from './denied';
import { createDevelopmentIssuer } from './development-issuer';
import type { Principal } from './principal';
import { createTokenVerifier } from './tokens';

const issuer = 'https://issuer.example';
const audience = 'autoclub';
const development = createDevelopmentIssuer({ issuer, audience });
const verify = createTokenVerifier({ issuer, audience, jwks: development.jwks });

const advisor: Principal = {
  subject: 'stf_1',
  kind: 'DEALER_STAFF',
  roles: ['SERVICE_ADVISOR'],
  dealerId: 'dlr_1',
  regionId: null,
};
const claims = { kind: 'DEALER_STAFF', roles: ['SERVICE_ADVISOR'], dealer: 'dlr_1', region: null };
const kid = development.jwks.keys[0]?.kid as string;
const now = Math.floor(Date.now() / 1000);

/** A token signed by the issuer's key whose claims and header the test chooses. */
async function tokenWith(payload: JWTPayload, header: Record<string, unknown> = {}): Promise<string> {
  const key = await importJWK(development.privateJwk, 'EdDSA');
  return new SignJWT({
    sub: 'stf_1',
    iss: issuer,
    aud: audience,
    iat: now,
    exp: now + 60,
    ...claims,
    ...payload,
  })
    .setProtectedHeader({ alg: 'EdDSA', kid, ...header })
    .sign(key, { crit: { x: true } });
}

/** HS256 with the issuer's public key as the secret: the classic confusion of algorithms. */
function confusedToken(secret: string): string {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const payload = { sub: 'x', iss: issuer, aud: audience, iat: now, exp: now + 60, ...claims };
  const signed = `${encode({ alg: 'HS256', kid })}.${encode(payload)}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

const publicPem = createPublicKey({ key: { ...development.jwks.keys[0] }, format: 'jwk' })
  .export({ type: 'spki', format: 'pem' })
  .toString();

describe('a verified token (rulebook PLT-01)', () => {
  it('PLT-01: names the principal', async () => {
    expect(await verify(await development.token(advisor))).toEqual(advisor);
  });

  it('PLT-01: names the member of staff it was issued to', async () => {
    const named = { ...advisor, staffMemberId: 'stm_1' };
    expect(await verify(await development.token(named))).toEqual(named);
  });

  it('PLT-01: a key that is stored signs the same after a restart', async () => {
    const again = createDevelopmentIssuer({ issuer, audience, privateJwk: development.privateJwk });
    expect(again.jwks).toEqual(development.jwks);
    expect(await verify(await again.token(advisor))).toEqual(advisor);
  });

  const stranger = createDevelopmentIssuer({ issuer, audience });
  const payload = { iss: issuer, aud: audience, sub: 'x', iat: now, exp: now + 60, ...claims };

  it.each<[string, () => string | Promise<string>]>([
    ['alg none', () => new UnsecuredJWT(payload).encode()],
    ['HS256 with the public key as PEM', () => confusedToken(publicPem)],
    ['HS256 with the public key as JWK', () => confusedToken(development.jwks.keys[0]?.x as string)],
    ["another issuer's key", () => stranger.token(advisor)],
    ['another issuer', () => tokenWith({ iss: 'https://evil.example' })],
    ['another audience', () => tokenWith({ aud: 'elsewhere' })],
    ['an expired token of another audience', () => tokenWith({ aud: 'x', iat: now - 120, exp: now - 60 })],
    ['an expired token with a forged signature', async () => `${await tokenWith({ exp: now - 60 })}x`],
    ['a token without an end', () => tokenWith({ exp: undefined })],
    ['a token of the future', () => tokenWith({ nbf: now + 60 })],
    ['no subject', () => tokenWith({ sub: undefined })],
    ['no tenant claim', () => tokenWith({ dealer: undefined })],
    [
      "a dealer's system in the name of its staff",
      () => tokenWith({ kind: 'DEALER_SYSTEM', roles: [], staff: 'stm_1' }),
    ],
    ["a dealer's principal without a dealer", () => tokenWith({ dealer: null })],
    ['an empty dealer', () => tokenWith({ dealer: '' })],
    ['two dealers', () => tokenWith({ dealer: ['dlr_1', 'dlr_2'] })],
    ['an OEM analyst of one dealer', () => tokenWith({ kind: 'OEM_ANALYST', roles: [], dealer: 'dlr_1' })],
    [
      'a region analyst without a region',
      () => tokenWith({ kind: 'REGION_ANALYST', roles: [], dealer: null }),
    ],
    ['an analyst with a role', () => tokenWith({ kind: 'OEM_ANALYST', dealer: null })],
    ['an unknown kind', () => tokenWith({ kind: '__proto__' })],
    ['an unknown role', () => tokenWith({ roles: ['ADMIN'] })],
    ['a critical header nobody knows', () => tokenWith({}, { crit: ['x'], x: 1 })],
    ['an unknown key', () => tokenWith({}, { kid: '../../etc/passwd' })],
    ['a megabyte', () => 'a'.repeat(1_000_000)],
    ['no token at all', () => ''],
  ])('PLT-01: refuses %s', async (_what, forged) => {
    const refusal = await Promise.resolve(forged())
      .then(verify)
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Denied);
    expect(refusal).toMatchObject({
      code: 'UNAUTHENTICATED',
      message: 'The token is not valid. Sign in again.',
    });
  });

  it('PLT-01: says that a token has expired when that is all that is wrong with it', async () => {
    const expired = tokenWith({ iat: now - 120, exp: now - 60 });
    await expect(expired.then(verify)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      texts: { zh: '令牌已过期，请重新登录。', en: 'The token has expired. Sign in again.' },
    });
  });

  it('PLT-01: a token whose header names its own key set is not sent there', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const jku = await new SignJWT(payload)
      .setProtectedHeader({ alg: 'EdDSA', jku: 'http://127.0.0.1:1/jwks' })
      .sign(privateKey);
    await expect(verify(jku)).rejects.toBeInstanceOf(Denied);
  });
});

describe('keys of a remote issuer', () => {
  let server: Server;
  let fetches = 0;
  let isAway = false;
  const port = () => (server.address() as AddressInfo).port;

  beforeAll(async () => {
    server = createServer((_request, response) => {
      fetches += 1;
      if (isAway) return void response.writeHead(503).end();
      response.setHeader('content-type', 'application/json').end(JSON.stringify(development.jwks));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });
  afterAll(() => void server.close());

  it('PLT-01: are fetched once and kept', async () => {
    const remote = createTokenVerifier({ issuer, audience, jwksUrl: `http://127.0.0.1:${port()}/jwks` });
    const token = await development.token(advisor);
    expect(await Promise.all([remote(token), remote(token)])).toEqual([advisor, advisor]);
    expect(await remote(token)).toEqual(advisor);
    expect(fetches).toBe(1);
  });

  it('PLT-01: go on counting while the issuer is away, and unknown ones stay unknown', async () => {
    const jwksUrl = `http://127.0.0.1:${port()}/jwks`;
    const remote = createTokenVerifier({ issuer, audience, jwksUrl, keysMaxAgeMs: 0 });
    const token = await development.token(advisor);
    expect(await remote(token)).toEqual(advisor);
    isAway = true;
    expect(await remote(token)).toEqual(advisor);
    await expect(
      createDevelopmentIssuer({ issuer, audience }).token(advisor).then(remote),
    ).rejects.toBeInstanceOf(Denied);
    isAway = false;
  });

  it('PLT-01: an issuer that was never reached is an outage, not a bad token', async () => {
    isAway = true;
    const remote = createTokenVerifier({ issuer, audience, jwksUrl: `http://127.0.0.1:${port()}/jwks` });
    const failure = await remote(await development.token(advisor)).catch((error: unknown) => error);
    isAway = false;
    expect(failure).toHaveProperty('message');
    expect(failure).not.toBeInstanceOf(Denied);
  });

  it('PLT-01: an issuer that is away is an outage, not a bad token', async () => {
    const remote = createTokenVerifier({ issuer, audience, jwksUrl: 'http://127.0.0.1:1/jwks' });
    const failure = await remote(await development.token(advisor)).catch((error: unknown) => error);
    expect(failure).toHaveProperty('message');
    expect(failure).not.toBeInstanceOf(Denied);
  });
});
