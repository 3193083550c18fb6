import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { buildHouse, type House } from '../../test/small-house';
import type { OperationManifest } from '../graph/warm-plans';
import { Safelist } from './safelist';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const operation = (name: string, body: string) => ({ id: sha256(body), name, body });
const members = operation('Members', 'query Members($n: Int!) { members(first: $n) { id } }');
const echo = operation('Echo', 'query Echo { echo }');
const manifest: OperationManifest = { operations: [members, echo] };

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

async function send(house: House, body: unknown, language = 'en') {
  const response = await fetch(`${house.gateway.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': language,
      authorization: `Bearer ${await house.token()}`,
    },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as Answer;
  return [response.status, answer.errors?.[0]?.extensions.code, answer.data, answer.errors?.[0]?.message];
}

const byId = (id: string, more: object = {}) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash: id } },
  ...more,
});
const refused = [400, 'PERSISTED_QUERY_NOT_FOUND', undefined];

describe('a gateway that lets in known operations only', () => {
  let house: House;
  beforeAll(async () => {
    house = await buildHouse({ manifest, isSafelistOnly: true });
  });
  afterAll(() => house.stop());

  it('answers a known one by its text and by its id, the first time and every other', async () => {
    const data = { members: [{ id: 'mem_0' }] };
    for (let times = 0; times < 3; times += 1) {
      expect(await send(house, { query: members.body, variables: { n: 1 } })).toEqual([
        200,
        undefined,
        data,
        undefined,
      ]);
      expect(await send(house, byId(members.id, { variables: { n: 1 } }))).toEqual([
        200,
        undefined,
        data,
        undefined,
      ]);
    }
    expect((await send(house, byId(echo.id, { operationName: 'Echo' })))[0]).toBe(200);
  });

  it.each<[string, object]>([
    ['another text', { query: '{ echo }' }],
    ['a known text with one blank more', { query: `${echo.body} ` }],
    ['a known text with a comment', { query: `${echo.body}#` }],
    [
      'a known text with a second operation',
      { query: `${echo.body} query Other { broken }`, operationName: 'Other' },
    ],
    ['the schema', { query: '{ __schema { types { name } } }' }],
    ['an unknown id', byId(sha256('{ broken }'))],
    ['an id in capitals', byId(echo.id.toUpperCase())],
    ['an id of something that objects have', byId('constructor')],
    ['a text to be registered under its id', byId(sha256('{ broken }'), { query: '{ broken }' })],
    ['another text under a known id', byId(echo.id, { query: '{ broken }' })],
    ['a text that cannot be read', { query: '{'.repeat(5_000) }],
    ['nothing', {}],
  ])('refuses %s, and asks no service', async (_what, body) => {
    await house.calls();
    expect((await send(house, body)).slice(0, 3)).toEqual(refused);
    expect(await house.calls()).toEqual({ membership: 0, 'loyalty-points': 0 });
  });

  it('refuses a query in an address', async () => {
    const url = `${house.gateway.url}/graphql?query=${encodeURIComponent('{ echo }')}`;
    const headers = { authorization: `Bearer ${await house.token()}`, 'apollo-require-preflight': '1' };
    expect((await fetch(url, { headers })).status).toBe(400);
  });

  it.each([
    ['en', 'This operation is not on the list of known ones.'],
    ['zh', '该操作不在已登记的操作清单中。'],
  ])('PLT-05: says why in %s', async (language, message) => {
    expect((await send(house, { query: '{ echo }' }, language))[3]).toBe(message);
  });

  it('is not started without a list', () => {
    expect(() => new Safelist({ operations: [] }, true)).toThrow('OPERATIONS_FILE');
  });
});

describe('the list itself', () => {
  const list = new Safelist(manifest, true);

  it('lets in no text and no id that differs in anything from a known one', () => {
    const known = fc.constantFrom(members.body, echo.body, members.id, echo.id);
    const change = fc.record({
      at: fc.nat(100),
      out: fc.nat(3),
      put: fc.string({ maxLength: 3, unit: 'binary' }),
    });
    fc.assert(
      fc.property(known, change, (text, { at, out, put }) => {
        const changed = text.slice(0, at) + put + text.slice(at + out);
        fc.pre(changed !== text);
        for (const request of [{ query: changed }, byId(changed), byId(text, { query: changed })])
          expect(list.admit({ ...request })?.code).toBe('PERSISTED_QUERY_NOT_FOUND');
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['no object', 'persistedQuery'],
    ['a number', { persistedQuery: { sha256Hash: 7 } }],
    ['a list', [{ persistedQuery: { sha256Hash: echo.id } }]],
    ['nothing', { persistedQuery: null }],
  ])('takes extensions that are %s for no id', (_what, extensions) => {
    expect(list.admit({ extensions })?.code).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect(list.admit({ extensions, query: echo.body })).toBeUndefined();
  });
});

describe('control: a gateway that lets in any operation', () => {
  it('answers other texts, known ids as well, and registers nothing', async () => {
    const house = await buildHouse({ manifest });
    expect((await send(house, { query: '{ echo }' }))[0]).toBe(200);
    expect((await send(house, byId(echo.id)))[0]).toBe(200);
    expect((await send(house, byId(sha256('{ echo }')))).slice(0, 3)).toEqual(refused);
    await house.stop();
  });
});
