import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGraphClient, GraphError, type TypedDocument } from './graph-client';

interface Received {
  readonly headers: IncomingMessage['headers'];
  readonly body: { query: string; operationName?: string; variables?: unknown };
}

let server: Server;
let received: Received | undefined;
let answer: { status: number; text: string };
/** Answered before the one above, each once. */
let outages: { status: number; text: string; headers?: Record<string, string> }[] = [];
let requests = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received = { headers: request.headers, body: JSON.parse(Buffer.concat(chunks).toString()) };
      const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
      requests++;
      const { status, text, headers = {} } = { headers: {}, ...(outages.shift() ?? answer) };
      response.writeHead(status, { 'x-request-id': 'req-1', traceparent, ...headers }).end(text);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
beforeEach(() => void (requests = 0));
afterAll(() => void server.close());

const document = (text: string) => ({ toString: () => text });
const named: TypedDocument<{ name: string }, { id: string }> = document('query Named($id: ID!) { name }');
const plain: TypedDocument<{ name: string }, Record<string, never>> = document('query Plain { name }');

const client = (patienceMs = 0) =>
  createGraphClient({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    token: () => Promise.resolve('token'),
    language: 'en',
    patienceMs,
  });

const away = (code: string, status = 200) => ({
  status,
  text: JSON.stringify({ data: null, errors: [{ message: 'away', extensions: { code } }] }),
});
const open: TypedDocument<{ name: string }, { input: { idempotencyKey?: string } }> = document(
  'mutation Open($input: OpenInput!) { name }',
);

describe('the client', () => {
  it('sends the operation by name with token and language, and answers its data', async () => {
    answer = { status: 200, text: '{"data":{"name":"Li"}}' };
    expect(await client().request(named, { id: 'cus_1' })).toEqual({ name: 'Li' });
    expect(received?.headers).toMatchObject({ authorization: 'Bearer token', 'accept-language': 'en' });
    expect(received?.body).toMatchObject({ operationName: 'Named', variables: { id: 'cus_1' } });
  });

  it('PLT-06: tells the ids by which the answer can be followed', async () => {
    answer = {
      status: 200,
      text: '{"data":{"name":null},"errors":[{"message":"no","extensions":{"code":"FORBIDDEN"}}]}',
    };
    expect(await client().ask(plain)).toEqual({
      status: 200,
      data: { name: null },
      faults: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }],
      requestId: 'req-1',
      traceId: 'a'.repeat(32),
      retryAfterSeconds: null,
      position: null,
    });
  });

  it.each([
    ['a service that is away', away('SUBGRAPH_UNAVAILABLE')],
    ['a graph that is away as a whole', away('SUBGRAPH_UNAVAILABLE', 503)],
    ['a proxy without a graph behind it', { status: 502, text: '<html>Bad gateway</html>' }],
    ['a full bucket, for as long as it says', { ...away('THROTTLED', 429), headers: { 'retry-after': '1' } }],
  ])('waits out %s and sends the same again', async (_what, outage) => {
    outages = [outage, outage];
    answer = { status: 200, text: '{"data":{"name":"Li"}}' };
    expect(await client(30_000).request(open, { input: { idempotencyKey: 'key-1' } })).toEqual({
      name: 'Li',
    });
    expect(requests).toBe(3);
    expect(received?.body.variables).toEqual({ input: { idempotencyKey: 'key-1' } });
  });

  it('waits for a graph that does not listen yet', async () => {
    const late = createServer((_request, response) => void response.end('{"data":{"name":"Li"}}'));
    await new Promise<void>((done) => late.listen(0, '127.0.0.1', done));
    const { port } = late.address() as AddressInfo;
    await new Promise((done) => late.close(done));
    const url = `http://127.0.0.1:${port}/graphql`;
    const asked = createGraphClient({ url, token: 'token', patienceMs: 30_000 }).request(plain);
    await new Promise<void>((done) => setTimeout(done, 50));
    await new Promise<void>((done) => late.listen(port, '127.0.0.1', done));
    expect(await asked).toEqual({ name: 'Li' });
    await new Promise((done) => {
      late.close(done);
      late.closeAllConnections();
    });
  });

  it.each<[string, () => Promise<unknown>, ReturnType<typeof away>]>([
    ['what is refused', () => client(30_000).request(plain), away('FORBIDDEN')],
    ['what failed inside', () => client(30_000).request(plain), away('INTERNAL_SERVER_ERROR', 500)],
    [
      'a mutation without a key',
      () => client(30_000).request(open, { input: {} }),
      away('SUBGRAPH_UNAVAILABLE'),
    ],
  ])('does not repeat %s', async (_what, ask, outage) => {
    outages = [outage];
    await expect(ask()).rejects.toBeInstanceOf(GraphError);
    expect(requests).toBe(1);
  });

  it('CONV-5: gives up after its patience with what it got last', async () => {
    outages = Array.from({ length: 9 }, () => away('SUBGRAPH_UNAVAILABLE'));
    await expect(client(500).request(plain)).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
    expect(requests).toBeGreaterThan(1);
    outages = [];
  });

  it('gives one who asks for parts what there is, at once', async () => {
    outages = [away('SUBGRAPH_UNAVAILABLE')];
    expect(await client(30_000).ask(plain)).toMatchObject({ faults: [{ message: 'away' }] });
    expect(requests).toBe(1);
  });

  it.each([
    [
      401,
      '{"errors":[{"message":"Sign in.","extensions":{"code":"UNAUTHENTICATED"}}]}',
      'UNAUTHENTICATED',
      'Sign in.',
    ],
    [200, '{"data":{"name":"x"},"errors":[{"message":"part"}]}', undefined, 'part'],
    [502, '<html>Bad gateway</html>', undefined, 'The graph answered 502.'],
    [200, 'null', undefined, 'The graph answered 200.'],
  ])('throws what the graph says with %i %s', async (status, text, code, message) => {
    answer = { status, text };
    const error = await client()
      .request(plain)
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(GraphError);
    expect(error).toMatchObject({ code, message });
  });
});
