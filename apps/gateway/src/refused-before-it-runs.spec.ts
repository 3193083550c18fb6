import { buildHouse, type House } from '../test/small-house';

/** What must be refused before it costs anything: in one short error, and without a request to a service. */
let house: House;
let token: string;
/** How long each request took until its answer was read, in milliseconds; shown, and held against no limit. */
const durations: number[] = [];

beforeAll(async () => {
  house = await buildHouse();
  token = await house.token();
});
afterAll(async () => {
  const [fastest, ...slower] = durations.sort((a, b) => a - b).map((ms) => ms.toFixed(1));
  const median = slower[Math.floor(slower.length / 2)];
  process.stdout.write(
    `refusals: ${durations.length} requests, ${fastest} ms the fastest, ${median} ms the median, ` +
      `${slower.at(-1)} ms the slowest\n`,
  );
  await house.stop();
});

async function send(query: string, variables?: unknown) {
  await house.calls();
  const startedAt = performance.now();
  const response = await fetch(`${house.gateway.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'accept-language': 'en',
    },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  durations.push(performance.now() - startedAt);
  const { errors, data } = JSON.parse(text) as {
    data?: unknown;
    errors?: { message: string; extensions: { code: string } }[];
  };
  const calls = Object.values(await house.calls()).reduce((sum, each) => sum + each, 0);
  return { status: response.status, length: text.length, errors, data, calls };
}

const many = (length: number, entry: (at: number) => [string, unknown]) =>
  Object.fromEntries(Array.from({ length }, (_, at) => entry(at)));
const add = 'mutation($v: MemberAddInput!) { memberAdd(input: $v) { member { id } } }';

describe('variables that do not fit', () => {
  it.each<[string, string, unknown]>([
    ['ten thousand unknown fields', add, { v: { name: 'x', ...many(10_000, (at) => [`k${at}`, at]) } }],
    ['an unknown field of a hundred kilobytes', add, { v: { name: 'x', ['k'.repeat(100_000)]: 1 } }],
    [
      'a text of two hundred kilobytes for a number',
      'query($v: Int!) { members(first: $v) { id } }',
      { v: '9'.repeat(200_000) },
    ],
    [
      'a wide list for a number',
      'query($v: Int!) { members(first: $v) { id } }',
      { v: Array.from({ length: 50_000 }, () => 0.5) },
    ],
    ['a deep list for a text', add, { v: { name: JSON.parse(`${'['.repeat(20)}${']'.repeat(20)}`) } }],
    [
      'three hundred wrong variables',
      `query(${Array.from({ length: 300 }, (_, at) => `$v${at}: Int!`).join(' ')}) { ${Array.from({ length: 30 }, (_, at) => `a${at}: members(first: $v${at}) { id }`).join(' ')} }`,
      many(300, (at) => [`v${at}`, 'x'.repeat(300)]),
    ],
  ])('%s are refused in one short error, the first time and the second', async (_what, query, variables) => {
    for (const _time of ['first', 'second']) {
      const { status, length, errors, calls } = await send(query, variables);
      expect(status).toBe(400);
      expect(errors?.length).toBeLessThanOrEqual(11);
      expect(length).toBeLessThan(6_000);
      expect(calls).toBe(0);
    }
  });

  it('are refused by a compiled operation too', async () => {
    expect((await send(add, { v: { name: 'x', fee: '1.50' } })).data).toBeDefined();
    expect((await send(add, { v: { name: 'x', fee: '1.50' } })).calls).toBe(1);
    const { status, errors, calls } = await send(add, { v: { name: 'x', fee: '1,50' } });
    expect([status, calls, errors?.length]).toEqual([400, 0, 1]);
  });
});

describe('values of our scalars', () => {
  it.each<[string, string, unknown, string]>([
    [
      'an amount in a nullable field',
      add,
      { v: { name: 'x', fee: 'much' } },
      '"v.fee": Decimal must be a string',
    ],
    ['an amount that is a number', add, { v: { name: 'x', fee: 1.5 } }, '"v.fee": Decimal must be a string'],
    ['NUL in a name', add, { v: { name: 'a\0' } }, '"v.name": it must be text without'],
    ['half a character in a name', add, { v: { name: '\udc00' } }, '"v.name": it must be text without'],
  ])('%s is refused as 400 with its place, and nothing runs', async (_what, query, variables, message) => {
    const { status, errors, calls } = await send(query, variables);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toContain(message);
    expect([status, calls, errors?.length]).toEqual([400, 0, 1]);
  });

  it.each([
    [
      'an amount',
      'mutation { memberAdd(input: {name: "x", fee: "much"}) { member { id } } }',
      'Decimal must be a string',
    ],
    ['NUL', 'mutation { memberAdd(input: {name: "a\\u0000b"}) { member { id } } }', 'NUL'],
    [
      'a long enum name for an amount',
      `mutation { memberAdd(input: {name: "x", fee: ${'A'.repeat(100_000)}}) { member { id } } }`,
      'of type "Decimal", found A',
    ],
  ])('%s in the text of an operation is refused by validation', async (_what, query, message) => {
    const { status, errors, length, calls } = await send(query);
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(errors?.[0]?.message).toContain(message);
    expect([status, calls]).toEqual([400, 0]);
    expect(length).toBeLessThan(1_000);
  });
});

describe('what costs too much', () => {
  const pages = (first: number) =>
    Array.from({ length: 12 }, (_, at) => `a${at}: members(first: ${first}) { id }`).join(' ');

  it('is refused with its cost, by number and by variable, the first time and the second', async () => {
    expect((await send(`{ ${pages(80)} }`)).status).toBe(200);
    for (const _time of ['first', 'second']) {
      const { status, errors, calls } = await send(`{ ${pages(90)} }`);
      expect(errors?.[0]?.extensions.code).toBe('QUERY_TOO_COMPLEX');
      expect(errors?.[0]?.message).toContain('costs 1080 and may cost 1000');
      expect([status, calls]).toEqual([400, 0]);
    }
    const query = `query($n: Int!) { ${pages(0).replaceAll('first: 0', 'first: $n')} }`;
    expect((await send(query, { n: 80 })).status).toBe(200);
    expect((await send(query, { n: 80 })).calls).toBe(1);
    const { status, errors, calls } = await send(query, { n: 90 });
    expect(errors?.[0]?.message).toContain('costs 1080');
    expect([status, calls]).toEqual([400, 0]);
  });
});
