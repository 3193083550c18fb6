import { createGraphClient, type Positions } from '@autoclub/graph-client';

/** Sends one operation with one token and answers its data; any error of the graph ends the job. */
export type GraphCaller = <Data>(document: string, variables?: Record<string, unknown>) => Promise<Data>;

/** How a caller differs from a client that stands by itself and is patient. */
export interface CallerOptions {
  /** Shared by those who act one after the other: what one is confirmed counts for the next. */
  readonly positions?: Positions;
  readonly patienceMs?: number;
}

/** Calls the public graph as the bearer of a token. */
export function callerFor(url: string, token: string, options: CallerOptions = {}): GraphCaller {
  const client = createGraphClient({ url, token, ...options });
  return <Data>(document: string, variables: Record<string, unknown> = {}) =>
    client.request<Data, Record<string, unknown>>(document, variables);
}

/** The part of a payload that every mutation has. */
export interface Payload {
  userErrors: readonly { code: string; field: readonly string[] | null; message: string }[];
}

/** The payload, or the sentence that says why the graph refused. */
export function unrefused<P extends Payload>(payload: P): P {
  if (payload.userErrors.length === 0) return payload;
  const reasons = payload.userErrors.map(
    ({ code, field, message }) => `${code} ${field?.join('.') ?? ''} ${message}`,
  );
  throw new Error(`The graph refused: ${reasons.join('; ')}`);
}
