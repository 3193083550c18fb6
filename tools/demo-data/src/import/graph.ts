import { setTimeout as sleep } from 'node:timers/promises';

/** Sends one operation to the public graph and answers its data; retries what a dealer system would retry. */
export type Graph = <Data>(document: string, variables: Record<string, unknown>) => Promise<Data>;

const TRIES = 6;

/** Thrown when the graph refuses an operation as a whole; its message carries the codes, never the content. */
export class GraphRefusal extends Error {}

/**
 * A caller of the public graph with one token. A lost connection, a 429 or a 5xx is sent again with the same variables,
 * hence with the same idempotency key, so nothing is entered twice (rulebook CONV-5).
 */
export function graphAs(gatewayUrl: string, token: () => Promise<string>): Graph {
  return async <Data>(query: string, variables: Record<string, unknown>): Promise<Data> => {
    for (let attempt = 1; ; attempt++) {
      const answer = await post(gatewayUrl, await token(), JSON.stringify({ query, variables }));
      if (answer.ok) return answer.data as Data;
      if (!answer.isWorthARetry || attempt === TRIES) throw new GraphRefusal(answer.reason);
      await sleep(100 * 2 ** attempt);
    }
  };
}

type Answer = { ok: true; data: unknown } | { ok: false; reason: string; isWorthARetry: boolean };

async function post(url: string, token: string, body: string): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        authorization: `Bearer ${token}`,
      },
      body,
    });
    const { data, errors } = (await response.json()) as { data?: unknown; errors?: GraphError[] };
    if (response.ok && data && !errors?.length) return { ok: true, data };
    const reason = `HTTP ${response.status}: ${(errors ?? []).map(sentence).join('; ') || 'no answer'}`;
    return {
      ok: false,
      reason,
      isWorthARetry: response.status === 429 || response.status >= 500 || unavailable(errors),
    };
  } catch (error) {
    return {
      ok: false,
      reason: error instanceof Error ? error.message : 'no connection',
      isWorthARetry: true,
    };
  }
}

interface GraphError {
  readonly message: string;
  readonly extensions?: { readonly code?: string };
}

function sentence({ message, extensions }: GraphError): string {
  return `${extensions?.code ?? 'ERROR'} ${message}`;
}

function unavailable(errors: readonly GraphError[] | undefined): boolean {
  return (errors ?? []).some(({ extensions }) => extensions?.code === 'SUBGRAPH_UNAVAILABLE');
}
