import { errors, jwtVerify, type JWTPayload } from 'jose';
import { Denied } from './denied';
import { isOutage, issuerKeys, type IssuerKeys, type KeySource } from './issuer-keys';
import { parsePrincipal, type Principal } from './principal';

/**
 * The signatures that tokens may have: by a key of which only the issuer has the secret half. An issuer signs by one of
 * them and the platform pins it; `none` and HS256 cannot be chosen.
 */
export const TOKEN_ALGORITHMS = [
  'EdDSA',
  'ES256',
  'ES384',
  'ES512',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
] as const;
export type TokenAlgorithm = (typeof TOKEN_ALGORITHMS)[number];

/** What the development issuer signs by, and what is pinned unless the platform says another. */
export const TOKEN_ALGORITHM: TokenAlgorithm = 'EdDSA';

/** The clock of an issuer may be this many seconds away, and never more than {@link MOST_CLOCK_SKEW_SECONDS}. */
export const CLOCK_SKEW_SECONDS = 30;
export const MOST_CLOCK_SKEW_SECONDS = 60;

/** Claims of ours beside the registered ones; an issuer that asks for names with a prefix has one. */
export interface TokenClaims {
  readonly kind: string;
  readonly roles: readonly string[];
  readonly dealer: string | null;
  readonly region: string | null;
  /** The member of staff the token was issued to, where the issuer knows it. */
  readonly staff?: string;
  /** The membership of a member's token. */
  readonly membership?: string;
  /** What a token of an API key is for. */
  readonly scopes?: readonly string[];
}

export interface TokenVerifierOptions extends IssuerKeys {
  readonly audience: string;
  /** What the issuer signs by; {@link TOKEN_ALGORITHM} unless given. */
  readonly algorithms?: readonly TokenAlgorithm[];
  readonly clockSkewSeconds?: number;
  /** What stands before the names of our claims, such as `https://autoclub.example/`. */
  readonly claimPrefix?: string;
}

export type TokenVerifier = (token: string) => Promise<Principal>;

const MAX_TOKEN_LENGTH = 8_192;
/** A signed token in its compact form: one writing of one token. */
const COMPACT = /^[\w-]+\.[\w-]+\.[\w-]+$/;
const OUR_CLAIMS = ['kind', 'roles', 'dealer', 'region'] as const;

/**
 * Checks a bearer token of an OpenID issuer: signature by one of its keys with a pinned algorithm, issuer, audience,
 * times, presence of every claim, and that the tenant fits the kind of principal. Throws {@link Denied}
 * `UNAUTHENTICATED` with one sentence that does not say which check failed; only a token that is right in everything
 * else is called expired, since its owner knows what to do then. Throws anything else when the issuer is away.
 */
export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const { issuer, audience, algorithms = [TOKEN_ALGORITHM], claimPrefix = '' } = options;
  const clockTolerance = Math.min(options.clockSkewSeconds ?? CLOCK_SKEW_SECONDS, MOST_CLOCK_SKEW_SECONDS);
  const keys = namedKey(issuerKeys(options));
  const ours = OUR_CLAIMS.map((name) => claimPrefix + name);
  return async (token) => {
    if (token.length > MAX_TOKEN_LENGTH || !COMPACT.test(token)) throw invalidToken();
    const { payload } = await jwtVerify(token, keys, {
      algorithms: [...algorithms],
      issuer,
      audience,
      requiredClaims: ['sub', 'exp', 'iat', ...ours],
      clockTolerance,
    }).catch((error: unknown) => {
      throw isOutage(error) ? error : isExpired(error) ? expiredToken() : invalidToken();
    });
    if ((payload.iat ?? 0) > Date.now() / 1_000 + clockTolerance) throw invalidToken();
    return principalOf(payload, claimPrefix);
  };
}

/** A token may leave the name of its key out where one key fits; what it says must be a name. */
function namedKey(keys: KeySource): KeySource {
  return (header, token) => {
    const kid: unknown = header.kid;
    if (kid !== undefined && typeof kid !== 'string')
      throw new errors.JWSInvalid('The name of a key is text.');
    return keys(header, token);
  };
}

function principalOf(payload: JWTPayload, prefix: string): Principal {
  const claim = (name: keyof TokenClaims): unknown => payload[prefix + name];
  const principal = parsePrincipal({
    subject: payload.sub,
    kind: claim('kind'),
    roles: claim('roles'),
    dealerId: claim('dealer'),
    regionId: claim('region'),
    staffMemberId: claim('staff'),
    membershipId: claim('membership'),
    scopes: claim('scopes'),
  });
  if (!principal) throw invalidToken();
  return principal;
}

/** The times of a token are looked at last, so an expired one is right in everything else. */
function isExpired(error: unknown): boolean {
  return (error as { code?: unknown }).code === 'ERR_JWT_EXPIRED';
}

function expiredToken(): Denied {
  return new Denied('UNAUTHENTICATED', {
    zh: '令牌已过期，请重新登录。',
    en: 'The token has expired. Sign in again.',
  });
}

function invalidToken(): Denied {
  return new Denied('UNAUTHENTICATED', {
    zh: '令牌无效，请重新登录。',
    en: 'The token is not valid. Sign in again.',
  });
}
