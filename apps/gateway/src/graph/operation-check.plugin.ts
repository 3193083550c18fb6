import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { operationCheck, type OperationCheck } from '../admission/operation-check';
import type { GatewayContext } from './gateway-context';

/**
 * Refuses what must not be planned or run: variables that do not fit their types, which Apollo would coerce without
 * any bound.
 */
export function checkOperations(): ApolloServerPlugin<GatewayContext> {
  const checks = new WeakMap<OperationDefinitionNode, OperationCheck>();
  const checkOf = (schema: GraphQLSchema, operation: OperationDefinitionNode) => {
    const known = checks.get(operation);
    if (known) return known;
    const check = operationCheck(schema, operation);
    checks.set(operation, check);
    return check;
  };
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ schema, operation, request, contextValue }) => {
          if (!operation) return Promise.resolve();
          const refusal = checkOf(schema, operation)(request.variables ?? {});
          if (!refusal) return Promise.resolve();
          throw new GraphQLError(refusal.text[contextValue.language], {
            extensions: { code: refusal.code, http: { status: 400 } },
          });
        },
      }),
  };
}
