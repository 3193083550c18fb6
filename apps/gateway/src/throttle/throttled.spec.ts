import { createMetrics } from '@autoclub/service-kit';
import { advisor, buildHouse, type House } from '../../test/small-house';
import { MemoryThrottle } from './memory-throttle';

const SIZE = { maximum: 1_000, restoreRate: 100 };

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
  readonly extensions?: { readonly cost?: unknown };
}

/* What an operation costs its client (api style, section 14): the bucket is in the answer, and nothing runs unpaid. */
describe('an operation and the bucket of its client', () => {
  let now = 0;
  let house: House;
  const metrics = createMetrics('gateway');
  beforeAll(async () => {
    house = await buildHouse({ throttle: new MemoryThrottle(SIZE, () => now), metrics });
  });
  afterAll(() => house.stop());
  let client = 0;
  beforeEach(() => {
    client += 1;
  });

  async function ask(query: string, variables = {}, language = 'en', subject = `stf_${client}`) {
    const response = await fetch(`${house.gateway.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': language,
        authorization: `Bearer ${await house.token({ ...advisor, subject })}`,
      },
      body: JSON.stringify({ query, variables }),
    });
    return {
      status: response.status,
      retryAfter: response.headers.get('retry-after'),
      answer: (await response.json()) as Answer,
    };
  }

  const PAGE = 'query Page($n: Int!) { members(first: $n) { id name balance } }';
  const costOf = (requested: number, available: number) => ({
    requested,
    throttle: { maximum: 1_000, available, restoreRate: 100 },
  });

  it('says what it cost and what is left, planned and compiled alike', async () => {
    for (const available of [950, 900, 850]) {
      const { answer } = await ask(PAGE, { n: 50 });
      expect(answer.extensions?.cost).toEqual(costOf(50, available));
    }
    expect((await ask('{ echo }')).answer.extensions?.cost).toEqual(costOf(1, 849));
    const mutation = 'mutation { memberAdd(input: { name: "Ada" }) { member { id } } }';
    expect((await ask(mutation)).answer.extensions?.cost).toEqual(costOf(11, 838));
  });

  it.each([
    ['en', /costs 100, and you have 50 left: ask again in 1 s/],
    ['zh', /成本为 100，您的余量为 50：请在 1 秒后重试/],
  ])(
    'is refused with 429 and when to ask again while its cost is not there (%s)',
    async (language, words) => {
      await ask(PAGE, { n: 100 });
      for (let times = 0; times < 8; times += 1) await ask(PAGE, { n: 100 });
      await ask(PAGE, { n: 50 });
      await house.calls();
      const { status, retryAfter, answer } = await ask(PAGE, { n: 100 }, language);
      expect([status, retryAfter]).toEqual([429, '1']);
      expect(answer).toMatchObject({
        errors: [{ message: expect.stringMatching(words), extensions: { code: 'THROTTLED' } }],
        extensions: { cost: costOf(100, 50) },
      });
      expect(answer.data).toBeUndefined();
      expect(await house.calls()).toEqual({ membership: 0, 'loyalty-points': 0 });
      now += 500;
      expect(await ask(PAGE, { n: 100 })).toMatchObject({ status: 200, retryAfter: null });
    },
  );

  it('leaves other clients alone, and each caller without a token by its address', async () => {
    for (let times = 0; times < 10; times += 1) await ask(PAGE, { n: 100 });
    expect((await ask('{ echo }')).status).toBe(429);
    expect((await ask('{ echo }', {}, 'en', 'stf_other')).status).toBe(200);
    const anonymous = await fetch(`${house.gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect(await anonymous.json()).toMatchObject({ extensions: { cost: { requested: 1 } } });
  });

  it('is paid once, though a compiled one fails and is run by Apollo', async () => {
    const query = '{ broken echo }';
    for (const available of [999, 998, 997])
      expect((await ask(query)).answer.extensions?.cost).toEqual(costOf(1, available));
  });

  it('costs nothing where it is refused before: too expensive, ill-formed, not signed in', async () => {
    for (const query of ['{ nothing }', '{', 'query($n: Int!) { members(first: $n) { id } }'])
      expect((await ask(query)).status).toBe(400);
    expect((await ask('{ echo }')).answer.extensions?.cost).toEqual(costOf(1, 999));
  });

  it('is counted when it is refused', async () => {
    const counted = await metrics.registry.getSingleMetric('gateway_throttled_total')?.get();
    expect(counted?.values[0]?.value).toBeGreaterThanOrEqual(3);
  });
});

describe('control: a house without buckets', () => {
  it('answers a client whatever it has asked for before', async () => {
    const house = await buildHouse();
    const token = await house.token();
    const query = '{ members(first: 100) { id } }';
    for (let times = 0; times < 15; times += 1) {
      const response = await fetch(`${house.gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query }),
      });
      expect(response.status).toBe(200);
      expect(await response.json()).not.toHaveProperty('extensions');
    }
    await house.stop();
  });
});
