import type { TokenVerifier } from '@autoclub/identity';
import type { Logger, Metrics } from '@autoclub/service-kit';
import { addProbes } from '@autoclub/subgraph-kit';
import { fastify, type FastifyInstance } from 'fastify';
import { REQUEST_BYTES } from '../admission/limits';
import { addRoles } from '../explorer/roles';
import type { Graph } from '../graph/apollo';
import type { GatewayContext } from '../graph/gateway-context';
import type { CompiledOperations } from '../plans/compiled-operations';
import { withoutEmptyParameters } from './empty-parameters';
import { explainFailure } from './explain-failure';
import { addGraph } from './graph-route';
import { refuse } from './refuse';
import { anonymousContext } from './request-context';

declare module 'fastify' {
  interface FastifyRequest {
    graph: GatewayContext;
  }
}

export interface ExplorerOptions {
  /** Where the roles are that the page offers; only the local stack has any. */
  readonly rolesFile: string | undefined;
}

export interface HttpServerOptions {
  readonly graph: Graph;
  readonly compiled: CompiledOperations;
  readonly revision: string;
  readonly verify: TokenVerifier;
  /** The explorer, and with it the schema, is for everybody; null for production, where neither is. */
  readonly explorer: ExplorerOptions | null;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly ready: () => Promise<boolean>;
}

const KEEP_ALIVE_MS = 75_000;
const NOTHING_HERE = { en: 'There is nothing here.', zh: '此处没有内容。' };

/** The public side: `/graphql` for clients and browsers, and the probes. */
export function createHttpServer(options: HttpServerOptions): FastifyInstance {
  const server = fastify({
    logger: false,
    bodyLimit: REQUEST_BYTES,
    keepAliveTimeout: KEEP_ALIVE_MS,
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 100 },
    rewriteUrl: ({ url = '/' }) => withoutEmptyParameters(url),
  });
  server.decorateRequest('graph');
  server.addHook('onRequest', (request, reply, done) => {
    request.graph = anonymousContext(request.headers);
    reply.header('x-request-id', request.graph.requestId);
    reply.header('traceparent', request.graph.trace.traceparent);
    reply.header('x-graph-revision', options.revision);
    done();
  });
  server.setErrorHandler((error, request, reply) => explainFailure(options.logger, error, request, reply));
  server.setNotFoundHandler((_request, reply) => refuse(reply, 404, 'BAD_REQUEST', NOTHING_HERE));
  addProbes(server, options);
  addGraph(server, options);
  if (options.explorer) addRoles(server, options.explorer.rolesFile);
  return server;
}
