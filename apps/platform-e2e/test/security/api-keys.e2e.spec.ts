import { randomUUID } from 'node:crypto';
import { settlementOf, withStaff } from '@autoclub/local-stack';
import type { Principal } from '@autoclub/identity';
import { askAs, askWith, dealersOf, expectData, house } from '../house';
import { newMember } from '../member';

interface Payload {
  readonly apiKey: { id: string; prefix: string } | null;
  readonly secret?: string | null;
  readonly userErrors: { code: string }[];
}
const SETTLE = `mutation ($input: RepairOrderSettleInput!) {
  repairOrderSettle(input: $input) { repairOrder { id } userErrors { code field message } }
}`;

/** The key of a dealer's system, from the manager who makes it to the day it counts no more. */
describe('PLT-01: an API key', () => {
  const stack = house();
  const [dealer] = dealersOf(stack);
  const operator: Principal = { subject: 'op', kind: 'OPERATOR', roles: [], dealerId: null, regionId: null };

  async function asManager() {
    const ask = await askAs(stack, operator);
    const graph = async <D>(document: string, variables: Record<string, unknown> = {}) =>
      expectData(await ask<D>(document, variables));
    const { staff = [] } = await withStaff(graph, { dealerId: dealer.id, regionId: dealer.regionId });
    const person = staff.find(({ roles }) => roles.includes('CLUB_MANAGER'));
    const own = { dealerId: dealer.id, regionId: null, staffMemberId: person?.id ?? '' };
    return askAs(stack, { subject: 'keys', kind: 'DEALER_STAFF', roles: ['CLUB_MANAGER'], ...own });
  }

  async function exchange(secret: string) {
    const url = new URL('/token', stack.gatewayUrl);
    const response = await fetch(url, { method: 'POST', headers: { authorization: `Bearer ${secret}` } });
    const { access_token: token } = (await response.json()) as { access_token?: string };
    return { status: response.status, token };
  }

  it('is made by the manager, settles an order, is rolled with overlap, and is refused once it is withdrawn', async () => {
    const manager = await asManager();
    const change = async (mutation: string, input: object, shown = '') => {
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
      const document = `mutation ($input: ${type}!) {
        ${mutation}(input: $input) { apiKey { id prefix } ${shown} userErrors { code field message } }
      }`;
      const given = { input: { idempotencyKey: randomUUID(), ...input } };
      const payload = expectData(await manager<Record<string, Payload>>(document, given))[mutation];
      expect(payload?.userErrors).toEqual([]);
      return {
        id: payload?.apiKey?.id ?? '',
        secret: payload?.secret ?? '',
        prefix: payload?.apiKey?.prefix ?? '-',
      };
    };
    const first = await change(
      'apiKeyCreate',
      { name: 'DMS', scopes: ['orders:write', 'orders:read'] },
      'secret',
    );
    expect(first.secret.startsWith(first.prefix)).toBe(true);

    const { status, token } = await exchange(first.secret);
    expect(status).toBe(200);
    const system = askWith(stack, token);
    const member = await newMember(stack, dealer);
    const input = settlementOf(member, 7_000, [{ kind: 'PART', listAmount: '500.00' }]);
    const settled = expectData(
      await system<{ repairOrderSettle: { repairOrder: { id: string } | null; userErrors: unknown[] } }>(
        SETTLE,
        { input },
      ),
    ).repairOrderSettle;
    expect(settled).toMatchObject({ repairOrder: { id: expect.any(String) }, userErrors: [] });
    const beyond = await system('{ customers(first: 1) { nodes { id } } }');
    expect(beyond.errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    expect((await askWith(stack, first.secret)('{ regions { id } }')).status).toBe(401);

    const second = await change('apiKeyRoll', { apiKeyId: first.id, overlapHours: 1 }, 'secret');
    expect([(await exchange(first.secret)).status, (await exchange(second.secret)).status]).toEqual([
      200, 200,
    ]);
    await change('apiKeyRevoke', { apiKeyId: first.id });
    expect([(await exchange(first.secret)).status, (await exchange(second.secret)).status]).toEqual([
      401, 200,
    ]);
    await change('apiKeyRevoke', { apiKeyId: second.id });
    expect(await exchange(second.secret)).toEqual({ status: 401, token: undefined });
  }, 60_000);
});
