import { setTimeout as sleep } from 'node:timers/promises';
import { createGraphClient, type GraphAnswer } from '@autoclub/graph-client';

/** Sends one operation to the public graph and answers its data; retries what a dealer system would retry. */
export type Graph = <Data>(document: string, variables: Record<string, unknown>) => Promise<Data>;

const TRIES = 6;
const TIMEOUT_MS = 60_000;

/** Thrown when the graph refuses an operation as a whole; its message carries the codes, never the content. */
export class GraphRefusal extends Error {}

/**
 * A caller of the public graph with one token. A lost connection, a 429 or a 5xx is sent again with the same variables,
 * hence with the same idempotency key, so nothing is entered twice (rulebook CONV-5).
 */
export function graphAs(url: string, token: () => Promise<string>): Graph {
  const client = createGraphClient({ url, token, timeoutMs: TIMEOUT_MS });
  return async <Data>(document: string, variables: Record<string, unknown>): Promise<Data> => {
    for (let attempt = 1; ; attempt++) {
      const answer = await client
        .ask<Data, Record<string, unknown>>(document, variables)
        .catch((error: unknown) => String((error as Error).message));
      if (typeof answer !== 'string' && answer.data !== null && answer.faults.length === 0)
        return answer.data;
      if (attempt === TRIES || !isWorthARetry(answer)) throw new GraphRefusal(reasonOf(answer));
      await sleep(100 * 2 ** attempt);
    }
  };
}

/** What came back, or why nothing did. */
type Answer = GraphAnswer<unknown> | string;

function isWorthARetry(answer: Answer): boolean {
  if (typeof answer === 'string') return true;
  const isAway = answer.faults.some(({ extensions }) => extensions?.code === 'SUBGRAPH_UNAVAILABLE');
  return isAway || answer.status === 429 || answer.status >= 500;
}

function reasonOf(answer: Answer): string {
  if (typeof answer === 'string') return answer;
  const faults = answer.faults.map(({ message, extensions }) => `${extensions?.code ?? 'ERROR'} ${message}`);
  return `HTTP ${answer.status}: ${faults.join('; ') || 'no answer'}`;
}
