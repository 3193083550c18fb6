import { isCommand, isRepeatable, patiently } from './patience';
import { Positions } from './positions';

/** An operation with the types of its answer and its variables, as the generated code has them. */
export interface TypedDocument<Answer, Variables> {
  toString(): string;
  /** Never set; it carries the types. */
  __apiType?: (variables: Variables) => Answer;
}

export interface GraphClientOptions {
  /** The graph's address, such as `http://127.0.0.1:4000/graphql`. */
  readonly url: string;
  /** The bearer token, or how to get a fresh one. */
  readonly token: string | (() => string | Promise<string>);
  /** The language of messages and explanations; Chinese unless given. */
  readonly language?: 'zh' | 'en';
  readonly timeoutMs?: number;
  /**
   * Where this client stands; its own unless given, so that its next command knows what the graph has confirmed to it.
   */
  readonly positions?: Positions;
  /**
   * How long `request` waits in all while the graph or a service behind it is away, sending the same again with growing
   * pauses; ten seconds unless given, 0 never.
   */
  readonly patienceMs?: number;
}

/** An error of the graph itself; refusals of mutations are data and lie in `userErrors`. */
export interface GraphFault {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly requestId?: string };
}

/** Everything that came back, for callers that can use a part of the data. */
export interface GraphAnswer<Data> {
  readonly status: number;
  readonly data: Data | null;
  readonly faults: readonly GraphFault[];
  readonly requestId: string | null;
  /** 32 hexadecimal digits that lead through all services and events (W3C trace id). */
  readonly traceId: string | null;
  /** Seconds the graph asks to wait before the next request; null when it does not. */
  readonly retryAfterSeconds: number | null;
  /** Where the caller stands after it, for one who sends it on by other means; null when nothing was confirmed. */
  readonly position: string | null;
}

/** Thrown by {@link GraphClient.request} when the answer has errors or is none. */
export class GraphError extends Error {
  constructor(
    message: string,
    readonly answer: GraphAnswer<unknown>,
  ) {
    super(message);
    this.name = 'GraphError';
  }

  /** The code of the first error, such as `UNAUTHENTICATED`. */
  get code(): string | undefined {
    return this.answer.faults[0]?.extensions?.code;
  }
}

export interface GraphClient {
  /**
   * The data of an operation; throws {@link GraphError} when there is any error. An outage is waited for; a mutation is
   * sent again only when its input has an idempotency key.
   */
  request<Data, Variables>(
    document: TypedDocument<Data, Variables>,
    ...variables: VariablesOf<Variables>
  ): Promise<Data>;
  /** The whole answer, with part of the data and the errors beside it, at once; throws only when there is none. */
  ask<Data, Variables>(
    document: TypedDocument<Data, Variables>,
    ...variables: VariablesOf<Variables>
  ): Promise<GraphAnswer<Data>>;
}

/** Variables may be left out when the operation has none. */
type VariablesOf<Variables> = Variables extends Record<string, never> ? [] : [variables: Variables];

const TIMEOUT_MS = 15_000;
const PATIENCE_MS = 10_000;

/** A typed client of the graph on `fetch`, for browsers and Node alike. */
export function createGraphClient(given: GraphClientOptions): GraphClient {
  const options = { ...given, positions: given.positions ?? new Positions() };
  return {
    ask: (document, ...[variables]) => send(options, document.toString(), variables),
    request: async <Data, Variables>(
      document: TypedDocument<Data, Variables>,
      ...[variables]: VariablesOf<Variables>
    ) => {
      const query = document.toString();
      const patienceMs = isRepeatable(query, variables) ? (options.patienceMs ?? PATIENCE_MS) : 0;
      const answer = await patiently(patienceMs, () => send<Data>(options, query, variables));
      if (answer.faults.length > 0 || answer.data === null) {
        throw new GraphError(answer.faults[0]?.message ?? `The graph answered ${answer.status}.`, answer);
      }
      return answer.data;
    },
  };
}

async function send<Data>(
  options: GraphClientOptions & { readonly positions: Positions },
  query: string,
  variables: unknown,
): Promise<GraphAnswer<Data>> {
  const { url, token, language = 'zh', timeoutMs = TIMEOUT_MS, positions } = options;
  const sent = isCommand(query) ? positions.current : [];
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      'accept-language': language,
      authorization: `Bearer ${typeof token === 'string' ? token : await token()}`,
      ...(sent.length > 0 && { 'x-club-position': sent.join(', ') }),
    },
    body: JSON.stringify({ query, operationName: operationNameOf(query), variables }),
    signal: AbortSignal.timeout(timeoutMs),
  });
  const body = bodyOf<Data>(await response.text());
  const position = body.extensions?.position;
  positions.moveOn(sent, position);
  return {
    status: response.status,
    data: body.data ?? null,
    faults: body.errors ?? [],
    requestId: response.headers.get('x-request-id'),
    traceId: response.headers.get('traceparent')?.split('-')[1] ?? null,
    retryAfterSeconds: Number(response.headers.get('retry-after')) || null,
    position: position ?? null,
  };
}

interface GraphBody<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly GraphFault[];
  readonly extensions?: { readonly position?: string };
}

/** Something between us and the graph may answer with a page; that is an answer without data. */
function bodyOf<Data>(text: string): GraphBody<Data> {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? body : {};
  } catch {
    return {};
  }
}

/** Sent along so that the gateway finds the plan it made before the first request. */
function operationNameOf(query: string): string | undefined {
  return /(?:query|mutation)\s+(\w+)/.exec(query)?.[1];
}
