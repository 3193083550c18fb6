import type { FastifyReply, FastifyRequest } from 'fastify';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';

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

const FIRST_QUERY = `# Paste a token below under "Headers", then run this.
query WhoAmI {
  viewer {
    __typename
  }
}
`;

/** Whether a browser asks for the page rather than a client for an answer. */
export function asksForExplorer({ method, headers, query }: FastifyRequest): boolean {
  const isQuery = typeof query === 'object' && query !== null && 'query' in query;
  return method === 'GET' && !isQuery && (headers.accept ?? '').includes('text/html');
}

/**
 * Serves GraphiQL with an editor for headers. The page is nine megabytes of text, so it is made at first use and kept
 * compressed.
 */
export class Explorer {
  private page: Promise<Buffer> | undefined;

  async send(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    this.page ??= render();
    const page = await this.page;
    reply.type('text/html; charset=utf-8').header('content-security-policy', CONTENT_POLICY);
    if (!String(request.headers['accept-encoding']).includes('gzip')) return reply.send(gunzipSync(page));
    return reply.header('content-encoding', 'gzip').send(page);
  }
}

type RenderModule = typeof import('@graphql-yoga/render-graphiql');
const loadLate = createRequire(__filename);

async function render(): Promise<Buffer> {
  const { renderGraphiQL } = loadLate('@graphql-yoga/render-graphiql') as RenderModule;
  const options = {
    title: 'AutoClub',
    endpoint: '/graphql',
    defaultQuery: FIRST_QUERY,
    headers: '{\n  "authorization": "Bearer "\n}',
    defaultEditorToolsVisibility: 'headers' as const,
    shouldPersistHeaders: true,
  };
  return promisify(gzip)(renderGraphiQL(options));
}
