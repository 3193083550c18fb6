import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';

/** The statements that a data source has sent since the count began. */
export interface StatementCount {
  /** Their text in order, without those that only begin, end or scope a transaction. */
  statements(): readonly string[];
  count(): number;
  /** Begins anew at zero. */
  reset(): void;
}

const TRANSACTION_CONTROL =
  /^\s*(begin|start transaction|commit|rollback|savepoint|release|set |select set_config)/i;

function textOf(query: unknown): string {
  return typeof query === 'string' ? query : String((query as { text?: unknown } | null)?.text ?? '');
}

/**
 * Counts what goes over the wire, whatever library sends it: every connection the pool hands out from now on is
 * listened to. Bounded statements per operation are a promise of the graph; this is how a test sees it kept.
 */
export function countStatements(dataSource: DataSource): StatementCount {
  const pool = (dataSource.driver as unknown as { master: Pool }).master;
  const wrapped = new WeakSet<PoolClient>();
  let seen: string[] = [];
  pool.on('acquire', (client: PoolClient) => {
    if (wrapped.has(client)) return;
    wrapped.add(client);
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    const listening = (...args: unknown[]) => {
      const text = textOf(args[0]);
      if (!TRANSACTION_CONTROL.test(text)) seen.push(text);
      return query(...args);
    };
    client.query = listening as typeof client.query;
  });
  return { statements: () => seen, count: () => seen.length, reset: () => void (seen = []) };
}
