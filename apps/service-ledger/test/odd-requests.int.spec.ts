import { countStatements, principals } from '@autoclub/testing';
import { faults, type SettleAnswer, type UseAnswer } from './builders/answers';
import { cny, line, SETTLE, settleInput, USE, useInput } from './builders/documents';
import { LedgerUnderTest, NOW } from './builders/ledger-under-test';

const NONSENSE = ['x', 'ror_', '../../etc', '1e9', '💥', 'a'.repeat(500)];
const cursor = (...values: unknown[]) => Buffer.from(JSON.stringify(['c1', ...values])).toString('base64url');

describe('requests nobody meant', () => {
  let ledger: LedgerUnderTest;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_1');
    for (const n of [1, 2, 3])
      await ledger.mutate('1', SETTLE, settleInput('1', { roNumber: `RO-${n}`, mileageKm: null }));
  });
  afterAll(() => ledger.close());

  it.each(NONSENSE)('looks up %j and finds nothing, by every door', async (id) => {
    const query = `query ($id: ID!, $no: String!) {
      repairOrder(id: $id) { id } insurancePolicy(id: $id) { id } repairOrderByNumber(roNumber: $no) { id }
      repairOrders(filter: { customerId: $id, vehicleId: $id }) { nodes { id } }
    }`;
    const { data, errors } = await ledger.ask(query, { id, no: id });
    expect(errors).toEqual([]);
    const none = { repairOrder: null, insurancePolicy: null, repairOrderByNumber: null };
    expect(data).toEqual({ ...none, repairOrders: { nodes: [] } });
  });

  it.each(NONSENSE)('names the field where a mutation is given %j', async (id) => {
    const ids = { roNumber: 'RO-ID', customerId: id, vehicleId: id, serviceAdvisorId: id };
    const { userErrors } = await ledger.mutate<SettleAnswer>('1', SETTLE, settleInput('1', ids));
    expect(faults(userErrors)).toEqual([
      'CUSTOMER_NOT_FOUND input.customerId',
      'VEHICLE_NOT_FOUND input.vehicleId',
      'STAFF_MEMBER_NOT_FOUND input.serviceAdvisorId',
    ]);
    const use = await ledger.mutate<UseAnswer>('1', USE, useInput('1', { membershipId: id }));
    expect(faults(use.userErrors)).toEqual(['MEMBERSHIP_NOT_FOUND input.membershipId']);
  });

  it.each([
    ['of another list', cursor('2026-01-01T00:00:00.000Z')],
    ['with a number', cursor(1e15, 'ror_1')],
    ['with a day that is none', cursor('2026-02-31T00:00:00.000Z', 'ror_1')],
    ['of another version', Buffer.from('["c9","a","b"]').toString('base64url')],
  ])('refuses a cursor %s', async (_, after) => {
    const query = 'query ($after: String) { repairOrders(after: $after) { nodes { id } } }';
    const { errors } = await ledger.ask(query, { after });
    expect(errors).toEqual([expect.stringContaining('cursor')]);
  });

  it('resolves a customer that turns up again and again once', async () => {
    const counted = countStatements(ledger.db.database.dataSource);
    const query = `query ($refs: [_Any!]!) {
      _entities(representations: $refs) {
        ... on Customer { repairOrders(first: 3) { nodes { customer { id repairOrders(first: 3) { nodes {
          customer { repairOrders(first: 3) { nodes { roNumber } } } } } } } } }
      }
    }`;
    const refs = [1, 2, 3].map(() => ({ __typename: 'Customer', id: 'cus_1' }));
    const { data, errors } = await ledger.ask(query, { refs });
    expect(errors).toEqual([]);
    expect(JSON.stringify(data).match(/RO-/g)).toHaveLength(81);
    expect(counted.statements().filter((text) => / repair_order\b/.test(text))).toHaveLength(1);
  });

  it('PLT-05: messages in Chinese name benefits and amounts, and no code', async () => {
    const inChinese = async (document: string, input: Record<string, unknown>) => {
      const { data } = await ledger.ask(document, { input }, principals.dmsOf('dlr_1'), NOW, 'zh');
      const [payload] = Object.values(data) as { userErrors: { message: string }[] }[];
      return payload?.userErrors.map(({ message }) => message).join(' ') ?? '';
    };
    const usedUp = await inChinese(USE, useInput('1', { quantity: 11 }));
    expect(usedUp).toBe('权益“免费洗车”仅剩 10 次。');
    const unknown = await inChinese(USE, useInput('1', { code: 'NO_SUCH' }));
    const lines = [line('PART', '10.00', { discountAmount: cny('20.00') })];
    const refusals = await inChinese(SETTLE, settleInput('1', { roNumber: 'RO-ZH', lines, customerId: 'x' }));
    for (const message of [usedUp, unknown, refusals]) expect(message).not.toMatch(/[A-Z]{2,}/);
  });
});
