import type { ApolloServerPlugin } from '@apollo/server';
import { can } from '@autoclub/identity';
import { GraphQLError, Kind, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import type { GatewayContext } from './gateway-context';
import { questionsOf } from './schema-questions';

export const SIGN_IN = {
  en: 'Sign in: send a bearer token in the header "authorization".',
  zh: '请先登录：在“authorization”请求头中发送令牌。',
};

const NO_SCHEMA = {
  en: 'The schema is shown to systems of dealers and to operators.',
  zh: '仅经销商系统和平台运维人员可以查询接口定义。',
};

/**
 * Lets operations through for signed-in callers only, and questions of the schema for those who build on it. Where
 * there is an explorer, everybody may look at the schema, so that the page can show it before a token is pasted or a
 * role chosen.
 */
export function authentication(isSchemaPublic: boolean): ApolloServerPlugin<GatewayContext> {
  const known = new WeakMap<OperationDefinitionNode, AskedOfSchema>();
  const askedOf = (document: DocumentNode, operation: OperationDefinitionNode) => {
    const asked = known.get(operation) ?? askedOfSchema(document, operation);
    known.set(operation, asked);
    return asked;
  };
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ document, operation, contextValue: { principal, isWarmUp } }) => {
          if (!operation) throw unresolvedOperation();
          if (isWarmUp) return Promise.resolve();
          const { isAny, isAll } = askedOf(document, operation);
          if (!principal && !(isSchemaPublic && isAll)) throw unauthenticated();
          if (principal && isAny && !isSchemaPublic && !can(principal, 'schema:read'))
            throw forbiddenSchema();
          return Promise.resolve();
        },
      }),
  };
}

/** What an operation asks of the schema: something at all, and nothing beside it but what its root is called. */
interface AskedOfSchema {
  readonly isAny: boolean;
  readonly isAll: boolean;
}

function askedOfSchema(document: DocumentNode, operation: OperationDefinitionNode): AskedOfSchema {
  const { ofData, ofSchema } = questionsOf(document, operation);
  return { isAny: ofSchema !== null, isAll: ofData === null || namesItsRootOnly(operation) };
}

function namesItsRootOnly({ selectionSet: { selections } }: OperationDefinitionNode): boolean {
  return selections.every((field) => field.kind === Kind.FIELD && field.name.value === '__typename');
}

function forbiddenSchema(): GraphQLError {
  const extensions = { code: 'FORBIDDEN', texts: NO_SCHEMA, http: { status: 403 } };
  return new GraphQLError(NO_SCHEMA.en, { extensions });
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
