import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { operationCheck, type OperationCheck } from '../admission/operation-check';
import { fragmentsOf } from './fragments';
import type { Bill } from '../throttle/bill';
import type { ThrottleMetrics } from '../throttle/throttle-metrics';
import type { GatewayContext } from './gateway-context';

/**
 * Refuses what must not be planned or run: variables that do not fit their types, which Apollo would coerce without
 * any bound, operations that cost too much, and those that a client's bucket does not hold the cost of.
 */
export function checkOperations(
  entities: ReadonlySet<string>,
  metrics: ThrottleMetrics,
): ApolloServerPlugin<GatewayContext> {
  const checks = new WeakMap<OperationDefinitionNode, OperationCheck>();
  const checkOf = (schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) => {
    const known = checks.get(operation);
    if (known) return known;
    const check = operationCheck({ schema, fragments: fragmentsOf(document), entities }, operation);
    checks.set(operation, check);
    return check;
  };
  const pay = async (bill: Bill | null, cost: number): Promise<void> => {
    if (!bill || (await bill.pay(cost))) return;
    metrics.refused();
    throw bill.refusal();
  };
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ schema, document, operation, request, contextValue }) => {
          if (!operation) return Promise.resolve();
          const refusal = checkOf(schema, document, operation)(request.variables ?? {});
          if (typeof refusal === 'number') return pay(contextValue.bill, refusal);
          throw new GraphQLError(refusal.texts.en, {
            extensions: { code: refusal.code, texts: refusal.texts, http: { status: 400 } },
          });
        },
      }),
  };
}
