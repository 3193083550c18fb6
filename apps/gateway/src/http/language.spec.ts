import type { Principal } from '@autoclub/identity';
import { advisor, buildHouse, type House } from '../../test/small-house';

/** Whatever is refused, and by whom: one sentence in the caller's language, and no code in a Chinese one (PLT-05). */
describe('the words of refusals', () => {
  let house: House;
  let token: string;
  let analystToken: string;
  const analyst: Principal = { ...advisor, kind: 'OEM_ANALYST', roles: [], dealerId: null };

  beforeAll(async () => {
    house = await buildHouse();
    token = await house.token();
    analystToken = await house.token(analyst);
    await house.subgraphs['loyalty-points']?.stop();
  });
  afterAll(() => house.stop());

  interface Sent {
    readonly method?: string;
    readonly path?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
    readonly as?: 'analyst' | 'nobody';
  }
  const ask = (query: string, variables?: unknown): Sent => ({ body: JSON.stringify({ query, variables }) });

  async function messageOf(sent: Sent, language: string): Promise<string> {
    const { method = 'POST', path = '/graphql', headers, body, as } = sent;
    const bearer: Record<string, string> =
      as === 'nobody' ? {} : { authorization: `Bearer ${as === 'analyst' ? analystToken : token}` };
    const response = await fetch(`${house.gateway.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...bearer, 'accept-language': language, ...headers },
      body,
    });
    const { errors } = JSON.parse(await response.text()) as { errors: { message: string }[] };
    return errors[0]?.message ?? '';
  }

  const depth = `{ ${'a { '.repeat(13)} b ${'}'.repeat(13)} }`;
  const cases: readonly (readonly [string, Sent])[] = [
    ['no token', { ...ask('{ echo }'), as: 'nobody' }],
    ['a wrong token', { ...ask('{ echo }'), headers: { authorization: 'Bearer abc' } }],
    ['another scheme', { ...ask('{ echo }'), headers: { authorization: 'Basic abc' } }],
    ['no right', { ...ask('{ members(first: 1) { id } }'), as: 'analyst' }],
    ['broken JSON', { body: '{' }],
    ['no body', { body: '' }],
    ['an empty object', { body: '{}' }],
    ['no object', { body: '7' }],
    ['variables that are none', { body: '{"query":"{ echo }","variables":7}' }],
    ['a list', { body: '[]' }],
    ['too much', { body: JSON.stringify({ query: 'x'.repeat(300_000) }) }],
    ['another type', { ...ask('{ echo }'), headers: { 'content-type': 'text/xml' } }],
    ['another charset', { ...ask('{ echo }'), headers: { 'content-type': 'application/json; charset=gbk' } }],
    ['no GraphQL', ask('select')],
    ['an unknown field', ask('{ ecko }')],
    ['a bad amount', ask('mutation { memberAdd(input: {name: "x", fee: "much"}) { member { id } } }')],
    ['a bad variable', ask('query($n: Int!) { members(first: $n) { id } }', { n: 'x' })],
    [
      'an unknown field of a variable',
      ask('mutation($i: MemberAddInput!) { memberAdd(input: $i) { member { id } } }', {
        i: { name: 'x', y: 1 },
      }),
    ],
    ['too deep', ask(depth)],
    ['too many aliases', ask(`{ ${Array.from({ length: 31 }, (_, at) => `a${at}: echo`).join(' ')} }`)],
    [
      'too expensive',
      ask(`{ ${Array.from({ length: 12 }, (_, at) => `a${at}: members(first: 100) { id }`).join(' ')} }`),
    ],
    ['a subscription', ask('subscription { echo }')],
    ['two operations', ask('query A { echo } query B { echo }')],
    ['too long a page', ask('{ members(first: 101) { id } }')],
    ['a failure inside', ask('{ broken }')],
    ['a service that is away', ask('{ ledgerName }')],
    ['nothing there', { method: 'GET', path: '/nothing' }],
    ['another method', { method: 'PUT', body: '{}' }],
    [
      'an address line',
      { method: 'GET', path: '/graphql?query=%7Becho%7D', headers: { 'content-type': '' } },
    ],
    ['two queries in an address', { method: 'GET', path: '/graphql?query=%7Becho%7D&query=%7Becho%7D' }],
    [
      'a mutation in an address',
      {
        method: 'GET',
        path: '/graphql?query=mutation%7BmemberAdd(input%3A%7Bname%3A%22x%22%7D)%7Bmember%7Bid%7D%7D%7D',
      },
    ],
  ];

  it.each(cases)('are Chinese without a code, and English, for %s', async (_what, sent) => {
    const chinese = await messageOf(sent, 'zh-CN,zh;q=0.9,en;q=0.8');
    const [ours] = chinese.split('（');
    expect(ours).toMatch(/\p{Script=Han}.*。$/u);
    expect(ours).not.toMatch(/[A-Z]{2,}_|\b(?!UTF|GBK|GB|RFC)[A-Z]{3,}/);
    const english = await messageOf(sent, 'en;q=0.9,zh;q=0.1');
    expect(english).not.toMatch(/\p{Script=Han}/u);
    expect(english.length).toBeGreaterThan(5);
  });

  it('tell an expired token from one that is none', async () => {
    const { messages } = { messages: new Set<string>() };
    for (const authorization of ['Bearer abc', `Bearer ${await house.token(advisor, -60)}`])
      messages.add(await messageOf({ ...ask('{ echo }'), headers: { authorization } }, 'zh'));
    expect([...messages]).toEqual(['令牌无效，请重新登录。', '令牌已过期，请重新登录。']);
  });
});
