import { fixedClock, systemClock } from '@autoclub/domain-kit';
import { deriveHandoverKey, routeToSign, signHandover } from '@autoclub/identity';
import { createLogger, createMetrics } from '@autoclub/service-kit';
import {
  buildSubgraph,
  type HttpRoute,
  jsonAnswer,
  type RunningSubgraph,
  arrivalResolver,
  startSubgraph,
} from '@autoclub/subgraph-kit';
import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { Readable } from 'node:stream';
import { advisor, buildHouse, type House, ROOT_SECRET } from '../../test/small-house';
import { UPLOAD_BYTES } from './file-routes';

/** A service that says what has come: how many bytes, which ones, from whom. */
const takesFiles: HttpRoute = {
  method: 'POST',
  path: '/files',
  requires: 'orders:write',
  async handle({ body, query, context: { principal, language } }) {
    const sum = createHash('sha256');
    let bytes = 0;
    for await (const chunk of body as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      sum.update(chunk);
    }
    const { subject } = principal;
    return jsonAnswer(201, { bytes, sha256: sum.digest('hex'), name: query['name'], subject, language });
  },
};
const givesFaults: HttpRoute = {
  method: 'GET',
  path: '/import-runs/:id/faults.csv',
  requires: 'orders:read',
  handle: ({ params }) =>
    Promise.resolve({
      status: 200,
      type: 'text/csv; charset=utf-8',
      headers: { 'content-disposition': 'attachment; filename="faults.csv"' },
      body: Readable.from([`row of ${params['id']}\n`, '二\n']),
    }),
};

/** A service that gives a file of figures to whom it was made for. */
const givesFigures: HttpRoute = {
  method: 'GET',
  path: '/figure-exports/:id',
  requires: 'figures:read',
  handle: ({ params, query, context: { principal } }) =>
    Promise.resolve(jsonAnswer(200, { id: params['id'], ...query, subject: principal.subject })),
};

describe('files beside the graph', () => {
  let house: House;
  let keeper: RunningSubgraph;
  let exporter: RunningSubgraph;
  const name = 'service-ledger';

  const serve = (name: string, routes: readonly HttpRoute[]) =>
    startSubgraph({
      name,
      subgraph: buildSubgraph({
        resolvers: [arrivalResolver(name, () => Promise.resolve(0))],
        references: {},
      }),
      host: '127.0.0.1',
      port: 0,
      handoverSecret: deriveHandoverKey(ROOT_SECRET, name),
      clock: systemClock,
      logger: createLogger({ service: name, level: 'silent' }),
      metrics: createMetrics(name),
      ready: () => Promise.resolve(true),
      live: () => true,
      pipeline: () => Promise.resolve({}),
      routes,
    });

  beforeAll(async () => {
    keeper = await serve(name, [takesFiles, givesFaults]);
    exporter = await serve('analytics', [givesFigures]);
    house = await buildHouse({ subgraphs: { [name]: keeper.url, analytics: exporter.url } });
  });
  afterAll(async () => {
    await house.stop();
    await keeper.stop();
    await exporter.stop();
  });

  const call = async (path: string, init: RequestInit = {}, principal = advisor) => {
    const response = await fetch(new URL(path, house.gateway.url), {
      ...init,
      headers: {
        authorization: `Bearer ${await house.token(principal)}`,
        'accept-language': 'en',
        ...init.headers,
      },
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const codeOf = (text: string) =>
    (JSON.parse(text) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;

  it('stream in as they are, in whose name their token says', async () => {
    const file = Buffer.alloc(3_000_000, 'a,b\n1,二\n');
    const { status, text } = await call('/files?name=orders.csv', { method: 'POST', body: file });
    expect(status).toBe(201);
    expect(JSON.parse(text)).toEqual({
      bytes: file.length,
      sha256: createHash('sha256').update(file).digest('hex'),
      name: 'orders.csv',
      subject: advisor.subject,
      language: 'en',
    });
  });

  it('stream out with their name', async () => {
    const { status, headers, text } = await call('/import-runs/imp_1/faults.csv');
    expect([status, headers.get('content-type'), text]).toEqual([
      200,
      'text/csv; charset=utf-8',
      'row of imp_1\n二\n',
    ]);
    expect(headers.get('content-disposition')).toContain('faults.csv');
  });

  it('ANA-09: of figures come from the service that makes them, with the link as it was given', async () => {
    const { status, text } = await call('/figure-exports/exp_1?expires=1&signature=ab');
    expect([status, JSON.parse(text)]).toEqual([
      200,
      { id: 'exp_1', expires: '1', signature: 'ab', subject: advisor.subject },
    ]);
  });

  it.each([
    ['no token', { authorization: '' }, advisor, 401, 'UNAUTHENTICATED'],
    ['a token of another issuer', { authorization: 'Bearer a.b.c' }, advisor, 401, 'UNAUTHENTICATED'],
    [
      'a length beyond the limit',
      { 'content-length': String(UPLOAD_BYTES + 1) },
      advisor,
      413,
      'FILE_TOO_LARGE',
    ],
    ['no right', {}, { ...advisor, roles: [] }, 403, 'FORBIDDEN'],
  ] as const)('with %s are refused', async (_name, headers, principal, status, code) => {
    const token = await house.token(principal as typeof advisor);
    const answer = await raw({ authorization: `Bearer ${token}`, ...headers }, 'a,b\n');
    expect([answer.status, codeOf(answer.text)]).toEqual([status, code]);
  });

  it('that grow beyond the limit are broken off, and others are served on', async () => {
    const token = await house.token();
    const chunk = Buffer.alloc(4 * 1024 * 1024, 'x');
    const endless = Readable.from(
      (function* () {
        for (let sent = 0; sent <= UPLOAD_BYTES; sent += chunk.length) yield chunk;
      })(),
    );
    const answer = await raw({ authorization: `Bearer ${token}` }, endless);
    expect([answer.status, codeOf(answer.text)]).toEqual([413, 'FILE_TOO_LARGE']);
    expect((await call('/files', { method: 'POST', body: 'a' })).status).toBe(201);
  });

  it('are taken by their service from the gateway alone, by the signature of that very address', async () => {
    const signed = (url: string) =>
      signHandover({
        secret: deriveHandoverKey(ROOT_SECRET, name),
        audience: name,
        principal: advisor,
        body: routeToSign('POST', url),
        now: fixedClock(new Date())(),
      });
    const send = async (headers: Record<string, string>) =>
      (await fetch(`${keeper.url}/files`, { method: 'POST', body: 'a', headers })).status;
    expect(await send({})).toBe(401);
    expect(await send(signed('/files?name=other'))).toBe(401);
    expect(await send(signed('/files'))).toBe(201);
  });

  function raw(
    headers: Record<string, string>,
    body: string | Readable,
  ): Promise<{ status: number; text: string }> {
    const { port } = new URL(house.gateway.url);
    return new Promise((resolve, reject) => {
      const sent = httpRequest(
        { host: '127.0.0.1', port, path: '/files', method: 'POST', headers },
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
          response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
        },
      );
      sent.on('error', (error: NodeJS.ErrnoException) =>
        ['EPIPE', 'ECONNRESET'].includes(error.code ?? '') ? undefined : reject(error),
      );
      if (typeof body === 'string') sent.end(body);
      else body.pipe(sent);
    });
  }
});
