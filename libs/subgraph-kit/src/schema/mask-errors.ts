import type { ApolloServerPlugin } from '@apollo/server';
import type { Bilingual } from '@autoclub/domain-kit';
import type { Logger } from '@autoclub/service-kit';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { codeOf, ERROR_TEXTS, INTERNAL_MESSAGE, isErrorCode, textsOf, type ErrorCode } from './errors';
import type { GraphContext } from './graph-context';

/** What masking needs of a context; the gateway's has it as well as a subgraph's. */
export type MaskingContext = Pick<GraphContext, 'requestId' | 'language'>;

/**
 * Keeps message, place and code of an error, and which service is away; stack, SQL and whatever else a driver added
 * are dropped. Words in both languages stay until {@link maskErrors} picks the caller's.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { locations, path } = formatted;
  const code = finalCode(formatted, error);
  const service = code === 'SUBGRAPH_UNAVAILABLE' ? serviceOf(formatted, error) : undefined;
  const texts = code === 'INTERNAL_SERVER_ERROR' ? undefined : textsOf(error);
  const message = error instanceof GraphQLError && texts ? error.message : formatted.message;
  const extensions = { code, ...(service ? { service } : {}), ...(texts ? { texts } : {}) };
  return { message, locations, path, extensions };
}

/** Which service is away: an error that is seen as an outage says so itself. */
function serviceOf(formatted: GraphQLFormattedError, error: unknown): unknown {
  const own = error instanceof GraphQLError ? error.extensions['service'] : undefined;
  return own ?? formatted.extensions?.['service'];
}

/** ApolloServer gives its own errors (variables, parsing) their code in the formatted form only. */
function finalCode(formatted: GraphQLFormattedError, error: unknown): ErrorCode {
  const code = codeOf(error);
  const given = formatted.extensions?.['code'];
  return code === 'INTERNAL_SERVER_ERROR' && isErrorCode(given) ? given : code;
}

/**
 * Logs internal errors under the request's id and replaces their text, so that an answer never shows a stack, SQL or
 * the name of a table (api style, section 11); words the others in the caller's language (rulebook PLT-05).
 */
export function maskErrors<Context extends MaskingContext>(
  logger: Logger,
  asSeen: (error: unknown) => unknown = (error) => error,
): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors: ({ errors, contextValue }) => {
          for (const error of errors) logCause(logger, error, codeOf(asSeen(error)), contextValue);
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

/** An outage is no fault of ours that somebody must look into, but its reason helps who looks after the database. */
function logCause(logger: Logger, error: GraphQLError, code: ErrorCode, { requestId }: MaskingContext): void {
  const cause = error.originalError instanceof Error ? error.originalError : error;
  const facts = { err: cause, path: error.path, requestId };
  if (code === 'INTERNAL_SERVER_ERROR') logger.error(facts, 'resolver failed');
  else if (code === 'SUBGRAPH_UNAVAILABLE' && cause !== error) logger.warn(facts, 'a request met an outage');
}

/** An error as a caller gets it: in their language, with the id under which the log has it. */
export function masked(
  error: GraphQLFormattedError,
  { requestId, language }: MaskingContext,
): GraphQLFormattedError {
  const { texts, ...extensions } = error.extensions ?? {};
  const message = messageIn(language, error, texts as Bilingual | undefined);
  return { ...error, message, extensions: { ...extensions, requestId } };
}

const CHINESE = /\p{Script=Han}/u;

/**
 * The message in the caller's language. An English one without a Chinese version follows a Chinese sentence about its
 * code: what it names (a field, a variable) is what a developer looks for.
 */
function messageIn(
  language: MaskingContext['language'],
  { message, extensions }: GraphQLFormattedError,
  texts: Bilingual | undefined,
): string {
  const code = extensions?.['code'];
  if (code === 'INTERNAL_SERVER_ERROR') return INTERNAL_MESSAGE[language];
  if (language === 'en') return message;
  if (texts) return `${placeIn(message)}${texts.zh}`;
  if (CHINESE.test(message) || !isErrorCode(code)) return message;
  return `${ERROR_TEXTS[code].zh}（${message}）`;
}

/** Where in a variable a value stands: the GraphQL library says so in the English message only. */
function placeIn(message: string): string {
  const [, variable, path] =
    /^Variable "\$(\w+)" got invalid value [^]*?(?: at "([^"]+)")?; /.exec(message) ?? [];
  return variable === undefined ? '' : `变量 ${path ?? variable}：`;
}
