import { type Cancellation, TIME_LEFT_HEADER } from '@autoclub/identity';
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { isUtf8 } from 'node:buffer';
import { INTERNAL_MESSAGE } from '../schema/errors';
import { addRoutes } from './add-routes';
import { awaitPosition } from './await-position';
import { Door } from './door';
import type { Executor } from './execute';
import { watchRequests } from './probes';
import type { SubgraphServerOptions } from './server-options';

/** The gateway takes 256 KB; references of a page of entities come on top. */
const BODY_LIMIT = 1_048_576;

/** For a request of which nobody says how long it may take. */
const LONGEST_MS = 60_000;

/** Longer than the gateway's pool keeps idle connections, so that it never writes into one that closes. */
const KEEP_ALIVE_MS = 75_000;

/** The HTTP side of a subgraph: `/graphql` for the gateway. */
export function createHttpServer(options: SubgraphServerOptions, executor: Executor): FastifyInstance {
  const server = fastify({
    logger: false,
    bodyLimit: BODY_LIMIT,
    keepAliveTimeout: KEEP_ALIVE_MS,
    forceCloseConnections: 'idle',
  });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  server.setErrorHandler((error, _request, reply) => explainFailure(options, error, reply));
  watchRequests(server, options.metrics);
  const door = new Door(options);
  server.post('/graphql', {
    onRequest: (request, reply, done) => (door.knows(request) ? done() : void refuseStranger(reply)),
    handler: (request, reply) => serve(options, door, executor, request, reply),
  });
  addRoutes(server, options, (request, signed, key) => door.contextOf(request, signed, key));
  return server;
}

function refuseStranger(reply: FastifyReply): FastifyReply {
  return refuse(reply, 401, 'UNAUTHENTICATED', 'Only the gateway may ask here.');
}

/** The body is what was signed for this one request; only then is it parsed (rulebook PLT-02). */
async function serve(
  options: SubgraphServerOptions,
  door: Door,
  executor: Executor,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const context = door.contextOf(request, body);
  if (!context) return refuseStranger(reply);
  const parsed = parseJson(body);
  if (parsed === undefined) return refuse(reply, 400, 'BAD_REQUEST', 'The body is not JSON in UTF-8.');
  cancelWhenOver(request, reply, context.cancellation);
  const early = await awaitPosition(options, request.headers, context);
  if (early) return refuse(reply, early.status, early.code, early.message);
  const answer = await executor.execute(parsed, request.headers.accept, context);
  for (const [name, value] of answer.headers) reply.header(name, value);
  return reply.code(answer.status).send(answer.body);
}

/**
 * The gateway closes the connection of a request that takes too long or that its caller has given up. It has said as
 * well how long it would wait: a gateway that stands still, or to which the way is cut, closes nothing.
 */
function cancelWhenOver({ headers }: FastifyRequest, reply: FastifyReply, cancellation: Cancellation): void {
  const left = Number(/^\d{1,7}$/.exec(String(headers[TIME_LEFT_HEADER]))?.[0] ?? LONGEST_MS);
  const timer = setTimeout(() => cancellation.cancel(), left);
  reply.raw.once('close', () => {
    clearTimeout(timer);
    if (!reply.raw.writableFinished) cancellation.cancel();
  });
}

/** Bytes that are not UTF-8 would be read as U+FFFD and kept as such; undefined for them, as for what is not JSON. */
function parseJson(body: Buffer): unknown {
  if (!isUtf8(body)) return undefined;
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** What Fastify itself refuses (a body too large) keeps its status; everything else is ours and is only logged. */
function explainFailure(
  { logger }: SubgraphServerOptions,
  error: unknown,
  reply: FastifyReply,
): FastifyReply {
  const { statusCode } = error as { statusCode?: number };
  if (statusCode && statusCode < 500)
    return refuse(reply, statusCode, 'BAD_REQUEST', 'The request is refused.');
  logger.error({ err: error }, 'request failed');
  return refuse(reply, 500, 'INTERNAL_SERVER_ERROR', INTERNAL_MESSAGE.en);
}

function refuse(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
}
