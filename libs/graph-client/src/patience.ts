/** One try of an operation: what came back, or what kept anything from coming back. */
export type Try<Answer> = { readonly answer: Answer } | { readonly error: unknown };

/** What repeating needs to know of an answer. */
export interface Outage {
  readonly status: number;
  readonly faults: readonly { readonly extensions?: { readonly code?: string } }[];
  /** Seconds the graph asks to wait, from `retry-after`. */
  readonly retryAfterSeconds: number | null;
}

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;

/** Statuses of what stands between us and the graph while it is away. */
const AWAY = [429, 502, 503, 504];

/** Codes of errors after which the same is worth sending again: a service is away, or behind what we were confirmed. */
const PASSING = ['SUBGRAPH_UNAVAILABLE', 'NOT_YET_ARRIVED'];

/**
 * Whether the same request may well succeed in a while: the graph or a service behind it is away, overloaded or behind.
 * Nothing else is repeated: a refusal stays one.
 */
export function isPassing(tried: Try<Outage>): boolean {
  if ('error' in tried) return true;
  const { status, faults } = tried.answer;
  return AWAY.includes(status) || faults.some(({ extensions }) => PASSING.includes(String(extensions?.code)));
}

/**
 * Tries until the answer is not an outage or the time is over, with growing pauses, and returns the last answer or
 * throws the last error. At the first try nothing is waited for.
 */
export async function patiently<Answer extends Outage>(
  patienceMs: number,
  attempt: () => Promise<Answer>,
): Promise<Answer> {
  let waited = 0;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    const tried = await attempt().then(
      (answer) => ({ answer }),
      (error: unknown) => ({ error }),
    );
    const asked = 'answer' in tried ? (tried.answer.retryAfterSeconds ?? 0) * 1_000 : 0;
    const ms = Math.max(asked, pause * (0.75 + Math.random() / 2));
    if (!isPassing(tried) || waited + ms > patienceMs) {
      if ('error' in tried) throw tried.error;
      return tried.answer;
    }
    waited += ms;
    await new Promise((resolve) => setTimeout(resolve, ms));
  }
}

/**
 * Whether an operation may be sent twice: a query, or a mutation whose inputs all carry an idempotency key, under which
 * the graph does it once (rulebook CONV-5).
 */
export function isRepeatable(query: string, variables: unknown): boolean {
  if (!isCommand(query)) return true;
  const inputs = Object.values((variables ?? {}) as Record<string, unknown>).filter(isInput);
  return inputs.length > 0 && inputs.every((input) => typeof input['idempotencyKey'] === 'string');
}

/** Whether an operation changes something. */
export function isCommand(query: string): boolean {
  return /^\s*mutation\b/m.test(query);
}

function isInput(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
