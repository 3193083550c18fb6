import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGraphClient, type TypedDocument } from './graph-client';
import { Positions } from './positions';

type Sent = string | undefined;

describe('positions', () => {
  const moved = (...steps: (readonly [readonly string[], string | undefined])[]) => {
    const positions = new Positions();
    for (const [sent, confirmed] of steps) positions.moveOn(sent, confirmed);
    return positions.current;
  };

  it.each<[string, Parameters<typeof moved>, readonly string[]]>([
    ['nothing confirmed', [[[], undefined]], []],
    [
      'one after the other: the later one holds the earlier',
      [
        [[], 'a'],
        [['a'], 'b'],
      ],
      ['b'],
    ],
    [
      'side by side: both are kept',
      [
        [[], 'a'],
        [[], 'b'],
      ],
      ['a', 'b'],
    ],
    [
      'together again with the next command',
      [
        [[], 'a'],
        [[], 'b'],
        [['a', 'b'], 'c'],
      ],
      ['c'],
    ],
    [
      'a refusal confirms nothing and forgets nothing',
      [
        [[], 'a'],
        [['a'], undefined],
      ],
      ['a'],
    ],
  ])('%s', (_what, steps, expected) => {
    expect(moved(...steps)).toEqual(expected);
  });

  it('are sent as far as they fit into one request, the newest first, and the rest with the next', () => {
    const positions = new Positions();
    const all = Array.from({ length: 10 }, (_, n) => String(n).repeat(1_000));
    for (const position of all) positions.moveOn([], position);
    const sent = positions.current;
    expect(sent).toEqual(all.slice(4));
    positions.moveOn(sent, 'merged');
    expect(positions.current).toEqual([...all.slice(0, 4), 'merged']);
    for (let n = 0; n < 500; n++) positions.moveOn([], `p${n}`);
    expect(positions.current).toHaveLength(100);
  });

  it('begin where others stand, and go on by themselves', () => {
    const before = new Positions();
    before.moveOn([], 'a');
    const after = new Positions(before);
    after.moveOn(['a'], 'b');
    expect([before.current, after.current]).toEqual([['a'], ['b']]);
    after.forget();
    expect(after.current).toEqual([]);
  });
});

describe('CONV-6: the client', () => {
  let server: Server;
  const sent: Sent[] = [];
  let answers: { status?: number; body: object }[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      sent.push(request.headers['x-club-position'] as Sent);
      const { status = 200, body } = answers.shift() ?? { body: { data: {} } };
      request.resume().on('end', () => response.writeHead(status).end(JSON.stringify(body)));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });
  beforeEach(() => void (sent.length = 0));
  afterAll(() => void server.close());

  const client = (positions?: Positions) =>
    createGraphClient({
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
      token: 'token',
      ...(positions && { positions }),
    });
  const document = (text: string): TypedDocument<object, { input: { idempotencyKey: string } }> => ({
    toString: () => text,
  });
  const [change, look] = [document('mutation Change { a }'), document('query Look { a }')];
  const input = { input: { idempotencyKey: 'k' } };
  const confirming = (position: string) => ({ body: { data: {}, extensions: { position } } });

  it('sends what it was confirmed with its next command, and with no question', async () => {
    const one = client();
    answers = [confirming('p1'), { body: { data: {} } }, confirming('p2')];
    await one.request(change, input);
    await one.request(look, input);
    expect((await one.ask(change, input)).position).toBe('p2');
    await one.request(change, input);
    expect(sent).toEqual([undefined, undefined, 'p1', 'p2']);
  });

  it('sends again what came too early, with the same position', async () => {
    const one = client();
    const early = { data: null, errors: [{ message: 'wait', extensions: { code: 'NOT_YET_ARRIVED' } }] };
    answers = [confirming('p1'), { status: 503, body: early }, confirming('p2')];
    await one.request(change, input);
    await one.request(change, input);
    expect(sent).toEqual([undefined, 'p1', 'p1']);
  });

  it('shares positions with other clients', async () => {
    const positions = new Positions();
    answers = [confirming('p1')];
    await client(positions).request(change, input);
    await client(positions).request(change, input);
    expect(sent).toEqual([undefined, 'p1']);
  });
});
