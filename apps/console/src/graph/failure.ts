import type { GraphAnswer } from '@autoclub/graph-client/client';

/**
 * What kept a whole answer from coming: no connection, no right, a service or the graph away, too many requests, or a
 * fault of ours. A sign-in that ran out is none: it is asked for anew and the request sent again.
 */
export type FailureKind = 'offline' | 'forbidden' | 'away' | 'busy' | 'fault';

/** Thrown in the place of an answer of which nothing came. */
export class GraphFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    /** What the graph says, in the language of the page; empty when nothing answered. */
    message: string,
    /** By which operators find it in the logs. */
    readonly requestId: string | null = null,
  ) {
    super(message);
    this.name = 'GraphFailure';
  }
}

/** A part of an answer that is not there, while the rest of it is. */
export interface MissingPart {
  /** The field at which it is missing, such as `customer.pointsAccount`. */
  readonly path: string;
  readonly kind: FailureKind;
  /** Which service is away; null when it is not for that. */
  readonly service: string | null;
  /** What the graph says, in the language of the page. */
  readonly message: string;
}

/** What an error of the graph has beside its message. */
export interface Fault {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

const KINDS: Readonly<Record<string, FailureKind>> = {
  FORBIDDEN: 'forbidden',
  SUBGRAPH_UNAVAILABLE: 'away',
  NOT_YET_ARRIVED: 'away',
  THROTTLED: 'busy',
};

function kindOf(fault: Fault | undefined, status: number): FailureKind {
  const known = KINDS[String(fault?.extensions?.['code'])];
  if (known) return known;
  if (status === 403) return 'forbidden';
  if (status === 429) return 'busy';
  return [502, 503, 504].includes(status) ? 'away' : 'fault';
}

/** The failure of an answer without data; undefined for one with any. */
export function failureOf(answer: GraphAnswer<unknown>): GraphFailure | undefined {
  const { data, faults, status, requestId } = answer;
  if (hasAny(data) || (data !== null && faults.length === 0)) return undefined;
  const [fault] = faults;
  return new GraphFailure(kindOf(fault, status), fault?.message ?? '', requestId);
}

function hasAny(data: unknown): boolean {
  return typeof data === 'object' && data !== null && Object.values(data).some((value) => value !== null);
}

/** Whether the token is missing, wrong or has run out. */
export function asksToSignIn({ status, faults }: Pick<GraphAnswer<unknown>, 'status' | 'faults'>): boolean {
  return status === 401 || faults.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED');
}

/** The missing parts that the errors beside some data name, without the places in lists. */
export function missingParts(faults: readonly Fault[]): MissingPart[] {
  const parts = faults.map((fault) => ({
    path: (fault.path ?? []).filter((step) => typeof step === 'string').join('.'),
    kind: kindOf(fault, 200),
    service: serviceOf(fault),
    message: fault.message,
  }));
  return parts.filter(
    ({ path, kind }, at) => parts.findIndex((each) => each.path === path && each.kind === kind) === at,
  );
}

function serviceOf({ extensions }: Fault): string | null {
  const service = extensions?.['service'];
  return typeof service === 'string' ? service : null;
}
