import type { Bilingual } from '@autoclub/domain-kit';
import { Cancelled, Denied } from '@autoclub/identity';
import { GraphQLError } from 'graphql';

/** Codes that answers of the graph may carry in `extensions.code`; whatever else happens is internal. */
export const ERROR_CODES = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'OPERATION_RESOLUTION_FAILURE',
  'QUERY_TOO_COMPLEX',
  'THROTTLED',
  'OVERLOADED',
  'SUBGRAPH_UNAVAILABLE',
  'NOT_YET_ARRIVED',
  'INTERNAL_SERVER_ERROR',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * What an error of each code means, for errors that bring no words of their own in the caller's language (rulebook
 * PLT-05): those of the GraphQL library are English.
 */
export const ERROR_TEXTS: Readonly<Record<ErrorCode, Bilingual>> = {
  GRAPHQL_PARSE_FAILED: { zh: '查询语法有误。', en: 'The text of the query cannot be read.' },
  GRAPHQL_VALIDATION_FAILED: { zh: '查询与接口定义不符。', en: 'The query does not fit the schema.' },
  BAD_USER_INPUT: { zh: '输入的值有误。', en: 'An input is not right.' },
  BAD_REQUEST: { zh: '请求格式有误。', en: 'The request is malformed.' },
  UNAUTHENTICATED: { zh: '请先登录。', en: 'Sign in first.' },
  FORBIDDEN: { zh: '没有权限执行此操作。', en: 'You may not do this.' },
  PERSISTED_QUERY_NOT_FOUND: { zh: '未找到已登记的查询。', en: 'There is no such stored query.' },
  PERSISTED_QUERY_NOT_SUPPORTED: { zh: '不支持已登记的查询。', en: 'Stored queries are not supported.' },
  OPERATION_RESOLUTION_FAILURE: {
    zh: '无法确定要执行的操作。',
    en: 'It is not clear which operation to run.',
  },
  QUERY_TOO_COMPLEX: { zh: '查询过于复杂。', en: 'The query is too complex.' },
  THROTTLED: { zh: '请求过于频繁，请稍后重试。', en: 'There are too many requests. Try again later.' },
  OVERLOADED: { zh: '系统繁忙，请稍后重试。', en: 'The club is busy. Try again in a moment.' },
  SUBGRAPH_UNAVAILABLE: { zh: '服务暂时不可用，请稍后重试。', en: 'A service is away. Try again later.' },
  NOT_YET_ARRIVED: {
    zh: '您之前提交的内容尚未同步到本服务，请稍后重试。',
    en: 'What you sent before has not arrived at this service yet. Try again.',
  },
  INTERNAL_SERVER_ERROR: {
    zh: '系统内部错误，请稍后重试。',
    en: 'Something went wrong on our side. Try again later.',
  },
};

/** What a caller reads of an error that is ours: nothing but the id under which the log has it. */
export const INTERNAL_MESSAGE = ERROR_TEXTS.INTERNAL_SERVER_ERROR;

/**
 * A request that is malformed in a way only the resolver can see, such as a cursor of another list. Words in both
 * languages are shown in the caller's.
 */
export function badUserInput(message: Bilingual): GraphQLError {
  return graphError('BAD_USER_INPUT', message);
}

/** An error of a code whose words, where they are in both languages, travel with it until its caller is known. */
export function graphError(code: ErrorCode, message: string | Bilingual): GraphQLError {
  if (typeof message === 'string') return new GraphQLError(message, { extensions: { code } });
  return new GraphQLError(message.en, { extensions: { code, texts: message } });
}

/** The words an error brings in both languages, if it does. */
export function textsOf(error: unknown): Bilingual | undefined {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (cause instanceof Denied) return cause.texts;
  const texts = error instanceof GraphQLError ? error.extensions['texts'] : undefined;
  return isBilingual(texts) ? texts : undefined;
}

function isBilingual(texts: unknown): texts is Bilingual {
  return typeof texts === 'object' && texts !== null && 'zh' in texts && 'en' in texts;
}

/** The code of the answer to an error. */
export function codeOf(error: unknown): ErrorCode {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (cause instanceof Denied) return cause.code;
  if (cause instanceof Cancelled) return 'SUBGRAPH_UNAVAILABLE';
  const code = error instanceof GraphQLError ? error.extensions['code'] : undefined;
  return isErrorCode(code) ? code : 'INTERNAL_SERVER_ERROR';
}

export function isErrorCode(code: unknown): code is ErrorCode {
  return ERROR_CODES.includes(code as ErrorCode);
}
