import { masked } from '@autoclub/subgraph-kit';
import type { GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../graph/gateway-context';

/**
 * A refusal of ApolloServer in the caller's language. It refuses some requests before it has a context (a body that is
 * no object, two operations in an address) and words those in English only; the others are worded by then.
 */
export function worded(answer: unknown, context: GatewayContext): unknown {
  if (typeof answer !== 'string' || answer.includes('"requestId"')) return answer;
  const { errors = [], ...rest } = JSON.parse(answer) as { errors?: GraphQLFormattedError[] };
  return `${JSON.stringify({ errors: errors.map((error) => masked(error, context)), ...rest })}\n`;
}
