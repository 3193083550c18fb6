import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, Kind, type OperationDefinitionNode } from 'graphql';
import type { GatewayContext } from './gateway-context';

/**
 * Lets operations through for signed-in callers only. Where there is an explorer, everybody may look at the
 * schema, so that the page can show it before a token is pasted or a role chosen.
 */
export function authentication(isSchemaPublic: boolean): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ operation, contextValue }) => {
          if (!operation) throw unresolvedOperation();
          const isOpen = isSchemaPublic && asksForSchemaOnly(operation);
          if (contextValue.principal || contextValue.isWarmUp || isOpen) return Promise.resolve();
          throw unauthenticated('Sign in: send a bearer token in the authorization header.');
        },
      }),
  };
}

/** An operation that names no field of the graph, only of its schema. */
function asksForSchemaOnly({ selectionSet }: OperationDefinitionNode): boolean {
  return selectionSet.selections.every(
    (selection) =>
      selection.kind === Kind.FIELD && ['__schema', '__type', '__typename'].includes(selection.name.value),
  );
}

function unauthenticated(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
}

function unresolvedOperation(): GraphQLError {
  return new GraphQLError('Name one operation of the document in "operationName".', {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
  });
}
