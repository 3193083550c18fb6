import type { FastifyReply, FastifyRequest } from 'fastify';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';

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
    kind
    dealer {
      name
    }
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
    this.page ??= render().catch((error: unknown) => {
      this.page = undefined;
      throw error;
    });
    const page = await this.page;
    reply.type('text/html; charset=utf-8').header('content-security-policy', CONTENT_POLICY);
    if (!String(request.headers['accept-encoding']).includes('gzip')) return reply.send(gunzipSync(page));
    return reply.header('content-encoding', 'gzip').send(page);
  }
}

/** Written for the other process; it prints the compressed page. */
const RENDER = `
  const { renderGraphiQL } = require('@graphql-yoga/render-graphiql');
  const page = renderGraphiQL(JSON.parse(process.argv[1]));
  process.stdout.write(require('node:zlib').gzipSync(page));
`;

const MAX_PAGE_BYTES = 16 * 1_024 * 1_024;

/** Another process makes the page, so that its eighty megabytes of memory go when it is done. */
async function render(): Promise<Buffer> {
  const options = {
    title: 'AutoClub',
    endpoint: '/graphql',
    defaultQuery: FIRST_QUERY,
    headers: '{\n  "authorization": "Bearer "\n}',
    defaultEditorToolsVisibility: 'headers',
    shouldPersistHeaders: true,
  };
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', RENDER, JSON.stringify(options)], {
    cwd: __dirname,
    encoding: 'buffer',
    maxBuffer: MAX_PAGE_BYTES,
  });
  return stdout;
}
