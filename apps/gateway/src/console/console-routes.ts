import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { readRoles } from '../explorer/roles';
import type { HttpServerOptions } from '../http/http-server-options';
import { refuse } from '../http/refuse';
import { ConsoleFiles, PACKINGS } from './console-files';
import { consolePolicy } from './console-policy';

/** A hash of the content is in each name. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const NOTHING_HERE = { en: 'There is nothing here.', zh: '此处没有内容。' };

/**
 * The console, in the origin of the graph: `/console` and every address within it is the one page, which finds its
 * screen itself; `/console/assets/…` are its files, and `/console/config.json` says how one signs in here.
 */
export function addConsole(server: FastifyInstance, { console: options, logger }: HttpServerOptions): void {
  if (!options) return;
  const files = new ConsoleFiles(options.folder);
  if (!files.isBuilt)
    logger.warn(
      { folder: options.folder },
      'the console is not built; run "npm run build" to have it at /console',
    );
  const policy = consolePolicy(options.openId?.issuer);
  const page = (_request: FastifyRequest, reply: FastifyReply) => sendPage(files, policy, reply);
  server.get('/console', page);
  server.get('/console/*', page);
  server.get('/console/config.json', async (_request, reply) => {
    const roles = await readRoles(options.rolesFile);
    return reply.header('cache-control', 'no-store').send({ roles, openId: options.openId });
  });
  server.get<{ Params: { '*': string } }>('/console/assets/*', (request, reply) =>
    sendAsset(files, request.params['*'], request, reply),
  );
}

async function sendPage(files: ConsoleFiles, policy: string, reply: FastifyReply): Promise<FastifyReply> {
  const page = await files.index();
  return reply
    .code(page ? 200 : 404)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-cache')
    .header('content-security-policy', policy)
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'same-origin')
    .send(page ?? NOT_BUILT);
}

async function sendAsset(
  files: ConsoleFiles,
  name: string,
  { headers }: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const accepted = new Negotiator({ headers }).encodings([...PACKINGS]);
  const file = await files.asset(
    name,
    PACKINGS.filter((packing) => accepted.includes(packing)),
  );
  if (!file) return refuse(reply.header('cache-control', 'no-store'), 404, 'BAD_REQUEST', NOTHING_HERE);
  if (file.packing) reply.header('content-encoding', file.packing);
  return reply
    .type(file.type)
    .header('cache-control', FOR_EVER)
    .header('vary', 'accept-encoding')
    .header('x-content-type-options', 'nosniff')
    .send(file.content);
}

const NOT_BUILT = `<!doctype html>
<html lang="zh"><head><meta charset="utf-8"><title>AutoClub</title></head>
<body><h1>控制台尚未构建 · The console is not built</h1>
<p>请先运行 <code>npm run build</code>，然后重新加载本页。</p>
<p>Run <code>npm run build</code>, then load this page again.</p></body></html>
`;
