import { createHmac } from 'node:crypto';
import type { JWTPayload } from 'jose';
import type { HttpIssuer, IssuerKey } from './http-issuer';

/** How a form of a token is to be answered. */
export type Verdict = 'good' | 'bad';
/** A form of a token: what it is, how it is to be answered, and how it is made. */
export type TokenForm = readonly [what: string, verdict: Verdict, make: () => string | Promise<string>];

export const AUDIENCE = 'autoclub';
const LONG = 'x'.repeat(201);

/** What a service advisor's token says. */
export function claimsOf(issuer: HttpIssuer): JWTPayload {
  const now = seconds();
  return {
    ...{ iss: issuer.url, aud: AUDIENCE, sub: 'stf_1', iat: now, exp: now + 300 },
    ...{ kind: 'DEALER_STAFF', roles: ['SERVICE_ADVISOR'], dealer: 'dlr_1', region: null },
  };
}

const coded = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

const seconds = () => Math.floor(Date.now() / 1_000);
/** So many seconds from the moment at which the token is made. */
const at = (fromNow: number) => ({ fromNow });
const ofNow = (value: unknown) =>
  typeof value === 'object' && value !== null && 'fromNow' in value
    ? seconds() + (value.fromNow as number)
    : value;

/** Forms in which a claim has one value after the other. */
function claimForms(issuer: HttpIssuer): TokenForm[] {
  const odd = [null, '', 0, 7, -1, true, {}, [], ['a', 'b'], { a: 1 }];
  const rows: [claim: string, verdict: Verdict, values: readonly unknown[]][] = [
    ['iss', 'bad', [...odd, undefined, `${issuer.url}/`, issuer.url.toUpperCase(), 'https://evil.example']],
    ['iss', 'bad', [[issuer.url], ` ${issuer.url}`]],
    ['aud', 'bad', [...odd, undefined, 'autoclub ', 'AUTOCLUB', 'elsewhere', ['elsewhere'], { 0: AUDIENCE }]],
    ['aud', 'good', [[AUDIENCE], ['elsewhere', AUDIENCE]]],
    ['sub', 'bad', [...odd, undefined, LONG, 'a\0b', 'a\nb', '\ud800', '\u200e']],
    ['sub', 'good', ['x'.repeat(200), 'auth0|7', '王小明', '__proto__']],
    [
      'exp',
      'bad',
      [null, '', 0, -1, true, {}, [], undefined, 'tomorrow', String(seconds() + 300), at(-40), '1e999'],
    ],
    ['exp', 'good', [at(-20), at(300.5), at(86_400)]],
    ['iat', 'bad', [null, '', true, {}, [], undefined, 'soon', String(seconds()), at(40)]],
    ['iat', 'good', [at(20), at(-86_400)]],
    ['nbf', 'bad', [null, '', true, {}, [], 'soon', String(seconds()), at(40)]],
    ['nbf', 'good', [at(20), at(-86_400), 0, undefined]],
    [
      'kind',
      'bad',
      [...odd, undefined, 'dealer_staff', 'DEALER_STAFF ', 'ADMIN', '__proto__', 'constructor'],
    ],
    ['kind', 'bad', [['DEALER_STAFF'], 'MEMBER', 'OPERATOR', 'AUDITOR', 'OEM_ANALYST', 'REGION_ANALYST']],
    [
      'roles',
      'bad',
      [null, '', 0, true, {}, undefined, 'SERVICE_ADVISOR', ['ADMIN'], [7], [null], [['CASHIER']]],
    ],
    ['roles', 'bad', [['CASHIER', 'ADMIN'], ['cashier'], ['__proto__'], { 0: 'CASHIER', length: 1 }]],
    ['roles', 'good', [[], ['CASHIER', 'STORE_MANAGER'], ['CASHIER', 'CASHIER']]],
    ['dealer', 'bad', [...odd, undefined, LONG, 'a\0b', '\udfff', ['dlr_1', 'dlr_2']]],
    ['region', 'bad', ['', 0, 7, true, {}, [], undefined, LONG, 'a\0b']],
    ['region', 'good', ['reg_1']],
    ['staff', 'bad', ['', 0, 7, true, {}, [], LONG, 'a\nb']],
    ['staff', 'good', [null, undefined, 'stf_1']],
  ];
  return rows.flatMap(([claim, verdict, values]) =>
    values.map((value): TokenForm => [
      `${claim} = ${(JSON.stringify(value) ?? 'left out').slice(0, 40)}`,
      verdict,
      () => issuer.sign({ ...claimsOf(issuer), [claim]: ofNow(value) }),
    ]),
  );
}

