import type { Bilingual } from '@autoclub/domain-kit';
import { ERROR_TEXTS } from '@autoclub/subgraph-kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { SIGN_IN } from '../graph/authentication.plugin';
import { authenticate } from '../http/authenticate';
import { allowOrigin, answerOptions, originTest } from '../http/cors';
import type { HttpServerOptions } from '../http/http-server-options';
import { refuse } from '../http/refuse';
import { EXPORT_SERVICE, FILE_SERVICE, type FileService } from './file-service';
import { LimitedBody } from './limited-body';

type FileOptions = Pick<HttpServerOptions, 'logger'> & { readonly files: FileService };

/** What an upload may have at most; the service that takes it says the same. */
export const UPLOAD_BYTES = 100 * 1024 * 1024;

const TOO_LARGE: Bilingual = {
  en: 'The file is larger than 100 MB. Split it and upload its parts.',
  zh: '文件超过 100 MB，请拆分后再上传。',
};

/**
 * Files stream past the graph, by the same token: `POST /files` takes one, `GET /import-runs/<id>/faults.csv` returns the
 * rows that were refused, `GET /reconciliations/<day>/differences.csv` where the books of a day differ, and
 * `GET /figure-exports/<id>` figures. Each goes to its service; nothing of a file is kept here.
 */
export function addFiles(server: FastifyInstance, options: HttpServerOptions): void {
  const isAllowed = originTest(options.corsOrigins);
  void server.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, body, parsed) => parsed(null, body));
    for (const { method, url, service } of ROUTES) {
      const files = options.files.get(service);
      if (!files) continue;
      scope.options(url, (request, reply) => {
        allowOrigin(isAllowed, request, reply);
        return answerOptions(request, reply);
      });
      scope.route({
        method,
        url,
        onRequest: async (request, reply) => {
          allowOrigin(isAllowed, request, reply);
          const refused = await authenticate(options, request, reply);
          if (refused) return refused;
          return request.graph.principal ? undefined : refuse(reply, 401, 'UNAUTHENTICATED', SIGN_IN);
        },
        handler: (request, reply) => forward({ ...options, files }, request, reply),
      });
    }
    done();
  });
}

const ROUTES = [
  { method: 'POST', url: '/files', service: FILE_SERVICE },
  { method: 'GET', url: '/import-runs/:id/faults.csv', service: FILE_SERVICE },
  { method: 'GET', url: '/reconciliations/:day/differences.csv', service: FILE_SERVICE },
  { method: 'GET', url: '/figure-exports/:id', service: EXPORT_SERVICE },
] as const;

async function forward(
  { files, logger }: FileOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { headers, method, url, graph } = request;
  if (Number(headers['content-length'] ?? 0) > UPLOAD_BYTES) return tooLarge(reply);
  const body = method === 'POST' ? new LimitedBody(request.body as Readable | undefined, UPLOAD_BYTES) : null;
  try {
    const answer = await files.forward({ method, url, body, length: headers['content-length'] }, graph);
    for (const name of ['content-type', 'content-disposition', 'retry-after'])
      if (answer.headers[name] !== undefined) reply.header(name, answer.headers[name]);
    return reply.code(answer.statusCode).send(answer.body);
  } catch (error) {
    if (body?.isExceeded) return tooLarge(reply);
    logger.warn({ err: error, requestId: graph.requestId }, 'a file could not be passed on');
    return refuse(reply, 502, 'SUBGRAPH_UNAVAILABLE', ERROR_TEXTS.SUBGRAPH_UNAVAILABLE);
  }
}

/** The rest of the body is not read: the connection is of no more use. */
function tooLarge(reply: FastifyReply): FastifyReply {
  return refuse(reply.header('connection', 'close'), 413, 'FILE_TOO_LARGE', TOO_LARGE);
}
