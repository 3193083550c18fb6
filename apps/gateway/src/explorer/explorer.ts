import type { FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { refuse } from '../http/refuse';
import { renderPage, type PackedPage } from './render-page';

/** The page brings its scripts with it; nothing is loaded from anywhere else. */
const CONTENT_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
  'worker-src blob:',
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "frame-ancestors 'none'",
].join('; ');

const PACKINGS = ['br', 'gzip'] as const;

const ANSWERS = ['application/json', 'application/graphql-response+json', 'text/html'];

/** Whether a browser asks for the page rather than a client for an answer. */
export function asksForExplorer({ method, headers }: FastifyRequest): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  return new Negotiator({ headers }).mediaType(ANSWERS) === 'text/html';
}

/** Serves GraphiQL. Its page is packed once, sent packed, and kept by the browser. */
export class Explorer {
  private page: Promise<PackedPage> | undefined;

  async send({ headers }: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    reply.header('vary', 'accept, accept-encoding, origin');
    const accepted = new Negotiator({ headers }).encodings([...PACKINGS]);
    const packing = PACKINGS.find((each) => accepted.includes(each));
    if (!packing) return refuse(reply, 406, 'BAD_REQUEST', UNPACKED);
    const page = await this.made();
    const tag = `"${page.version}-${packing}"`;
    reply.header('etag', tag).header('cache-control', 'private, max-age=3600');
    if (headers['if-none-match'] === tag) return reply.code(304).send();
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', CONTENT_POLICY)
      .header('content-encoding', packing)
      .send(page[packing]);
  }

  /** Made at its first use; after a failure the next request tries again. */
  private made(): Promise<PackedPage> {
    this.page ??= renderPage().catch((error: unknown) => {
      this.page = undefined;
      throw error;
    });
    return this.page;
  }
}

const UNPACKED = {
  en: 'The explorer is sent packed: accept the encoding br or gzip.',
  zh: '页面以压缩形式发送，请接受 br 或 gzip 编码。',
};
