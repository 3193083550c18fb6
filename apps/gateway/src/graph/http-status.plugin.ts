import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from './gateway-context';

const STATUS_BY_CODE: Readonly<Record<string, number>> = {
  BAD_REQUEST: 400,
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  THROTTLED: 429,
  SUBGRAPH_UNAVAILABLE: 503,
  INTERNAL_SERVER_ERROR: 500,
};

/**
 * Gives an answer without any data the HTTP status of its first error; an answer with some data stays 200, as
 * GraphQL over HTTP says.
 */
export function httpStatus(): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ response }) => {
          if (response.body.kind !== 'single') return Promise.resolve();
          const { data, errors } = response.body.singleResult;
          const code = errors?.[0]?.extensions?.['code'];
          if (data == null && typeof code === 'string') response.http.status ??= STATUS_BY_CODE[code];
          return Promise.resolve();
        },
      }),
  };
}
