import type { FastifyReply, FastifyRequest } from 'fastify';
import { isJsonObject } from '../plans/merge';
import type { CompiledOperations } from '../plans/compiled-operations';
import type { PositionSeal } from '../positions/position-seal';

const JSON_TYPE = 'application/json; charset=utf-8';
const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8';

/** What ApolloServer answers the `accept` of usual clients with. Any other is ApolloServer's to judge. */
const ANSWERED_AS: ReadonlyMap<string | undefined, string> = new Map([
  [undefined, JSON_TYPE],
  ['*/*', JSON_TYPE],
  ['application/json', JSON_TYPE],
  ['application/graphql-response+json', GRAPHQL_TYPE],
  ['application/graphql-response+json, application/json', GRAPHQL_TYPE],
  ['application/graphql-response+json,application/json;q=0.9', GRAPHQL_TYPE],
]);

const FIELDS = new Set(['query', 'variables', 'operationName']);

/**
 * Answers a signed-in caller's plain request for an operation whose plan is compiled, byte for byte as ApolloServer
 * would. Undefined leaves the request to ApolloServer.
 */
export async function answerKnown(
  { compiled: operations, seal }: { readonly compiled: CompiledOperations; readonly seal: PositionSeal },
  { method, headers, body, graph }: FastifyRequest,
  reply: FastifyReply,
): Promise<string | undefined> {
  const type = ANSWERED_AS.get(headers.accept);
  const isPlain = method === 'POST' && headers['content-type']?.startsWith('application/json');
  if (!isPlain || type === undefined || !graph.principal || !isJsonObject(body)) return undefined;
  const { query, variables, operationName } = body;
  if (typeof query !== 'string' || !isNothingOr(isJsonObject, variables)) return undefined;
  if (!isNothingOr(isName, operationName) || !Object.keys(body).every((field) => FIELDS.has(field)))
    return undefined;
  const data = await operations.answer(query, operationName ?? undefined, variables ?? {}, graph);
  if (!data) return undefined;
  reply.header('content-type', type);
  const extensions = { ...graph.trail.extensions(seal), ...graph.bill?.extensions() };
  return `${JSON.stringify({ data, ...(hasAny(extensions) && { extensions }) })}\n`;
}

const hasAny = (extensions: object): boolean => Object.keys(extensions).length > 0;

const isName = (value: unknown): value is string => typeof value === 'string' && value !== '';

function isNothingOr<T>(is: (value: unknown) => value is T, value: unknown): value is T | null | undefined {
  return value === undefined || value === null || is(value);
}
