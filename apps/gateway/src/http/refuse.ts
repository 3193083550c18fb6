import type { ErrorCode } from '@autoclub/subgraph-kit';
import type { FastifyReply } from 'fastify';

/** Refuses a request in the form of a GraphQL answer, so that clients need one way of reading errors. */
export function refuse(reply: FastifyReply, status: number, code: ErrorCode, message: string): FastifyReply {
  const requestId = reply.getHeader('x-request-id');
  return reply.code(status).send({ errors: [{ message, extensions: { code, requestId } }] });
}