/** A member's token names the membership. */
const own = (kind: string) => (kind === 'MEMBER' ? { membership: 'mem_1' } : {});
/** Claims with the one kind that may have them. */
const FOREIGN = [
  ['roles', ['CASHIER'], 'DEALER_STAFF'],
  ['staff', 'stf_1', 'DEALER_STAFF'],
  ['membership', 'mem_1', 'MEMBER'],
  ['membership', '', ''],
  ['scopes', ['orders:read'], 'DEALER_SYSTEM'],
  ['scopes', ['everything'], ''],
  ['scopes', 'orders:read', ''],
] as const;

/** Which tenant each kind of principal may have: none, a dealer, a region, or both. */
function tenantForms(issuer: HttpIssuer): TokenForm[] {
  const fits: Record<string, readonly Verdict[]> = {
    DEALER_STAFF: ['bad', 'good', 'bad', 'good'],
    DEALER_SYSTEM: ['bad', 'good', 'bad', 'good'],
    MEMBER: ['bad', 'good', 'bad', 'good'],
    REGION_ANALYST: ['bad', 'bad', 'good', 'bad'],
    OEM_ANALYST: ['good', 'bad', 'bad', 'bad'],
    AUDITOR: ['good', 'bad', 'bad', 'bad'],
    OPERATOR: ['good', 'bad', 'bad', 'bad'],
  };
  const tenants = [
    [null, null],
    ['dlr_1', null],
    [null, 'reg_1'],
    ['dlr_1', 'reg_1'],
  ] as const;
  return Object.entries(fits).flatMap(([kind, verdicts]) => [
    ...tenants.map(([dealer, region], at): TokenForm => [
      `${kind} of dealer ${dealer} and region ${region}`,
      verdicts[at] as Verdict,
      () => issuer.sign({ ...claimsOf(issuer), kind, roles: [], dealer, region, ...own(kind) }),
    ]),
    ...FOREIGN.filter(([, , owner]) => owner !== kind).map(([claim, value]): TokenForm => [
      `${kind} with ${claim}`,
      'bad',
      () => {
        const [dealer, region] = tenants[verdicts.indexOf('good')] as (typeof tenants)[number];
        return issuer.sign({
          ...{ ...claimsOf(issuer), kind, roles: [], dealer, region, ...own(kind) },
          ...{ [claim]: value },
        });
      },
    ]),
  ]);
}

/** Headers that lead a careless verifier to another key, another algorithm or out of its senses. */
function headerForms(issuer: HttpIssuer, stranger: IssuerKey, published: readonly IssuerKey[]): TokenForm[] {
  const own = issuer.keys[0] as IssuerKey;
  const jwk = stranger.publicKey.export({ format: 'jwk' });
  const headers: [header: object, verdict: Verdict][] = [
    ...['', ' ', 'key-0', '../../etc/passwd', "' or 1=1 --", 'http://evil.example/key', '\0', LONG]
      .concat('__proto__', `${own.kid} `)
      .map((kid): [object, Verdict] => [{ kid }, 'bad']),
    ...[0, true, null, {}, [], [own.kid]].map((kid): [object, Verdict] => [{ kid }, 'bad']),
    ...['x', [], [''], ['x'], ['b64'], ['exp']].map((crit): [object, Verdict] => [{ crit }, 'bad']),
    ...['JWT', 'at+jwt', undefined].map((typ): [object, Verdict] => [{ typ }, 'good']),
    [{ kid: undefined }, 'good'],
    [{ jku: 'http://127.0.0.1:1/keys' }, 'good'],
    [{ x5u: 'http://127.0.0.1:1/cert' }, 'good'],
    [{ jwk }, 'good'],
  ];
  const signedByOwn = headers.map(([header, verdict]): TokenForm => [
    `header ${JSON.stringify(header).slice(0, 50)}`,
    verdict,
    // What jose does not sign is put together by hand.
    () => issuer.sign(claimsOf(issuer), header).catch(() => byHand(issuer, header)),
  ]);
  const byStranger = [
    {},
    { jwk },
    { jku: `${issuer.url}/keys` },
    { kid: stranger.kid, x5u: 'http://127.0.0.1:1' },
  ];
  return [
    ...signedByOwn,
    ...byStranger.map((header): TokenForm => [
      `another's key with header ${JSON.stringify(header).slice(0, 50)}`,
      'bad',
      () => issuer.sign(claimsOf(issuer), { kid: own.kid, ...header }, stranger),
    ]),
    ...published.map((key): TokenForm => [
      `a published key of ${key.alg}, which is not pinned`,
      'bad',
      () => issuer.sign(claimsOf(issuer), {}, key),
    ]),
  ];
}

function byHand(issuer: HttpIssuer, header: object): string {
  const { kid } = issuer.keys[0] as IssuerKey;
  return `${coded({ alg: 'EdDSA', kid, ...header })}.${coded(claimsOf(issuer))}.${coded('x'.repeat(64))}`;
}

