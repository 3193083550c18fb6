import {
  createLocalJWKSet,
  createRemoteJWKSet,
  jwtVerify,
  type CryptoKey,
  type FlattenedJWSInput,
  type JSONWebKeySet,
  type JWTHeaderParameters,
  type JWTPayload,
} from 'jose';
import { Denied } from './denied';
import { parsePrincipal, type Principal } from './principal';

/** The one signature algorithm tokens may use; anything else, `none` and HS256 included, is refused. */
export const TOKEN_ALGORITHM = 'EdDSA';

/** Claims of ours beside the registered ones; a URL-free short name each. */
export interface TokenClaims {
  readonly kind: string;
  readonly roles: readonly string[];
  readonly dealer: string | null;
  readonly region: string | null;
  /** The member of staff the token was issued to, where the issuer knows it. */
  readonly staff?: string;
}

export interface TokenVerifierOptions {
  readonly issuer: string;
  readonly audience: string;
  /** Where the issuer publishes its keys; fetched when an unknown key turns up, at most every 30 seconds. */
  readonly jwksUrl?: string;
  /** The keys themselves, for tests and for a platform without a reachable issuer. */
  readonly jwks?: JSONWebKeySet;
  /** After how long published keys are fetched again; 10 minutes unless given. */
  readonly keysMaxAgeMs?: number;
}

export type TokenVerifier = (token: string) => Promise<Principal>;

const MAX_TOKEN_LENGTH = 8_192;
const KEYS_MAX_AGE_MS = 600_000;

/**
 * Checks a bearer token: signature by a key of the issuer with the pinned algorithm, issuer, audience, times (5
 * seconds of clock difference), presence of every claim, and that the tenant fits the kind of principal. Throws
 * {@link Denied} `UNAUTHENTICATED` with one sentence that does not say which check failed; only a token that is right
 * in everything else is called expired, since its owner knows what to do then.
 */
export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const keys = keySource(options);
  return async (token) => {
    if (token.length > MAX_TOKEN_LENGTH) throw invalidToken();
    const { payload } = await jwtVerify(token, keys, {
      algorithms: [TOKEN_ALGORITHM],
      issuer: options.issuer,
      audience: options.audience,
      requiredClaims: ['sub', 'exp', 'iat', 'kind', 'roles', 'dealer', 'region'],
      clockTolerance: 5,
    }).catch((error: unknown) => {
      throw isOutage(error) ? error : isExpired(error) ? expiredToken() : invalidToken();
    });
    return principalOf(payload);
  };
}

type KeySource = (header: JWTHeaderParameters, token: FlattenedJWSInput) => Promise<CryptoKey>;

function keySource(options: TokenVerifierOptions): KeySource {
  if (options.jwks) return createLocalJWKSet(options.jwks);
  if (!options.jwksUrl) throw new Error('A token verifier needs either jwksUrl or jwks.');
  return outlastOutages(new URL(options.jwksUrl), options.keysMaxAgeMs ?? KEYS_MAX_AGE_MS);
}

/** The issuer's keys, fetched again when they are old; while the issuer is away the old ones go on counting. */
function outlastOutages(url: URL, cacheMaxAge: number): KeySource {
  const remote = createRemoteJWKSet(url, { cacheMaxAge, cooldownDuration: 30_000, timeoutDuration: 5_000 });
  return async (header, token) => {
    try {
      return await remote(header, token);
    } catch (error) {
      const known = remote.jwks();
      if (!known || !isOutage(error)) throw error;
      return createLocalJWKSet(known)(header, token);
    }
  };
}

/** Not a fault of the token: the issuer cannot be reached, or answers with something else than its keys. */
function isOutage(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  if (typeof code !== 'string' || !/^ERR_(JW|JOSE)/.test(code)) return true;
  return code === 'ERR_JWKS_TIMEOUT' || code === 'ERR_JOSE_GENERIC' || code === 'ERR_JWKS_INVALID';
}

function principalOf(payload: JWTPayload): Principal {
  const { sub, kind, roles, dealer, region, staff } = payload;
  const claimed = { subject: sub, kind, roles, dealerId: dealer, regionId: region, staffMemberId: staff };
  const principal = parsePrincipal(claimed);
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
