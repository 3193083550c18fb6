import type { Clock } from '@autoclub/domain-kit';
import {
  API_KEYS_AUDIENCE,
  apiKeyHash,
  deriveHandoverKey,
  parsePrincipal,
  type Principal,
  routeToSign,
  signHandover,
} from '@autoclub/identity';
import { request } from 'undici';
import { GATEWAY } from '../graph/gateway-principal';

const TIMEOUT_MS = 3_000;

/** Whose an API key is; undefined for one that does not count. Throws when membership cannot be asked. */
export type KeyOwner = (key: string) => Promise<Principal | undefined>;

/** What exchanges API keys for tokens. */
export interface KeyExchange {
  readonly ownerOf: KeyOwner;
  readonly sign: (principal: Principal) => Promise<string>;
}

/** Asks membership whose a key is, by the hash of the key: the key itself goes no further than here. */
export function keyOwner(url: string, rootSecret: string, clock: Clock): KeyOwner {
  const secret = deriveHandoverKey(rootSecret, API_KEYS_AUDIENCE);
  return async (key) => {
    const hash = apiKeyHash(key);
    if (hash === undefined) return undefined;
    const path = `/api-keys/${hash}/use`;
    const headers = signHandover({
      ...{ secret, audience: API_KEYS_AUDIENCE, now: clock(), principal: GATEWAY },
      body: routeToSign('POST', path),
    });
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const { statusCode, body } = await request(new URL(path, url), { method: 'POST', headers, signal });
    const answer: unknown = await body.json();
    if (statusCode === 404) return undefined;
    const principal = statusCode === 200 ? parsePrincipal(answer) : undefined;
    if (principal?.kind !== 'DEALER_SYSTEM')
      throw new Error(`membership answers ${statusCode} where it says whose an API key is.`);
    return principal;
  };
}
