import { type Position, writePosition } from '@autoclub/service-kit';
import { randomUUID } from 'node:crypto';
import { buildHouse, type House } from '../../test/small-house';
import { PositionSeal } from './position-seal';
import { PositionTrail } from './position-trail';

const event = (eventId: string) => ({ type: 'club.membership.member-added.v1', partition: 0, eventId });
const ADD = 'mutation Add($input: MemberAddInput!) { memberAdd(input: $input) { member { name } } }';
const ARRIVAL =
  'query Arrival($p: Position!) { membershipArrival(position: $p) { hasArrived missingCount } }';

interface Answer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly data?: unknown;
  readonly errors?: { readonly message: string; readonly extensions: { readonly code: string } }[];
  readonly extensions?: { readonly position?: string };
}

describe('PositionSeal', () => {
  const seal = new PositionSeal('a root secret of the tests');
  const position = [event(randomUUID())];
  const text = seal.sealed(position);

  it('opens what it sealed, and so does every copy of the gateway', () => {
    expect(seal.opened(text)).toEqual(position);
    expect(new PositionSeal('a root secret of the tests').opened(text)).toEqual(position);
  });

  it.each([
    ['nothing', ''],
    ['one without its signature', writePosition(position)],
    ['one with another signature', `${writePosition(position)}.${'A'.repeat(16)}`],
    ['one of another secret', new PositionSeal('another secret of the tests').sealed(position)],
    ['another position under its signature', `${writePosition([event(randomUUID())])}.${text.split('.')[1]}`],
    ['one with something behind it', `${text}.more`],
  ])('does not open %s', (_what, forged) => {
    expect(seal.opened(forged)).toBeUndefined();
  });

  it('opens as well what was sealed before the secret was changed, and seals by the new one', () => {
    const changed = new PositionSeal('a new root secret', 'a root secret of the tests');
    expect(changed.opened(text)).toEqual(position);
    expect(seal.opened(changed.sealed(position))).toBeUndefined();
    expect(new PositionSeal('a new root secret').opened(changed.sealed(position))).toEqual(position);
  });

  it('reads several of one header, and none of it when one is forged', () => {
    const other = [event(randomUUID())];
    const trail = new PositionTrail();
    expect(trail.takeIn(`${text}, ${seal.sealed(other)}`, seal)).toBe(true);
    expect(trail.current).toEqual([...position, ...other]);
    expect(new PositionTrail().takeIn(`${text}, forged`, seal)).toBe(false);
  });
});

describe.each([
  ['by compiled plans', 500],
  ["by Apollo's executor", 0],
])('CONV-6: a position through the gateway, %s', (_how, compiledOperations) => {
  let house: House;
  let token: string;
  const asked: Position[] = [];
  let isReached = true;

  beforeAll(async () => {
    house = await buildHouse({ compiledOperations }, (_service, position) => {
      asked.push(position);
      return isReached;
    });
    token = await house.token();
  });
  beforeEach(() => {
    asked.length = 0;
    isReached = true;
  });
  afterAll(() => house.stop());

  const ask = async (
    query: string,
    variables: object,
    position?: string,
    language = 'en',
  ): Promise<Answer> => {
    const response = await fetch(`${house.gateway.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': language,
        authorization: `Bearer ${token}`,
        ...(position !== undefined && { 'x-club-position': position }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const retryAfter = response.headers.get('retry-after');
    return { status: response.status, retryAfter, ...((await response.json()) as object) };
  };
  const add = (name: string, position?: string, language?: string) =>
    ask(ADD, { input: { name } }, position, language);

  it('is answered by what was published, goes on with the next command, and moves on with it', async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    const one = await add(`published ${first}`);
    expect(one.data).toEqual({ memberAdd: { member: { name: `published ${first}` } } });
    const two = await add(`published ${second}`, one.extensions?.position);
    expect(asked).toEqual([[event(first)]]);
    const three = await add('quiet', two.extensions?.position);
    expect(asked).toEqual([[event(first)], [event(second)]]);
    expect(three).not.toHaveProperty('extensions');
    expect(await add('quiet')).not.toHaveProperty('extensions');
    expect(asked).toHaveLength(2);
  });

  it('holds within one operation: the second command knows of the first', async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    const query = `mutation { a: memberAdd(input: { name: "published ${first}" }) { member { id } }
                              b: memberAdd(input: { name: "published ${second}" }) { member { id } } }`;
    const { extensions } = await ask(query, {});
    await add('quiet', extensions?.position);
    expect(asked).toContainEqual([event(first), event(second)]);
  });

  it('is not sent with a question, which shows what there is at once', async () => {
    const { extensions } = await add(`published ${randomUUID()}`);
    expect(await ask('{ member { id } }', {}, extensions?.position)).toMatchObject({ status: 200 });
    expect(asked).toEqual([]);
  });

  it.each([
    ['en', 'What you sent before has not arrived at this service yet. Try again.'],
    ['zh', '您之前提交的内容尚未同步到本服务，请稍后重试。'],
  ])('is refused with a code that says to try again, in %s', async (language, message) => {
    const { extensions } = await add(`published ${randomUUID()}`);
    isReached = false;
    const early = await add('member', extensions?.position, language);
    expect(early).toMatchObject({
      status: 503,
      retryAfter: '1',
      data: null,
      errors: [{ message, extensions: { code: 'NOT_YET_ARRIVED' } }],
    });
    isReached = true;
    expect(await add('member', extensions?.position)).toMatchObject({ status: 200 });
  });

  it('is bad input when it is none or forged, as a header and as an argument', async () => {
    const forged = `${writePosition([event(randomUUID())])}.AAAAAAAAAAAAAAAA`;
    for (const text of ['nonsense', forged]) {
      const refused = { status: 400, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] };
      expect(await add('member', text)).toMatchObject(refused);
      expect(await ask(ARRIVAL, { p: text })).toMatchObject(refused);
    }
    expect(asked).toEqual([]);
  });

  it('can be asked about', async () => {
    const { extensions } = await add(`published ${randomUUID()}`);
    const asking = () => ask(ARRIVAL, { p: extensions?.position });
    const arrival = { data: { membershipArrival: { hasArrived: false, missingCount: 1 } } };
    expect(await asking()).toMatchObject(arrival);
    expect(await asking()).toMatchObject(arrival);
  });
});
