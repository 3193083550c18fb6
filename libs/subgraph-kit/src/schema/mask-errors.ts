import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from '@autoclub/service-kit';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { codeOf, INTERNAL_MESSAGE, isErrorCode } from './errors';
import type { GraphContext } from './graph-context';

/** What masking needs of a context; the gateway's has it as well as a subgraph's. */
export type MaskingContext = Pick<GraphContext, 'requestId' | 'language'>;

/**
 * Keeps message, place and code of an error, and which service is away; stack, SQL and whatever else a driver added
 * are dropped.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { message, locations, path } = formatted;
  const code = finalCode(formatted, error);
  const service = code === 'SUBGRAPH_UNAVAILABLE' ? formatted.extensions?.['service'] : undefined;
  return { message, locations, path, extensions: service ? { code, service } : { code } };
}

/** ApolloServer gives its own errors (variables, parsing) their code in the formatted form only. */
function finalCode(formatted: GraphQLFormattedError, error: unknown): string {
  const code = codeOf(error);
  const given = formatted.extensions?.['code'];
  return code === 'INTERNAL_SERVER_ERROR' && isErrorCode(given) ? given : code;
}

/**
 * Logs internal errors under the request's id and replaces their text, so that an answer never shows a stack, SQL or
 * the name of a table (api style, section 11).
 */
export function maskErrors<Context extends MaskingContext>(logger: Logger): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors: ({ errors, contextValue }) => {
          for (const error of errors) logInternal(logger, error, contextValue);
          return Promise.resolve();
        },
        willSendResponse: ({ response, contextValue }) => {
          if (response.body.kind === 'single' && response.body.singleResult.errors) {
            const { singleResult } = response.body;
            singleResult.errors = singleResult.errors?.map((error) => masked(error, contextValue));
          }
          return Promise.resolve();
        },
      }),
  };
}

function logInternal(logger: Logger, error: GraphQLError, { requestId }: MaskingContext): void {
  if (codeOf(error) !== 'INTERNAL_SERVER_ERROR') return;
  const cause = error.originalError instanceof Error ? error.originalError : error;
  logger.error({ err: cause, path: error.path, requestId }, 'resolver failed');
}

function masked(
  error: GraphQLFormattedError,
  { requestId, language }: MaskingContext,
): GraphQLFormattedError {
  const internal = error.extensions?.['code'] === 'INTERNAL_SERVER_ERROR';
  return {
    ...error,
    message: internal ? INTERNAL_MESSAGE[language] : error.message,
    extensions: { ...error.extensions, requestId },
  };
}
