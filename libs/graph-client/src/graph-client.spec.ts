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

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received = { headers: request.headers, body: JSON.parse(Buffer.concat(chunks).toString()) };
      const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
      response.writeHead(answer.status, { 'x-request-id': 'req-1', traceparent }).end(answer.text);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => void server.close());

const document = (text: string) => ({ toString: () => text });
const named: TypedDocument<{ name: string }, { id: string }> = document('query Named($id: ID!) { name }');
const plain: TypedDocument<{ name: string }, Record<string, never>> = document('query Plain { name }');

const client = () =>
  createGraphClient({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    token: () => Promise.resolve('token'),
    language: 'en',
  });

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
    });
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
