import type { Clock } from '@autoclub/domain-kit';
import { decodeJwt } from 'jose';
import type { Principal } from './principal';
import type { TokenVerifier } from './tokens';

const MAX_TOKENS = 5_000;
const MAX_AGE_MS = 60_000;

/**
 * Remembers tokens that were found good, until they expire and for a minute at most, after which a key that was
 * withdrawn counts. Checking a signature takes longer than everything else the gateway does for a small query.
 */
export function cachedVerifier(verify: TokenVerifier, clock: Clock): TokenVerifier {
  const good = new Map<string, { readonly principal: Principal; readonly until: number }>();
  return async (token) => {
    const now = clock().getTime();
    const known = good.get(token);
    if (known && now < known.until) return known.principal;
    good.delete(token);
    const principal = await verify(token);
    if (good.size >= MAX_TOKENS) dropOldest(good);
    const expires = (decodeJwt(token).exp ?? 0) * 1_000;
    good.set(token, { principal, until: Math.min(expires, now + MAX_AGE_MS) });
    return principal;
  };
}

function dropOldest(entries: Map<string, unknown>): void {
  const [oldest] = entries.keys();
  if (oldest !== undefined) entries.delete(oldest);
}
