import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { Bilingual } from '@autoclub/domain-kit';
import { POSITION_HEADER } from '@autoclub/service-kit';
import { NO_POSITION } from '@autoclub/subgraph-kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Admission } from '../admission/admission';
import type { Safelist } from '../admission/safelist';
import { asksForExplorer, Explorer } from '../explorer/explorer';
import { couldBeForged, FROM_ADDRESS_LINE } from './address-line';
import { authenticate } from './authenticate';
import { allowOrigin, answerOptions, originTest } from './cors';
import { dropEmptyParameters } from './empty-parameters';
import type { HttpServerOptions } from './http-server-options';
import { addressFault } from './json-body';
import { answerKnown } from './known-operation';
import { refuse, refuseOverload } from './refuse';
import { giveUpSlowBody } from './slow-bodies';
import { worded } from './worded';

const ONE_OPERATION: Bilingual = { en: 'Send one operation per request.', zh: '每个请求只能包含一个操作。' };

/** `/graphql`: the explorer's page for browsers, and operations. */
export function addGraph(server: FastifyInstance, options: HttpServerOptions): void {
  const explorer = new Explorer();
  const admission = new Admission();
  const isForExplorer = (request: FastifyRequest) => options.explorer !== null && asksForExplorer(request);
  const apollo = fastifyApolloHandler(options.graph.server, {
    context: ({ graph }: FastifyRequest) => Promise.resolve(graph),
  });
  const isAllowed = originTest(options.corsOrigins);
  server.options('/graphql', (request, reply) => {
    allowOrigin(isAllowed, request, reply);
    return answerOptions(request, reply);
  });
  server.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    onRequest: async (request, reply) => {
      allowOrigin(isAllowed, request, reply);
      if (isForExplorer(request)) return undefined;
      if (options.overload.refusal()) return refuseOverload(reply);
      const fault = addressFault(request.url);
      if (fault) throw fault;
      if (couldBeForged(request)) return refuse(reply, 400, 'BAD_REQUEST', FROM_ADDRESS_LINE);
      return (await authenticate(options, request, reply)) ?? takePosition(options, request, reply);
    },
    preParsing: giveUpSlowBody,
    preValidation: (request, reply, done) => begin(options, request, reply, done),
    preHandler: (request, reply) =>
      isForExplorer(request)
        ? explorer.send(request, reply)
        : admit(options.safelist, admission, request, reply),
    handler: async (request, reply) => {
      const known = await answerKnown(options, request, reply);
      if (known !== undefined) return known;
      const answer: unknown = await apollo.call(server, request, reply);
      return reply.statusCode < 400 ? answer : worded(answer, request.graph);
    },
  });
}

/**
 * The body is there, and the operation begins: it counts from now on, and its time runs. The answer of a connection
 * that has closed is not read: what still runs for it is broken off.
 */
function begin(
  { overload, operationMs }: HttpServerOptions,
  { graph: { cancellation } }: FastifyRequest,
  reply: FastifyReply,
  done: () => void,
): void {
  if (overload.refusal()) return void refuseOverload(reply);
  overload.enter();
  cancellation.deadline = Date.now() + operationMs;
  reply.raw.once('close', () => {
    overload.leave();
    if (!reply.raw.writableFinished) cancellation.cancel();
  });
  done();
}

/** What the caller was confirmed before, if it says so. */
function takePosition({ seal }: HttpServerOptions, { headers, graph }: FastifyRequest, reply: FastifyReply) {
  const text = headers[POSITION_HEADER];
  if (text === undefined || graph.trail.takeIn(String(text), seal)) return undefined;
  return refuse(reply, 400, 'BAD_USER_INPUT', NO_POSITION);
}

/** Async although it never waits: Fastify goes on to the handler when the promise resolves to undefined. */
async function admit(safelist: Safelist, admission: Admission, request: FastifyRequest, reply: FastifyReply) {
  const sent = request.method === 'GET' ? request.query : request.body;
  if (Array.isArray(sent)) return refuse(reply, 400, 'BAD_REQUEST', ONE_OPERATION);
  dropEmptyParameters(request.body);
  const asked = (sent ?? {}) as Record<string, unknown>;
  const refused = safelist.admit(asked) ?? admission.refuse(asked);
  return refused ? refuse(reply, 400, refused.code, refused.texts) : undefined;
}
