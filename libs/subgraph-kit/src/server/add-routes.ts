import { Denied, requirePermission, routeToSign } from '@autoclub/identity';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { ERROR_TEXTS } from '../schema/errors';
import type { GraphContext } from '../schema/graph-context';
import { type HttpRoute, refusedRoute, type RouteAnswer, type RouteKey } from './http-route';
import type { SubgraphServerOptions } from './server-options';

/** Who asks, by what the gateway signed, or who else has the key; undefined for everybody else. */
export type ContextOf = (request: FastifyRequest, signed: string, key?: RouteKey) => GraphContext | undefined;

/**
 * Adds the routes beside the graph. A body of hundreds of megabytes cannot be signed before it is sent, so the gateway
 * signs method and address, which no other request has; the body streams behind it.
 */
export function addRoutes(
  server: FastifyInstance,
  options: Pick<SubgraphServerOptions, 'routes' | 'logger' | 'isOutage'>,
  contextOf: ContextOf,
): void {
  void server.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, body, parsed) => parsed(null, body));
    for (const route of options.routes ?? [])
      scope.route({
        method: route.method,
        url: route.path,
        handler: async (request, reply) => send(reply, await answerOf(options, route, contextOf, request)),
      });
    done();
  });
}

async function answerOf(
  { logger, isOutage }: Pick<SubgraphServerOptions, 'logger' | 'isOutage'>,
  route: HttpRoute,
  contextOf: ContextOf,
  request: FastifyRequest,
): Promise<RouteAnswer | undefined> {
  const context = contextOf(request, routeToSign(request.method, request.url), route.signedFor);
  if (!context) return undefined;
  try {
    requirePermission(context.principal, route.requires);
    const { params, query, body } = request as FastifyRequest<{
      Params: Record<string, string>;
      Querystring: Record<string, string>;
    }>;
    return await route.handle({
      context,
      params,
      query,
      body: body instanceof Readable ? body : Readable.from([]),
    });
  } catch (error) {
    if (error instanceof Denied)
      return refusedRoute(context, error.code === 'FORBIDDEN' ? 403 : 401, error.code, error.texts);
    logger.error({ err: error, requestId: context.requestId, route: route.path }, 'request failed');
    return isOutage?.(error)
      ? refusedRoute(context, 503, 'SUBGRAPH_UNAVAILABLE', ERROR_TEXTS.SUBGRAPH_UNAVAILABLE)
      : refusedRoute(context, 500, 'INTERNAL_SERVER_ERROR', ERROR_TEXTS.INTERNAL_SERVER_ERROR);
  }
}

function send(reply: FastifyReply, answer: RouteAnswer | undefined): FastifyReply {
  if (!answer)
    return reply.code(401).send({
      errors: [{ message: 'Only the gateway may ask here.', extensions: { code: 'UNAUTHENTICATED' } }],
    });
  const { status, type, body, headers = {} } = answer;
  return reply.code(status).headers(headers).type(type).send(body);
}
