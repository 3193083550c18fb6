import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from './gateway-context';

const STATUS_BY_CODE: Readonly<Record<string, number>> = {
  BAD_REQUEST: 400,
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  THROTTLED: 429,
  SUBGRAPH_UNAVAILABLE: 503,
  NOT_YET_ARRIVED: 503,
  INTERNAL_SERVER_ERROR: 500,
};

/**
 * Gives an answer without any data the HTTP status of its first error; an answer with some data stays 200, as GraphQL
 * over HTTP says. A caller who has no right to any field of the root is answered without data, whether these fields may
 * be null or not: else the same refusal would be 403 for one field and 200 for another.
 */
export function httpStatus(): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ response }) => {
          if (response.body.kind !== 'single') return Promise.resolve();
          const { singleResult } = response.body;
          const { data, errors = [] } = singleResult;
          if (data && mayNothing(data, errors)) singleResult.data = null;
          const code = errors[0]?.extensions?.['code'];
          if (singleResult.data == null && typeof code === 'string')
            response.http.status ??= STATUS_BY_CODE[code];
          if (code === 'NOT_YET_ARRIVED') response.http.headers.set('retry-after', '1');
          return Promise.resolve();
        },
      }),
  };
}

/** Whether each field of the root is null because the caller has no right to it. */
function mayNothing(data: Record<string, unknown>, errors: readonly GraphQLFormattedError[]): boolean {
  const forbidden = new Set(
    errors
      .filter(({ extensions, path }) => extensions?.['code'] === 'FORBIDDEN' && path?.length === 1)
      .map(({ path }) => path?.[0]),
  );
  const fields = Object.entries(data);
  return fields.length > 0 && fields.every(([name, value]) => value === null && forbidden.has(name));
}
