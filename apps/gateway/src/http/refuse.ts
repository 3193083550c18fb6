import type { Bilingual } from '@autoclub/domain-kit';
import type { ErrorCode } from '@autoclub/subgraph-kit';
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
