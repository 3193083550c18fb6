import type { Principal } from '@autoclub/identity';
import { advisor, buildHouse, type House } from '../../test/small-house';

const system: Principal = { ...advisor, subject: 'dms_1', kind: 'DEALER_SYSTEM', roles: [] };
const operator: Principal = { subject: 'op_1', kind: 'OPERATOR', roles: [], dealerId: null, regionId: null };

interface Answer {
  readonly data?: Record<string, unknown>;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

async function ask(house: House, query: string, principal: Principal | null = advisor, variables = {}) {
  const bearer = principal && { authorization: `Bearer ${await house.token(principal)}` };
  const response = await fetch(`${house.gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...bearer },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as Answer;
  return { status: response.status, data, code: errors?.[0]?.extensions.code };
}

const QUESTIONS: readonly [string, string][] = [
  ['the schema', '{ __schema { queryType { name } } }'],
  ['a type', '{ __type(name: "Member") { name } }'],
  ['it beside data', '{ echo __schema { queryType { name } } }'],
  ['it in a fragment', '{ ...F } fragment F on Query { __type(name: "Member") { name } }'],
  [
    'it in a fragment of a fragment',
    '{ ... { ...F } } fragment F on Query { ... { __schema { description } } }',
  ],
  ['it under another name', '{ a: __type(name: "Member") { name } }'],
];

describe('the schema in production', () => {
  let house: House;
  beforeAll(async () => {
    house = await buildHouse({ explorer: null });
  });
  afterAll(() => house.stop());

  it.each(QUESTIONS)('PLT-01: is not shown to staff who ask for %s', async (_what, query) => {
    await house.calls();
    expect(await ask(house, query)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect(await house.calls()).toEqual({ membership: 0, 'loyalty-points': 0 });
  });

  it.each([
    ['a system of a dealer', system],
    ['an operator', operator],
  ])('PLT-01: is shown to %s', async (_who, principal) => {
    for (const [, query] of QUESTIONS) expect((await ask(house, query, principal)).status).toBe(200);
  });

  it('is shown to nobody without a token', async () => {
    for (const [, query] of QUESTIONS) expect((await ask(house, query, null)).status).toBe(401);
  });

  it('leaves what a type is called to all', async () => {
    const { data } = await ask(house, '{ __typename member { __typename } }');
    expect(data).toEqual({ __typename: 'Query', member: { __typename: 'Member' } });
  });

  it('is answered alike again, each question by its own variables', async () => {
    const query = 'query T($name: String!) { __type(name: $name) { name fields { name } } }';
    const names = ['Member', 'Query', 'Member', 'Nothing', 'Query'];
    const answers = [];
    for (const name of names) answers.push((await ask(house, query, system, { name })).data);
    expect(answers[0]).toMatchObject({ __type: { name: 'Member' } });
    expect(answers[1]).toMatchObject({ __type: { name: 'Query' } });
    expect(answers[2]).toEqual(answers[0]);
    expect(answers[3]).toEqual({ __type: null });
    expect(answers[4]).toEqual(answers[1]);
  });
});

describe('the schema where there is an explorer', () => {
  it('is shown to all', async () => {
    const house = await buildHouse();
    expect((await ask(house, '{ __schema { queryType { name } } }', null)).status).toBe(200);
    expect((await ask(house, '{ __schema { queryType { name } } }')).status).toBe(200);
    await house.stop();
  });
});

/** One letter wrong in whatever a document or its variables can name, and what it should have been. */
const MISSPELT: readonly [what: string, right: string, query: string, variables?: object][] = [
  ['a field of the root', 'echo', '{ ech }'],
  ['a field', 'name', '{ member { nam } }'],
  ['an argument', 'first', '{ members(first: 1, firs: 1) { id } }'],
  ['a type in a fragment', 'Query', '{ ... on Quer { echo } }'],
  ['a fragment', 'Show', '{ ...Show ...Shown } fragment Show on Query { echo }'],
  ['a directive', 'skip', '{ echo @skp(if: true) }'],
  ['the type of a variable', 'String', 'query($n: Strin) { echo }'],
  [
    'a field of an input',
    'name',
    'mutation { memberAdd(input: { name: "Ada", nam: "A" }) { member { id } } }',
  ],
  [
    'a field of an input in a variable',
    'name',
    'mutation($input: MemberAddInput!) { memberAdd(input: $input) { member { id } } }',
    { input: { name: 'Ada', nam: 'Ada' } },
  ],
  ['a field of the schema', 'types', '{ __schema { typs { name } } }'],
];

interface Refused {
  readonly errors: readonly { readonly message: string }[];
}

describe('a name that is misspelt', () => {
  let house: House;
  beforeAll(async () => {
    house = await buildHouse({ explorer: null });
  });
  afterAll(() => house.stop());

  it.each(MISSPELT)('%s: is refused without a hint at "%s"', async (_what, right, query, variables = {}) => {
    const response = await fetch(`${house.gateway.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': 'en',
        authorization: `Bearer ${await house.token()}`,
      },
      body: JSON.stringify({ query, variables }),
    });
    expect(response.status).toBe(400);
    const messages = ((await response.json()) as Refused).errors.map(({ message }) => message).join(' ');
    expect(messages).not.toMatch(/did you mean/i);
    expect(messages).not.toContain(`"${right}"`);
  });
});
