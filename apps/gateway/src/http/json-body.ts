import type { Bilingual } from '@autoclub/domain-kit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isUtf8 } from 'node:buffer';

/** A body that cannot be read as the text it claims to be. */
export class Unreadable extends Error {
  constructor(
    readonly statusCode: 400 | 415,
    readonly texts: Bilingual,
  ) {
    super(texts.en);
  }
}

const NOT_UTF8: Bilingual = {
  en: 'The request is not written in UTF-8. A file in GBK or GB18030 has to be converted first.',
  zh: '请求内容不是 UTF-8 编码。GBK 或 GB18030 编码的文件须先转换。',
};
const OTHER_CHARSET: Bilingual = {
  en: 'Send JSON in UTF-8: no other charset is read.',
  zh: '请以 UTF-8 编码发送：不支持其他字符集。',
};

/**
 * Reads JSON in UTF-8 and nothing else. Other bytes would be read as U+FFFD and kept as such: the names of a file in
 * GB18030 would be lost without a word.
 */
export function readJsonAsUtf8(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const fault = faultOf(request, body as Buffer);
    if (fault) return done(fault);
    void parse(request, body.toString(), done);
  });
}

const CHARSET = /;\s*charset\s*=\s*"?([^";\s]+)/i;

function faultOf({ headers }: FastifyRequest, body: Buffer): Unreadable | undefined {
  const [, charset = 'utf-8'] = CHARSET.exec(headers['content-type'] ?? '') ?? [];
  if (!/^utf-?8$/i.test(charset)) return new Unreadable(415, OTHER_CHARSET);
  return isUtf8(body) ? undefined : new Unreadable(400, NOT_UTF8);
}

/** The same for an address, where each byte may be written as `%` and two digits. */
export function addressFault(url: string): Unreadable | undefined {
  if (!url.includes('%')) return undefined;
  try {
    decodeURIComponent(url);
    return undefined;
  } catch {
    return new Unreadable(400, NOT_UTF8);
  }
}