/** Signatures that are none, or by a secret that everybody knows. */
function algorithmForms(issuer: HttpIssuer, published: readonly IssuerKey[]): TokenForm[] {
  const { kid, publicKey } = issuer.keys[0] as IssuerKey;
  const payload = coded(claimsOf(issuer));
  const unsigned = ['none', 'None', 'NONE', 'nOnE', '', 'null'].flatMap((alg): TokenForm[] =>
    ['', 'x'].map((signature): TokenForm => [
      `alg "${alg}" with the signature "${signature}"`,
      'bad',
      () => `${coded({ alg, kid })}.${payload}.${signature}`,
    ]),
  );
  const secrets: [string, string | Buffer][] = [
    ['the key as PEM', publicKey.export({ type: 'spki', format: 'pem' })],
    ['the key as DER', publicKey.export({ type: 'spki', format: 'der' })],
    ['the key as JWK', publicKey.export({ format: 'jwk' }).x as string],
    ...published.map((key): [string, string] => [
      `the ${key.alg} key as PEM`,
      key.publicKey.export({ type: 'spki', format: 'pem' }) as string,
    ]),
    ['the name of the key', kid],
    ['nothing', ''],
  ];
  const confused = secrets.flatMap(([what, secret]) =>
    (['256', '384', '512'] as const).map((bits): TokenForm => [
      `HS${bits} by ${what}`,
      'bad',
      () => {
        const signed = `${coded({ alg: `HS${bits}`, kid })}.${payload}`;
        return `${signed}.${createHmac(`sha${bits}`, secret).update(signed).digest('base64url')}`;
      },
    ]),
  );
  return [...unsigned, ...confused];
}

/** What is hardly a token at all, and good ones that were changed. */
function shapeForms(issuer: HttpIssuer): TokenForm[] {
  const token = () => issuer.sign(claimsOf(issuer));
  const changed = async (change: (parts: string[]) => string) => change((await token()).split('.'));
  const texts = [
    'a',
    '.',
    '..',
    '...',
    'a.b',
    'a.b.c',
    'a.b.c.d.e',
    'e30.e30.',
    'e30.e30.e30',
    'null',
    'undefined',
  ];
  const payloads = ['', '{', '[]', 'null', '7', '"x"', '[{}]', '{"exp":1e999}', '\0', '{}'];
  return [
    ...texts.map((text): TokenForm => [`"${text}"`, 'bad', () => text]),
    ...payloads.map((payload): TokenForm => [
      `the payload ${JSON.stringify(payload)}`,
      'bad',
      () => changed(([header, , signature]) => `${header}.${coded(payload)}.${signature}`),
    ]),
    ...payloads.map((header): TokenForm => [
      `the header ${JSON.stringify(header)}`,
      'bad',
      () => changed(([, payload, signature]) => `${coded(header)}.${payload}.${signature}`),
    ]),
    ['itself', 'good', token],
    ['no signature', 'bad', () => changed(([header, payload]) => `${header}.${payload}.`)],
    ['two parts', 'bad', () => changed(([header, payload]) => `${header}.${payload}`)],
    ['a part more', 'bad', () => changed((parts) => [...parts, 'e30'].join('.'))],
    ['the parts in another order', 'bad', () => changed((parts) => parts.reverse().join('.'))],
    ['half a signature', 'bad', () => changed(([h, p, s = '']) => `${h}.${p}.${s.slice(0, 43)}`)],
    ['a signature of zeros', 'bad', () => changed(([h, p]) => `${h}.${p}.${'A'.repeat(86)}`)],
    ['padding', 'bad', () => changed(([h, p, s]) => `${h}.${p}.${s}==`)],
    ['twice itself', 'bad', async () => (await token()).repeat(2)],
    [
      'another payload under its signature',
      'bad',
      () => changed(([h, , s]) => `${h}.${coded({ ...claimsOf(issuer), kind: 'OPERATOR' })}.${s}`),
    ],
    ['nine kilobytes of it', 'bad', () => issuer.sign({ ...claimsOf(issuer), more: 'x'.repeat(9_000) })],
    ['ten thousand dots', 'bad', () => '.'.repeat(10_000)],
  ];
}

/** Two hundred and more forms of a token, each with how it is to be answered (reliability S8). */
export function tokenForms(
  issuer: HttpIssuer,
  stranger: IssuerKey,
  published: readonly IssuerKey[],
): readonly TokenForm[] {
  return [
    ...shapeForms(issuer),
    ...algorithmForms(issuer, published),
    ...headerForms(issuer, stranger, published),
    ...claimForms(issuer),
    ...tenantForms(issuer),
  ];
}
