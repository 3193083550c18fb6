import type { Bilingual } from '@autoclub/domain-kit';
import { Denied } from '@autoclub/identity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SIGN_IN } from '../graph/authentication.plugin';
import type { HttpServerOptions } from './http-server-options';
import { Bill } from '../throttle/bill';
import { refuse } from './refuse';
import { identify } from './request-context';

const ISSUER_AWAY: Bilingual = {
  en: 'Tokens cannot be checked at the moment. Try again shortly.',
  zh: '暂时无法验证令牌，请稍后重试。',
};

/** Before the body is read: a wrong token is refused, and so is none where the schema is not public. */
export async function authenticate(
  options: HttpServerOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  try {
    const principal = await identify(request.headers, options.verify);
    if (!principal && !options.explorer) return unauthenticated(reply, SIGN_IN);
    const { throttle } = options;
    const bill = throttle && new Bill(throttle, principal?.subject ?? `address ${request.ip}`);
    request.graph = { ...request.graph, principal, bill };
    return undefined;
  } catch (error) {
    if (error instanceof Denied) return unauthenticated(reply, error.texts);
    options.logger.error({ err: error, requestId: request.graph.requestId }, 'token could not be checked');
    return refuse(reply, 503, 'SUBGRAPH_UNAVAILABLE', ISSUER_AWAY);
  }
}

function unauthenticated(reply: FastifyReply, texts: Bilingual): FastifyReply {
  return refuse(reply.header('www-authenticate', 'Bearer'), 401, 'UNAUTHENTICATED', texts);
}
