import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { fixedClock } from '@autoclub/domain-kit';
import { Cancellation, deriveHandoverKey, verifyHandover } from '@autoclub/identity';
import { createLogger, createMetrics } from '@autoclub/service-kit';
import { eventually } from '@autoclub/testing';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { advisor } from '../../test/small-house';
import type { GatewayContext } from '../graph/gateway-context';
import { PositionTrail } from '../positions/position-trail';
import { createCircuitMetrics } from './circuit-metrics';
import { createSubgraphMetrics } from './subgraph-metrics';
import type { SubgraphAnswer } from './subgraph-answer';
import { UndiciDataSource } from './undici-data-source';

type Respond = (response: ServerResponse, request: IncomingMessage, body: string) => void;

const now = new Date('2026-11-22T08:00:00Z');
const context: GatewayContext = {
  principal: advisor,
  requestId: 'req-1',
  cancellation: new Cancellation(),
  answers: new Map(),
  trail: new PositionTrail(),
  bill: null,
  trace: { traceId: 'a'.repeat(32), traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` },
  language: 'en',
};

let server: Server;
let respond: Respond;
let requests = 0;
const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

beforeAll(async () => {
  server = createServer((request, response) => {
    requests += 1;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => respond(response, request, Buffer.concat(chunks).toString()));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

interface Asked {
  readonly url?: string;
  readonly query?: string;
  readonly variables?: unknown;
}

const sourceAt = (address: string) => {
  const metrics = createMetrics('gateway');
  return new UndiciDataSource({
    name: 'membership',
    url: address,
    handoverSecret: 'root',
    clock: fixedClock(now),
    metrics: createSubgraphMetrics(metrics),
    circuits: createCircuitMetrics(metrics),
    logger: createLogger({ service: 'gateway', level: 'silent' }),
    timeoutMs: 1_200,
    maxAnswerBytes: 10_000,
  });
};

function send(source: UndiciDataSource, change: Asked, asker: GatewayContext) {
  const options = {
    kind: 'incoming operation',
    request: { query: change.query ?? '{ viewer { id } }', variables: change.variables ?? { a: 1 } },
    context: asker,
  } as unknown as GraphQLDataSourceProcessOptions<GatewayContext>;
  return source.process(options);
}

async function ask(answer: Respond, change: Asked = {}, asker = context) {
  respond = answer;
  const source = sourceAt(change.url ?? url());
  try {
    return await send(source, change, asker);
  } finally {
    await source.close();
  }
}

const json =
  (body: unknown, status = 200): Respond =>
  (response) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

/** The first error of an answer without data. */
const failure = async (answer: Promise<SubgraphAnswer>) => (await answer).errors?.[0];

describe('a request to a subgraph', () => {
  it('PLT-02: carries a hand-over that only this subgraph can verify, over the very body', async () => {
    let verified: unknown;
    await ask((response, { headers }, body) => {
      const secret = deriveHandoverKey('root', 'membership');
      verified = verifyHandover({ secret, audience: 'membership', headers, body, now });
      json({ data: {} })(response, {} as IncomingMessage, '');
    });
    expect(verified).toEqual(advisor);
  });

  it('PLT-05, PLT-06: carries language, request id and a step of the trace', async () => {
    let headers: IncomingMessage['headers'] = {};
    await ask((response, request, body) => {
      headers = request.headers;
      json({ data: {} })(response, request, body);
    });
    expect(headers).toMatchObject({ 'accept-language': 'en', 'x-request-id': 'req-1' });
    expect(headers['traceparent']).toMatch(new RegExp(`^00-${'a'.repeat(32)}-`));
    expect(headers['traceparent']).not.toBe(context.trace.traceparent);
  });

  it('is not sent for nobody', async () => {
    requests = 0;
    const error = await failure(ask(json({ data: {} }), {}, { ...context, principal: null }));
    expect(error).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
    expect(requests).toBe(0);
  });

  it('is not sent while plans are made', async () => {
    requests = 0;
    expect(await ask(json({}), {}, { ...context, isWarmUp: true })).toEqual({ data: null });
    expect(requests).toBe(0);
  });

  const mutation = 'mutation { add { id } }';
  const sentBefore = (variables: unknown) => {
    const answer = { status: 200, text: '{"data":{"add":{"id":"1"}},"errors":[{"message":"half"}]}' };
    const body = JSON.stringify({ query: mutation, variables });
    return { ...context, answers: new Map([[`membership ${body}`, Promise.resolve(answer)]]) };
  };

  it('is not sent when a compiled plan has sent it: what came stands', async () => {
    requests = 0;
    const answer = await ask(json({}), { query: mutation }, sentBefore({ a: 1 }));
    expect(answer).toEqual({ data: { add: { id: '1' } }, errors: [{ message: 'half' }] });
    expect(requests).toBe(0);
  });

  it('is refused when it is a mutation that a compiled plan has sent in another form', async () => {
    requests = 0;
    const error = await failure(ask(json({}), { query: mutation }, sentBefore({ a: 2 })));
    expect(error).toMatchObject({ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } });
    expect(requests).toBe(0);
  });

  it('is sent when a compiled plan has sent another mutation', async () => {
    const other = 'mutation { pay { id } }';
    const answer = await ask(json({ data: { pay: null } }), { query: other }, sentBefore({ a: 1 }));
    expect(answer).toEqual({ data: { pay: null } });
  });
});

describe('a request whose caller goes away', () => {
  it('is broken off, and the subgraph sees it', async () => {
    const cancellation = new Cancellation();
    let closed = (): void => undefined;
    const seen = new Promise<void>((resolve) => (closed = resolve));
    const asked = ask(
      (response) => {
        response.once('close', closed);
        cancellation.cancel();
      },
      {},
      { ...context, cancellation },
    );
    expect(await failure(asked)).toMatchObject({ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } });
    await seen;
  });

  it('is broken off as well when its time is over', async () => {
    let closed = (): void => undefined;
    const seen = new Promise<void>((resolve) => (closed = resolve));
    const error = await failure(ask((response) => void response.once('close', closed)));
    expect(error).toMatchObject({ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } });
    await seen;
  });

  it('is not sent once that has happened', async () => {
    requests = 0;
    const cancellation = new Cancellation();
    cancellation.cancel();
    const error = await failure(ask(json({ data: {} }), {}, { ...context, cancellation }));
    expect(error).toMatchObject({ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } });
    expect(requests).toBe(0);
  });

  it('is not sent when it happens while it waits for a connection', async () => {
    requests = 0;
    const held: (() => void)[] = [];
    respond = (response, request, body) => void held.push(() => json({ data: {} })(response, request, body));
    const source = sourceAt(url());
    const cancellation = new Cancellation();
    const all = Array.from({ length: 40 }, () => failure(send(source, {}, { ...context, cancellation })));
    await eventually(() => expect(requests).toBe(32));
    cancellation.cancel();
    await Promise.all(all);
    await source.close();
    expect(requests).toBe(32);
  });
});

describe('a request for entities', () => {
  const [ada, bob] = [
    { __typename: 'Member', id: 'ada' },
    { __typename: 'Member', id: 'bob' },
  ];
  const error = (at: number) => ({ message: `no ${at}`, path: ['_entities', at, 'name'] });

  it.each([
    ['none twice', [ada, bob], [ada, bob], [0, 1], [1]],
    ['one twice', [ada, bob, ada], [ada, bob], [0, 1, 0], [1]],
    ['one that fails twice', [ada, bob, bob], [ada, bob], [0, 1, 1], [1, 2]],
    ['all the same', [ada, ada, ada], [ada], [0, 0, 0], []],
    [
      'the same id of another type',
      [ada, { ...ada, __typename: 'X' }],
      [ada, { ...ada, __typename: 'X' }],
      [0, 1],
      [1],
    ],
  ])('with %s asks for each once, and answers for each place', async (_what, all, once, places, failed) => {
    let sent: unknown;
    const answer = await ask(
      (response, request, body) => {
        sent = JSON.parse(body).variables;
        const entities = once.map((_each, at) => ({ name: at }));
        const errors = once.length > 1 ? [error(1), { message: 'of nothing' }] : undefined;
        json({ data: { _entities: entities }, errors })(response, request, body);
      },
      { variables: { n: 1, representations: all } },
    );
    expect(sent).toEqual({ n: 1, representations: once });
    expect(answer.data).toEqual({ _entities: places.map((name) => ({ name })) });
    expect(answer.errors?.filter(({ path }) => path).map(({ path }) => path?.[1])).toEqual(
      once.length > 1 ? failed : undefined,
    );
  });

  it('leaves an answer with too few entities as it is, to be refused', async () => {
    const answer = await ask(json({ data: { _entities: [{ name: 0 }] } }), {
      variables: { representations: [ada, bob, ada] },
    });
    expect(answer.data?.['_entities']).toHaveLength(1);
  });
});

describe('an answer of a subgraph', () => {
  it('is passed on with data and errors', async () => {
    const body = { data: { a: null }, errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] };
    expect(await ask(json(body))).toEqual(body);
  });

  it('keeps the code of a refusal that comes with status 400', async () => {
    const body = { errors: [{ message: 'bad', extensions: { code: 'BAD_USER_INPUT' } }] };
    const errors = [{ ...body.errors[0], path: ['viewer'] }];
    expect(await ask(json(body, 400))).toEqual({ errors });
  });

  it.each<[string, Respond, string]>([
    ['401 without GraphQL', json({}, 401), 'UNAUTHENTICATED'],
    ['403 without GraphQL', json({}, 403), 'FORBIDDEN'],
    ['404', json('nothing here', 404), 'INTERNAL_SERVER_ERROR'],
    ['429', json({}, 429), 'SUBGRAPH_UNAVAILABLE'],
    ['500', json({ error: 'select * from x' }, 500), 'SUBGRAPH_UNAVAILABLE'],
    ['503', json({}, 503), 'SUBGRAPH_UNAVAILABLE'],
    ['a page', (response) => void response.end('<html>'), 'SUBGRAPH_UNAVAILABLE'],
    ['an empty answer', (response) => void response.end(), 'SUBGRAPH_UNAVAILABLE'],
    ['a list', json([1]), 'SUBGRAPH_UNAVAILABLE'],
    ['too large an answer', json({ data: 'x'.repeat(20_000) }), 'SUBGRAPH_UNAVAILABLE'],
    ['half an answer', halfAnswer, 'SUBGRAPH_UNAVAILABLE'],
    ['a reset', (response) => response.socket?.resetAndDestroy(), 'SUBGRAPH_UNAVAILABLE'],
    ['an answer in drops', drops, 'SUBGRAPH_UNAVAILABLE'],
    ['silence', () => undefined, 'SUBGRAPH_UNAVAILABLE'],
  ])('%s is answered by its code, naming the service and nothing else', async (_what, answer, code) => {
    const error = (await failure(ask(answer))) as { message: string; extensions: Record<string, unknown> };
    expect(error.extensions).toMatchObject({ code, service: 'membership' });
    expect(error.message).toMatch(/^The service "membership" /);
    expect(JSON.stringify(error)).not.toMatch(/select|127\.0\.0\.1/);
  });

  it('of a service that is away is SUBGRAPH_UNAVAILABLE', async () => {
    const error = await failure(ask(json({}), { url: 'http://127.0.0.1:1' }));
    expect(error).toMatchObject({ extensions: { code: 'SUBGRAPH_UNAVAILABLE', cause: 'ECONNREFUSED' } });
  });

  it.each([
    ['a query', '{ viewer { id } }', 2],
    ['a mutation', 'mutation { garageOpen { id } }', 1],
  ])('that is lost with its connection: %s is sent %s %i times', async (_what, query, times) => {
    let asked = 0;
    const reset: Respond = (response, _request, body) => {
      if (!body.includes('__typename')) asked += 1;
      response.socket?.resetAndDestroy();
    };
    await failure(ask(reset, { query }));
    expect(asked).toBe(times);
  });
});

function halfAnswer(response: ServerResponse): void {
  response.writeHead(200, { 'content-length': 100 });
  response.write('{"data":');
  setTimeout(() => response.destroy(), 20);
}

function drops(response: ServerResponse): void {
  response.writeHead(200);
  const timer = setInterval(() => response.write(' '), 100);
  response.on('close', () => clearInterval(timer));
}
