import type { Permission } from '@autoclub/identity';
import type { Readable } from 'node:stream';
import type { GraphContext } from '../schema/graph-context';

/**
 * A request beside the graph, for what is no field: a file that streams in or out. It comes by the gateway like all
 * others, with the same signed caller and the same permissions.
 */
export interface HttpRoute {
  readonly method: 'GET' | 'POST';
  /** `/files` or `/import-runs/:id/faults.csv`. */
  readonly path: string;
  readonly requires: Permission;
  /**
   * Of a route that another service asks and not the gateway: the audience and the key that its requests are signed by
   * instead of the subgraph's own. Nobody who has this key can ask anything else here.
   */
  readonly signedFor?: RouteKey;
  handle(request: RouteRequest): Promise<RouteAnswer>;
}

/** What the requests of one route are signed by, see `deriveHandoverKey`. */
export interface RouteKey {
  readonly audience: string;
  readonly secret: string;
  /** A second key that is taken while keys are changed. */
  readonly otherSecret?: string | undefined;
}

export interface RouteRequest {
  readonly context: GraphContext;
  /** The named parts of the path. */
  readonly params: Readonly<Record<string, string>>;
  /** What stands behind the `?` of the address. */
  readonly query: Readonly<Record<string, string | undefined>>;
  /** The body as it comes; empty for GET. */
  readonly body: Readable;
}

/** What the route answers; a refusal is a body in the form of the graph's errors, see {@link refusedRoute}. */
export interface RouteAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Readable;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer in JSON. */
export function jsonAnswer(status: number, value: unknown): RouteAnswer {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

/** A refusal in the form in which the graph refuses, so that clients need one way of reading errors. */
export function refusedRoute(
  { language, requestId }: GraphContext,
  status: number,
  code: string,
  texts: { readonly zh: string; readonly en: string },
): RouteAnswer {
  return jsonAnswer(status, { errors: [{ message: texts[language], extensions: { code, requestId } }] });
}

/** The route, taking a second key as well while keys are changed. */
export function alsoSignedBy(route: HttpRoute, otherSecret: string | undefined): HttpRoute {
  const { signedFor } = route;
  return signedFor && otherSecret ? { ...route, signedFor: { ...signedFor, otherSecret } } : route;
}
