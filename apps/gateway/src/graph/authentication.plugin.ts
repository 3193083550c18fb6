import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, Kind, type OperationDefinitionNode } from 'graphql';
import type { GatewayContext } from './gateway-context';

export const SIGN_IN = {
  en: 'Sign in: send a bearer token in the header "authorization".',
  zh: '请先登录：在“authorization”请求头中发送令牌。',
};

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
          throw unauthenticated();
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

function unauthenticated(): GraphQLError {
  const extensions = { code: 'UNAUTHENTICATED', texts: SIGN_IN, http: { status: 401 } };
  return new GraphQLError(SIGN_IN.en, { extensions });
}

function unresolvedOperation(): GraphQLError {
  const texts = {
    en: 'Name one operation of the document in "operationName".',
    zh: '请在“operationName”中指明文档里的一个操作。',
  };
  const extensions = { code: 'OPERATION_RESOLUTION_FAILURE', texts, http: { status: 400 } };
  return new GraphQLError(texts.en, { extensions });
}
