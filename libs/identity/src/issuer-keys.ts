import {
  createLocalJWKSet,
  createRemoteJWKSet,
  type CryptoKey,
  type FlattenedJWSInput,
  type JSONWebKeySet,
  type JWTHeaderParameters,
} from 'jose';

/** Finds the key that a token says it is signed with. */
export type KeySource = (header: JWTHeaderParameters, token: FlattenedJWSInput) => Promise<CryptoKey>;

/** Where the keys of an issuer come from; with none of the two its discovery document says it. */
export interface IssuerKeys {
  readonly issuer: string;
  /** Where the issuer publishes its keys. */
  readonly jwksUrl?: string;
  /** The keys themselves, for tests and for a platform without a reachable issuer. */
  readonly jwks?: JSONWebKeySet;
  /** After how long published keys are fetched again; 10 minutes unless given. */
  readonly keysMaxAgeMs?: number;
  /** How soon an unknown key may be looked for again; 5 seconds unless given. */
  readonly keysCooldownMs?: number;
}

const KEYS_MAX_AGE_MS = 600_000;
/** An issuer publishes a key before it signs with it. A flood of unknown names costs it one request in this time. */
const KEYS_COOLDOWN_MS = 5_000;
const TIMEOUT_MS = 5_000;

/** The keys of an issuer: given, at a known address, or where its OpenID configuration says. */
export function issuerKeys(options: IssuerKeys): KeySource {
  if (options.jwks) return createLocalJWKSet(options.jwks);
  if (options.jwksUrl) return outlastOutages(new URL(options.jwksUrl), options);
  let found: Promise<KeySource> | undefined;
  return async (header, token) => {
    found ??= discover(options.issuer).then((url) => outlastOutages(url, options));
    const keys = await found.catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return keys(header, token);
  };
}

/** Not a fault of the token: the issuer cannot be reached, or answers with something else than its keys. */
export function isOutage(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  if (typeof code !== 'string' || !/^ERR_(JW|JOSE)/.test(code)) return true;
  return code === 'ERR_JWKS_TIMEOUT' || code === 'ERR_JOSE_GENERIC' || code === 'ERR_JWKS_INVALID';
}

/** The issuer's keys, fetched again when they are old; while the issuer is away the old ones go on counting. */
function outlastOutages(url: URL, { keysMaxAgeMs, keysCooldownMs }: IssuerKeys): KeySource {
  const remote = createRemoteJWKSet(url, {
    cacheMaxAge: keysMaxAgeMs ?? KEYS_MAX_AGE_MS,
    cooldownDuration: keysCooldownMs ?? KEYS_COOLDOWN_MS,
    timeoutDuration: TIMEOUT_MS,
  });
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

/** Where the keys are, by the issuer's own document, which must be about this very issuer (OpenID Discovery 4.3). */
async function discover(issuer: string): Promise<URL> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' });
  if (!response.ok) throw new Error(`The issuer answers ${response.status} for ${address}.`);
  const found = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown } | null;
  if (found?.issuer !== issuer) throw new Error(`The document at ${address} is about another issuer.`);
  if (typeof found.jwks_uri !== 'string') throw new Error(`The document at ${address} names no keys.`);
  const keys = new URL(found.jwks_uri);
  if (keys.protocol !== new URL(issuer).protocol)
    throw new Error(`The keys at ${keys.href} are reached in another way than their issuer.`);
  return keys;
}
