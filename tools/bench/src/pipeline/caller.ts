import type { Principal } from '@autoclub/identity';
import type { Stack } from '@autoclub/local-stack';
import { Pool } from 'undici';

/**
 * Asks the public graph as somebody; whatever is not data is an error. On a pool of kept connections and not the typed
 * client, since `fetch` would take the processors it is to load.
 */
export type Call = <Data>(query: string, variables: Record<string, unknown>) => Promise<Data>;

/** Asks as the system of one dealer. */
export function caller(
  stack: Stack,
  { dealerId, regionId }: { dealerId: string; regionId: string },
): Promise<Call> {
  return callerAs(stack, { subject: 'dms:bench', kind: 'DEALER_SYSTEM', roles: [], dealerId, regionId });
}

export async function callerAs(stack: Stack, principal: Principal): Promise<Call> {
  const token = await stack.tokenFor(principal, 3_600);
  const { origin, pathname } = new URL(stack.gatewayUrl);
  const pool = new Pool(origin, { connections: 32, keepAliveTimeout: 5_000 });
  return async <Data>(query: string, variables: Record<string, unknown>) => {
    const response = await pool.request({
      path: pathname,
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.body.json()) as { data?: Data; errors?: unknown };
    if (!data || errors)
      throw new Error(`HTTP ${response.statusCode}: ${JSON.stringify(errors).slice(0, 300)}`);
    return data;
  };
}
