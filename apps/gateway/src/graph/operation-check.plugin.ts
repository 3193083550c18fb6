import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { operationCheck, type OperationCheck } from '../admission/operation-check';
import { fragmentsOf } from './fragments';
import type { GatewayContext } from './gateway-context';

/**
 * Refuses what must not be planned or run: variables that do not fit their types, which Apollo would coerce without
 * any bound, and operations that cost too much.
 */
export function checkOperations(entities: ReadonlySet<string>): ApolloServerPlugin<GatewayContext> {
  const checks = new WeakMap<OperationDefinitionNode, OperationCheck>();
  const checkOf = (schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) => {
    const known = checks.get(operation);
    if (known) return known;
    const check = operationCheck({ schema, fragments: fragmentsOf(document), entities }, operation);
    checks.set(operation, check);
    return check;
  };
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ schema, document, operation, request }) => {
          if (!operation) return Promise.resolve();
          const refusal = checkOf(schema, document, operation)(request.variables ?? {});
          if (!refusal) return Promise.resolve();
          throw new GraphQLError(refusal.texts.en, {
            extensions: { code: refusal.code, texts: refusal.texts, http: { status: 400 } },
          });
        },
      }),
  };
}
