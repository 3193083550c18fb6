import { createGraphClient, GraphError, type Positions } from '@autoclub/graph-client';

/** Sends one operation to the public graph and returns its data; waits out what a dealer system would wait out. */
export type Graph = <Data>(document: string, variables: Record<string, unknown>) => Promise<Data>;

const TIMEOUT_MS = 60_000;
/** Longer than a database or a service takes to come back. */
const PATIENCE_MS = 180_000;

/** How a caller differs from a dealer system that starts by itself. */
export interface GraphOptions {
  /** Where it stands; at the beginning unless given. */
  readonly positions?: Positions;
  readonly patienceMs?: number;
}

/** Thrown when the graph refuses an operation as a whole; its message carries the codes, never the content. */
export class GraphRefusal extends Error {}

/**
 * A caller of the public graph with one token. What meets an outage is sent again with the same variables, hence with
 * the same idempotency key, so nothing is entered twice (rulebook CONV-5); so is what comes before a service has
 * handled what the caller was confirmed.
 */
export function graphAs(
  url: string,
  token: () => Promise<string>,
  { positions, patienceMs = PATIENCE_MS }: GraphOptions = {},
): Graph {
  const client = createGraphClient({ url, token, timeoutMs: TIMEOUT_MS, patienceMs, positions });
  return <Data>(document: string, variables: Record<string, unknown>): Promise<Data> =>
    client.request<Data, Record<string, unknown>>(document, variables).catch((error: unknown) => {
      throw new GraphRefusal(reasonOf(error));
    });
}

function reasonOf(error: unknown): string {
  if (!(error instanceof GraphError)) return String((error as Error).message);
  const { status, faults } = error.answer;
  const reasons = faults.map(({ message, extensions }) => `${extensions?.code ?? 'ERROR'} ${message}`);
  return `HTTP ${status}: ${reasons.join('; ') || 'no answer'}`;
}
