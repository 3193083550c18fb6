import type { FastifyReply, FastifyRequest } from 'fastify';

export const METHODS = 'GET, POST, OPTIONS';

/** What scripts of a page may send beside the harmless headers, and what they may read. */
const ASKED = [
  'content-type',
  'authorization',
  'accept-language',
  'x-request-id',
  'traceparent',
  'x-club-position',
  'apollo-require-preflight',
  'x-apollo-operation-name',
].join(', ');
const SHOWN = 'x-request-id, traceparent, x-graph-revision, www-authenticate, retry-after';

/** Two hours: browsers ask again before that, whatever the header says. */
const MAX_AGE_SECONDS = '7200';

/** Whether a page of that origin may use the graph. */
export type OriginTest = (origin: string) => boolean;

/** An entry is an origin, or one whose port is `*`, for any port. */
export function originTest(origins: readonly string[]): OriginTest {
  const exact = new Set(origins.filter((origin) => !origin.endsWith(':*')));
  const anyPort = new Set(
    origins.filter((origin) => origin.endsWith(':*')).map((origin) => origin.slice(0, -2)),
  );
  return (origin) => exact.has(origin) || anyPort.has(origin.replace(/:\d+$/, ''));
}

/**
 * Lets pages of the named origins read the answers. Callers are known by a token in a header, which a page has to have,
 * so no credentials of the browser are asked for.
 */
export function allowOrigin(isAllowed: OriginTest, { headers }: FastifyRequest, reply: FastifyReply): void {
  const { origin } = headers;
  if (origin === undefined) return;
  reply.header('vary', 'origin');
  if (!isAllowed(origin)) return;
  reply.header('access-control-allow-origin', origin).header('access-control-expose-headers', SHOWN);
}

/** A browser's question before a request; without an allowed origin it only learns the methods. */
export function answerOptions(_request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (reply.hasHeader('access-control-allow-origin'))
    reply
      .header('access-control-allow-methods', METHODS)
      .header('access-control-allow-headers', ASKED)
      .header('access-control-max-age', MAX_AGE_SECONDS);
  return reply.header('allow', METHODS).code(204).send();
}
