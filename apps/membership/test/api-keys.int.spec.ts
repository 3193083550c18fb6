import { apiKeyHash, type Principal } from '@autoclub/identity';
import { createGraphContext } from '@autoclub/subgraph-kit';
import { principals } from '@autoclub/testing';
import { randomIds } from '@autoclub/domain-kit';
import { Readable } from 'node:stream';
import { apiKeyRoute } from '../src/api-keys/graphql/api-key.route';
import { apiKeyReading } from '../src/api-keys/infra/sql-api-keys';
import { openClub, registerDealer, type Club } from './club';
import { give } from './staff';

interface Made {
  readonly apiKey: { id: string; prefix: string; scopes: string[]; expiresAt: string } | null;
  readonly secret?: string | null;
}
const SHOWN = 'apiKey { id name prefix scopes createdAt expiresAt lastUsedAt rolledToId }';

describe('PLT-01: API keys of the systems of a dealer', () => {
  let club: Club;
  let dealerId: string;
  let manager: Principal;

  beforeAll(async () => {
    club = await openClub();
    ({ dealerId } = await registerDealer(club, 'SH01'));
    manager = { ...principals.staffOf(dealerId, ['CLUB_MANAGER']), staffMemberId: 'stf_1' };
  });
  beforeEach(async () => {
    club.now = new Date('2026-11-21T06:00:00Z');
    await club.db.owner.query('delete from api_key');
  });
  afterAll(() => club.close());

  const create = (input: object = {}, by = manager) =>
    give<Made>(
      club,
      by,
      'apiKeyCreate',
      { name: 'DMS', scopes: ['orders:write'], ...input },
      `${SHOWN} secret`,
    );
  const roll = (apiKeyId: string | undefined, overlapHours = 24, by = manager) =>
    give<Made>(club, by, 'apiKeyRoll', { apiKeyId, overlapHours }, `${SHOWN} secret`);
  const revoke = (apiKeyId: string | undefined, by = manager) =>
    give<Made>(club, by, 'apiKeyRevoke', { apiKeyId }, SHOWN);
  const codesOf = ({ userErrors }: { userErrors: { code: string; field: string[] | null }[] }) =>
    userErrors.map(({ code, field }) => `${code} ${field?.slice(1).join('.') ?? ''}`.trim());
  const listed = async (by = manager) =>
    (await club.ask<{ apiKeys: Record<string, unknown>[] }>(by, `{ apiKeys { id lastUsedAt rolledToId } }`))
      .apiKeys;

  /** Asks the route as the gateway does, at the instant of the club. */
  const exchange = async (secret: string | null | undefined) => {
    const route = apiKeyRoute(apiKeyReading(club.db.database), 'k'.repeat(64));
    const trace = { traceId: 'a'.repeat(32), traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` };
    const who = { principal: principals.operator(), requestId: 'req', language: 'en' as const };
    const context = createGraphContext({ ...who, ...trace, now: club.now });
    const params = { hash: apiKeyHash(secret ?? '') ?? '' };
    const { status, body } = await route.handle({ context, params, query: {}, body: Readable.from([]) });
    return { status, answer: JSON.parse(String(body)) as Record<string, unknown> };
  };

  it('are shown once and kept as a hash, with a prefix that people know again', async () => {
    const key = randomIds('key');
    const { apiKey, secret } = await create({ idempotencyKey: key });
    expect(secret).toMatch(/^ck_live_[\w-]{43}$/);
    expect(apiKey).toMatchObject({
      ...{ id: expect.stringMatching(/^apk_/), name: 'DMS', scopes: ['orders:write'], lastUsedAt: null },
      ...{ createdAt: '2026-11-21T06:00:00.000Z', expiresAt: '2027-11-21T06:00:00.000Z' },
    });
    expect(secret?.startsWith(apiKey?.prefix ?? '-')).toBe(true);
    expect(apiKey?.prefix).toHaveLength(13);
    const again = await create({ idempotencyKey: key });
    expect(again).toMatchObject({ replayed: true, secret: null, apiKey: { id: apiKey?.id } });
    for (const table of ['api_key', 'command_log', 'outbox']) {
      const rows = await club.db.owner.query(`select t::text as row from ${table} t`);
      expect(JSON.stringify(rows)).not.toContain(secret);
    }
  });

  it('say whose they are and what they are for, and when they were used, to the minute', async () => {
    const { apiKey, secret } = await create({ scopes: ['orders:write', 'customers:read', 'orders:write'] });
    expect(await exchange(secret)).toEqual({
      status: 200,
      answer: {
        ...{ subject: apiKey?.id, kind: 'DEALER_SYSTEM', roles: [], dealerId, regionId: null },
        scopes: ['orders:write', 'customers:read'],
      },
    });
    expect(await listed()).toMatchObject([{ lastUsedAt: '2026-11-21T06:00:00.000Z' }]);
    club.now = new Date('2026-11-21T06:00:30Z');
    await exchange(secret);
    expect(await listed()).toMatchObject([{ lastUsedAt: '2026-11-21T06:00:00.000Z' }]);
    club.now = new Date('2026-11-21T06:02:00Z');
    await exchange(secret);
    expect(await listed()).toMatchObject([{ lastUsedAt: '2026-11-21T06:02:00.000Z' }]);
  });

  it('count until the instant of their end', async () => {
    const { secret } = await create({ days: 1 });
    club.now = new Date('2026-11-22T05:59:59.999Z');
    expect((await exchange(secret)).status).toBe(200);
    club.now = new Date('2026-11-22T06:00:00Z');
    expect((await exchange(secret)).status).toBe(404);
    for (const none of [`ck_live_${'x'.repeat(43)}`, 'ck_live_', '', "' or 1=1 --"])
      expect((await exchange(none)).status).toBe(404);
  });

  it('have a successor, and both count during the overlap', async () => {
    const old = await create();
    const next = await roll(old.apiKey?.id, 24);
    expect(next).toMatchObject({ userErrors: [], apiKey: { name: 'DMS', scopes: ['orders:write'] } });
    expect(await listed()).toContainEqual({
      id: old.apiKey?.id,
      lastUsedAt: null,
      rolledToId: next.apiKey?.id,
    });
    expect(codesOf(await roll(old.apiKey?.id))).toEqual(['API_KEY_OVER apiKeyId']);
    club.now = new Date('2026-11-22T05:59:59Z');
    expect([(await exchange(old.secret)).status, (await exchange(next.secret)).status]).toEqual([200, 200]);
    club.now = new Date('2026-11-22T06:00:00Z');
    expect([(await exchange(old.secret)).status, (await exchange(next.secret)).status]).toEqual([404, 200]);
  });

  it('never live longer by being rolled, and not at all with no overlap', async () => {
    const short = await create({ days: 1 });
    await roll(short.apiKey?.id, 720);
    club.now = new Date('2026-11-22T06:00:00Z');
    expect((await exchange(short.secret)).status).toBe(404);
    const other = await create();
    await roll(other.apiKey?.id, 0);
    expect((await exchange(other.secret)).status).toBe(404);
  });

  it('are withdrawn at once, once', async () => {
    const { apiKey, secret } = await create();
    expect((await revoke(apiKey?.id)).userErrors).toEqual([]);
    expect((await exchange(secret)).status).toBe(404);
    expect(codesOf(await revoke(apiKey?.id))).toEqual(['API_KEY_OVER apiKeyId']);
    expect(codesOf(await roll(apiKey?.id))).toEqual(['API_KEY_OVER apiKeyId']);
  });

  it('of 50 who roll one at once exactly one does', async () => {
    const { apiKey } = await create();
    const answers = await Promise.all(Array.from({ length: 50 }, () => roll(apiKey?.id)));
    expect(answers.filter(({ secret }) => secret)).toHaveLength(1);
    expect(await listed()).toHaveLength(2);
  });

  it('are fifty at most, also when 55 are made at once', async () => {
    const answers = await Promise.all(Array.from({ length: 55 }, () => create()));
    expect(answers.flatMap(codesOf)).toEqual(Array<string>(5).fill('TOO_MANY_KEYS'));
  });

  it.each<[string, object, string]>([
    ['without a name', { name: '  ' }, 'TEXT_REQUIRED name'],
    ['without a scope', { scopes: [] }, 'SCOPES_MISSING scopes'],
    ['with a scope of a manager', { scopes: ['orders:read', 'discounts:approve'] }, 'SCOPE_UNKNOWN scopes.1'],
    ['that makes keys', { scopes: ['api-keys:manage'] }, 'SCOPE_UNKNOWN scopes.0'],
    ['with a scope that is none', { scopes: ['everything'] }, 'SCOPE_UNKNOWN scopes.0'],
    ['without an end', { days: 0 }, 'NUMBER_OUT_OF_RANGE days'],
    ['of three years', { days: 732 }, 'NUMBER_OUT_OF_RANGE days'],
  ])('are not made %s', async (_, input, code) => {
    expect(codesOf(await create(input))).toEqual([code]);
    expect(await listed()).toEqual([]);
  });

  it('PLT-02: are the dealer’s own, and of managers alone', async () => {
    const { apiKey } = await create();
    const { dealerId: elsewhere } = await registerDealer(club, 'SH02');
    const stranger = principals.staffOf(elsewhere, ['STORE_MANAGER']);
    expect(await listed(stranger)).toEqual([]);
    expect(codesOf(await roll(apiKey?.id, 1, stranger))).toEqual(['API_KEY_NOT_FOUND apiKeyId']);
    expect(codesOf(await revoke(apiKey?.id, stranger))).toEqual(['API_KEY_NOT_FOUND apiKeyId']);
    for (const who of [principals.staffOf(dealerId), principals.dmsOf(dealerId), principals.auditor()])
      expect(await club.codes(who, '{ apiKeys { id } }')).toEqual(['FORBIDDEN']);
  });
});
