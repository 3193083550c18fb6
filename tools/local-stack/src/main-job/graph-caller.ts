/** Sends one operation with one token and answers its data. */
export type GraphCaller = <Data>(document: string, variables?: Record<string, unknown>) => Promise<Data>;

interface Answer<Data> {
  data?: Data | null;
  errors?: readonly { message: string; extensions?: { code?: string } }[];
}

/** Calls the public graph as the bearer of a token; any error of the graph ends the job with its code. */
export function callerFor(url: string, token: string): GraphCaller {
  return async <Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(15_000),
    });
    const { data, errors } = (await response.json()) as Answer<Data>;
    if (data && !errors?.length) return data;
    const reasons = (errors ?? []).map(
      ({ message, extensions }) => `${extensions?.code ?? 'ERROR'} ${message}`,
    );
    throw new Error(`The graph answered HTTP ${response.status}: ${reasons.join('; ') || 'no data'}`);
  };
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
