import type { Stack } from '@autoclub/local-stack';
import { Pool } from 'undici';

/**
 * Asks the public graph as the system of one dealer; whatever is not data is an error. On a pool of kept connections
 * and not the typed client, since `fetch` would take the processors it is to load.
 */
export type Call = <Data>(query: string, variables: Record<string, unknown>) => Promise<Data>;

export async function caller(stack: Stack, dealer: { dealerId: string; regionId: string }): Promise<Call> {
  const token = await stack.tokenFor(
    {
      subject: 'dms:bench',
      kind: 'DEALER_SYSTEM',
      roles: [],
      dealerId: dealer.dealerId,
      regionId: dealer.regionId,
    },
    3_600,
  );
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
