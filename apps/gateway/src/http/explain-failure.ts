import type { Bilingual } from '@autoclub/domain-kit';
import type { Logger } from '@autoclub/service-kit';
import { ERROR_TEXTS, INTERNAL_MESSAGE } from '@autoclub/subgraph-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { REQUEST_BYTES } from '../admission/limits';
import { Unreadable } from './json-body';
import { refuse } from './refuse';

const KILOBYTES = REQUEST_BYTES / 1_024;

/** Fastify's refusals in words of ours, by its codes; those of the body's JSON have none. */
const TEXTS: Readonly<Record<string, Bilingual>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: {
    en: `A request has at most ${KILOBYTES} kilobytes.`,
    zh: `请求大小不得超过 ${KILOBYTES} 千字节。`,
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    en: 'Send JSON with the header "content-type: application/json".',
    zh: '请以“content-type: application/json”发送请求内容。',
  },
  FST_ERR_CTP_EMPTY_JSON_BODY: { en: 'The body is empty.', zh: '请求内容为空。' },
};
const NO_JSON: Bilingual = { en: 'The body is not JSON.', zh: '请求内容的格式有误，无法解析。' };

/** Refusals of the server itself (size, content type, broken JSON) keep their status; the rest is ours and is logged. */
export function explainFailure(
  logger: Logger,
  error: unknown,
  { graph }: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (error instanceof Unreadable) return refuse(reply, error.statusCode, 'BAD_REQUEST', error.texts);
  const { statusCode = 500, code = '' } = error as { statusCode?: number; code?: string };
  if (statusCode >= 400 && statusCode < 500) {
    const texts = TEXTS[code] ?? (error instanceof SyntaxError ? NO_JSON : ERROR_TEXTS.BAD_REQUEST);
    return refuse(reply, statusCode, 'BAD_REQUEST', texts);
  }
  logger.error({ err: error, requestId: graph.requestId }, 'request failed');
  return refuse(reply, 500, 'INTERNAL_SERVER_ERROR', INTERNAL_MESSAGE);
}
