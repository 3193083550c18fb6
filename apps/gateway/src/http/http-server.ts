import { fastifyApolloHandler } from '@as-integrations/fastify';
import { Denied, type TokenVerifier } from '@autoclub/identity';
import type { Logger, Metrics } from '@autoclub/service-kit';
import { addProbes, INTERNAL_MESSAGE } from '@autoclub/subgraph-kit';
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { Admission } from '../admission/admission';
import { REQUEST_BYTES } from '../admission/limits';
import type { Graph } from '../graph/apollo';
import type { GatewayContext } from '../graph/gateway-context';
import type { CompiledOperations } from '../plans/compiled-operations';
import { asksForExplorer, Explorer } from './explorer';
import { answerKnown } from './known-operation';
import { refuse } from './refuse';
import { anonymousContext, identify } from './request-context';

declare module 'fastify' {
  interface FastifyRequest {
    graph: GatewayContext;
  }
}

export interface HttpServerOptions {
  readonly graph: Graph;
  readonly compiled: CompiledOperations;
  readonly revision: string;
  readonly verify: TokenVerifier;
  readonly isSchemaPublic: boolean;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly ready: () => Promise<boolean>;
}

const KEEP_ALIVE_MS = 75_000;

/** The public side: `/graphql` for clients and browsers, and the probes. */
export function createHttpServer(options: HttpServerOptions): FastifyInstance {
  const server = fastify({
    logger: false,
    bodyLimit: REQUEST_BYTES,
    keepAliveTimeout: KEEP_ALIVE_MS,
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 100 },
  });
  server.decorateRequest('graph');
  server.addHook('onRequest', (request, reply, done) => {
    request.graph = anonymousContext(request.headers);
    reply.header('x-request-id', request.graph.requestId);
    reply.header('traceparent', request.graph.trace.traceparent);
    reply.header('x-graph-revision', options.revision);
    done();
  });
  server.setErrorHandler((error, request, reply) => explainFailure(options, error, request, reply));
  server.setNotFoundHandler((_request, reply) => refuse(reply, 404, 'BAD_REQUEST', 'There is nothing here.'));
  addProbes(server, options);
  addGraph(server, options);
  return server;
}

function addGraph(server: FastifyInstance, options: HttpServerOptions): void {
  const explorer = new Explorer();
  const admission = new Admission();
  const context = ({ graph }: FastifyRequest) => Promise.resolve(graph);
  const apollo = fastifyApolloHandler(options.graph.server, { context });
  server.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    onRequest: (request, reply) => authenticate(options, request, reply),
    preValidation: cancelWhenGone,
    preHandler: (request, reply) =>
      asksForExplorer(request) ? explorer.send(request, reply) : admit(admission, request, reply),
    handler: async (request, reply) =>
      (await answerKnown(options.compiled, request, reply)) ?? apollo.call(server, request, reply),
  });
}

/** Nobody reads the answer of a connection that has closed: what still runs for it is broken off. */
function cancelWhenGone({ graph }: FastifyRequest, reply: FastifyReply, done: () => void): void {
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) graph.cancellation.cancel();
  });
  done();
}

/** Before the body is read: a wrong token is refused, and so is none where the schema is not public. */
async function authenticate(options: HttpServerOptions, request: FastifyRequest, reply: FastifyReply) {
  if (asksForExplorer(request)) return undefined;
  try {
    const principal = await identify(request.headers, options.verify);
    if (principal) request.graph = { ...request.graph, principal };
    else if (!options.isSchemaPublic) return unauthenticated(reply, 'Sign in: send a bearer token.');
    return undefined;
  } catch (error) {
    if (error instanceof Denied) return unauthenticated(reply, error.message);
    options.logger.error({ err: error, requestId: request.graph.requestId }, 'token could not be checked');
    return refuse(reply, 503, 'INTERNAL_SERVER_ERROR', INTERNAL_MESSAGE[request.graph.language]);
  }
}

function unauthenticated(reply: FastifyReply, message: string): FastifyReply {
  return refuse(reply.header('www-authenticate', 'Bearer'), 401, 'UNAUTHENTICATED', message);
}

/** Async although it never waits: Fastify goes on to the handler when the promise answers undefined. */
async function admit(admission: Admission, request: FastifyRequest, reply: FastifyReply) {
  const sent = request.method === 'GET' ? request.query : request.body;
  if (Array.isArray(sent)) return refuse(reply, 400, 'BAD_REQUEST', 'Send one operation per request.');
  const refused = admission.refuse((sent ?? {}) as Record<string, unknown>);
  return refused ? refuse(reply, 400, refused.code, refused.message) : undefined;
}

/** Fastify's own refusals (size, content type, broken JSON) keep their status; the rest is ours and only logged. */
function explainFailure(
  { logger }: HttpServerOptions,
  error: unknown,
  { graph }: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { statusCode, message } = error as { statusCode?: number; message: string };
  if (statusCode && statusCode >= 400 && statusCode < 500)
    return refuse(reply, statusCode, 'BAD_REQUEST', message);
  logger.error({ err: error, requestId: graph.requestId }, 'request failed');
  return refuse(reply, 500, 'INTERNAL_SERVER_ERROR', INTERNAL_MESSAGE[graph.language]);
}
