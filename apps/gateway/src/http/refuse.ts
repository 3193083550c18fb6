import type { Bilingual } from '@autoclub/domain-kit';
import { ERROR_TEXTS, type ErrorCode } from '@autoclub/subgraph-kit';
import type { FastifyReply } from 'fastify';

/** The codes of the graph, and the one that only a file has. */
type RefusedCode = ErrorCode | 'FILE_TOO_LARGE';

/**
 * Refuses a request in the form of a GraphQL answer, so that clients need one way of reading errors, and in the
 * caller's language.
 */
export function refuse(
  reply: FastifyReply,
  status: number,
  code: RefusedCode,
  texts: Bilingual,
): FastifyReply {
  const { requestId, language } = reply.request.graph;
  return reply.code(status).send({ errors: [{ message: texts[language], extensions: { code, requestId } }] });
}

/** Callers come back at different moments, or the next wave would be like this one. */
const MOST_SECONDS = 3;

/** Refuses what would only wait: the same may be sent again in a moment. */
export function refuseOverload(reply: FastifyReply): FastifyReply {
  const seconds = 1 + Math.floor(Math.random() * MOST_SECONDS);
  return refuse(reply.header('retry-after', seconds), 503, 'OVERLOADED', ERROR_TEXTS.OVERLOADED);
}
