import { watchRequests } from '@autoclub/subgraph-kit';
import { fastify, type FastifyInstance } from 'fastify';
import { REQUEST_BYTES } from '../admission/limits';
import { addConsole } from '../console/console-routes';
import { addRoles } from '../explorer/roles';
import type { GatewayContext } from '../graph/gateway-context';
import { METHODS } from './cors';
import { withoutEmptyParameters } from './empty-parameters';
import { explainFailure } from './explain-failure';
import { addFiles } from '../files/file-routes';
import { addTokenRoute } from '../keys/token-route';
import { addGraph } from './graph-route';
import type { HttpServerOptions } from './http-server-options';
import { readJsonAsUtf8 } from './json-body';
import { refuse } from './refuse';
import { anonymousContext } from './request-context';
import { LONGEST_REQUEST_MS } from './slow-bodies';

declare module 'fastify' {
  interface FastifyRequest {
    graph: GatewayContext;
  }
}

const KEEP_ALIVE_MS = 75_000;
const HEADERS_WITHIN_MS = 30_000;
const OTHER_METHOD = { en: `Use one of ${METHODS}.`, zh: '请使用响应头“allow”中列出的方法。' };
const NOTHING_HERE = { en: 'There is nothing here.', zh: '此处没有内容。' };

/** The public side: `/graphql` for clients and browsers. */
export function createHttpServer(options: HttpServerOptions): FastifyInstance {
  const server = fastify({
    logger: false,
    bodyLimit: REQUEST_BYTES,
    keepAliveTimeout: KEEP_ALIVE_MS,
    requestTimeout: LONGEST_REQUEST_MS,
    http: { headersTimeout: HEADERS_WITHIN_MS },
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
  server.setNotFoundHandler(({ url }, reply) =>
    /^\/graphql(\?|$)/.test(url)
      ? refuse(reply.header('allow', METHODS), 405, 'BAD_REQUEST', OTHER_METHOD)
      : refuse(reply, 404, 'BAD_REQUEST', NOTHING_HERE),
  );
  readJsonAsUtf8(server);
  watchRequests(server, options.metrics);
  addGraph(server, options);
  addFiles(server, options);
  addTokenRoute(server, options);
  addConsole(server, options);
  if (options.explorer) addRoles(server, options.explorer.rolesFile);
  return server;
}
