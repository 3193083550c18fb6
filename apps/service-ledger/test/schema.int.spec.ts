import { countStatements, principals } from '@autoclub/testing';
import { faults, type OrderAnswer, type SettleAnswer } from './builders/answers';
import {
  cny,
  line,
  RECORD_POLICY,
  policyInput,
  REFUND,
  freshKey,
  SETTLE,
  settleInput,
  USE,
  useInput,
} from './builders/documents';
import { LedgerUnderTest } from './builders/ledger-under-test';

const ENTITIES = `query ($refs: [_Any!]!) {
  _entities(representations: $refs) {
    __typename
    ... on RepairOrder { id roNumber }
    ... on InsurancePolicy { id policyNumber }
    ... on Entitlement { id code }
    ... on Customer {
      id repairOrders(first: 3) { nodes { roNumber lines { id } refunds { id } } } insurancePolicies { id }
    }
    ... on Vehicle {
      id vehicleOrders: repairOrders(first: 2) { nodes { roNumber } pageInfo { hasNextPage endCursor } }
    }
    ... on Membership { id entitlements { code uses { id } } }
  }
}`;

/**
 * Two dealers with one of everything each, the second's records under names that must never be seen by the
 * first.
 */
describe('the graph of the service ledger', () => {
  let ledger: LedgerUnderTest;
  const orders: Record<string, OrderAnswer> = {};
  let foreign: { __typename: string; id: string }[] = [];

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    for (const at of ['1', '2']) {
      await ledger.withDealer(`dlr_${at}`);
      for (const [n, day] of ['2026-05-01', '2026-06-01', '2026-07-01'].entries()) {
        const times = { openedAt: `${day}T01:00:00Z`, settledAt: `${day}T02:00:00Z`, mileageKm: 1_000 * n };
        const lines = [line('LABOUR', '100.00'), line('PART', `${n + 1}.00`)];
        const input = settleInput(at, { roNumber: `SENTINEL${at}-${n}`, lines, ...times });
        const { repairOrder, userErrors } = await ledger.mutate<SettleAnswer>(at, SETTLE, input);
        expect(faults(userErrors)).toEqual([]);
        if (repairOrder) orders[at] = repairOrder;
      }
      await ledger.mutate(at, RECORD_POLICY, policyInput(at, { policyNumber: `SENTINEL${at}-P` }));
      await ledger.mutate(at, USE, useInput(at));
      const refund = { repairOrderId: orders[at]?.id, totalAmount: cny('1.00'), reason: `SENTINEL${at}` };
      await ledger.mutate(at, REFUND, { idempotencyKey: freshKey(), ...refund });
    }
    const found = await ledger.db.owner.query<{ type: string; id: string }[]>(
      `select 'RepairOrder' as type, id from repair_order where dealer_id = 'dlr_2'
       union all select 'InsurancePolicy', id from insurance_policy where dealer_id = 'dlr_2'
       union all select 'Entitlement', id from entitlement where dealer_id = 'dlr_2'`,
    );
    foreign = found.map(({ type, id }) => ({ __typename: type, id }));
  });
  afterAll(() => ledger.close());

  it("PLT-02: a reference to another dealer's record is not there, the same as to none", async () => {
    expect(foreign.length).toBeGreaterThan(5);
    const nowhere = ['RepairOrder', 'InsurancePolicy', 'Entitlement'].map((type) => ({
      __typename: type,
      id: 'x_1',
    }));
    const { data, errors } = await ledger.ask(ENTITIES, { refs: [...foreign, ...nowhere] });
    expect(errors).toEqual([]);
    expect(data._entities as unknown[]).toEqual([...foreign, ...nowhere].map(() => null));
  });

  it("PLT-02: what others own shows nothing of another dealer's", async () => {
    const refs = ['Customer cus_2', 'Vehicle veh_2', 'Membership mem_2'].map((text) => {
      const [__typename, id] = text.split(' ');
      return { __typename, id };
    });
    const { data } = await ledger.ask(ENTITIES, { refs });
    expect(data._entities as unknown[]).toMatchObject([
      { repairOrders: { nodes: [] }, insurancePolicies: [] },
      { vehicleOrders: { nodes: [], pageInfo: { hasNextPage: false } } },
      { entitlements: [] },
    ]);
    expect(JSON.stringify(data)).not.toContain('SENTINEL2');
  });

  it.each([
    [
      'repairOrder',
      `query ($id: ID!) { found: repairOrder(id: $id) { id } }`,
      () => ({ id: orders['2']?.id }),
    ],
    ['repairOrderByNumber', `{ found: repairOrderByNumber(roNumber: "SENTINEL2-0") { id } }`, () => ({})],
    [
      'insurancePolicy',
      `query ($id: ID!) { found: insurancePolicy(id: $id) { id } }`,
      () => ({ id: foreign[3]?.id }),
    ],
  ])("PLT-02: %s does not find another dealer's record", async (_, query, variables) => {
    expect((await ledger.ask(query, variables())).data).toEqual({ found: null });
  });

  it('PLT-02: lists, filters and cursors show one dealer only', async () => {
    const query = `query ($filter: RepairOrderFilter) {
      repairOrders(filter: $filter) { nodes { roNumber } }
    }`;
    for (const filter of [
      null,
      { customerId: 'cus_2' },
      { vehicleId: 'veh_2' },
      { kind: 'PERIODIC_MAINTENANCE' },
    ]) {
      const { data, errors } = await ledger.ask(query, { filter });
      expect(errors).toEqual([]);
      expect(JSON.stringify(data)).not.toContain('SENTINEL2');
    }
  });

  it.each([
    ['a regional analyst', principals.regionAnalystOf('reg_1')],
    ['an OEM analyst', principals.oemAnalyst()],
    ['a member', principals.memberOf('dlr_1', 'cus_1')],
  ])('PLT-02: %s reaches no order by any door', async (_, principal) => {
    const byRoot = await ledger.ask('{ repairOrders { nodes { id } } }', {}, principal);
    expect(byRoot.errors).toEqual(['FORBIDDEN']);
    const refs = [{ __typename: 'RepairOrder', id: orders['1']?.id }];
    const byReference = await ledger.ask(ENTITIES, { refs }, principal);
    expect(byReference.data).toEqual({ _entities: [null] });
    const through = await ledger.ask(
      ENTITIES,
      { refs: [{ __typename: 'Customer', id: 'cus_1' }] },
      principal,
    );
    expect(through.errors).toContain('FORBIDDEN');
    expect(JSON.stringify(through.data)).not.toContain('SENTINEL');
  });

  it('PLT-01: an auditor reads the orders of every dealer and enters none', async () => {
    const { data } = await ledger.ask('{ repairOrders { nodes { roNumber } } }', {}, principals.auditor());
    expect(JSON.stringify(data)).toMatch(/SENTINEL1.*SENTINEL2|SENTINEL2.*SENTINEL1/);
  });

  it('pages newest first, forwards and backwards, without a gap', async () => {
    const query = `query ($first: Int, $after: String, $last: Int, $before: String) {
      repairOrders(first: $first, after: $after, last: $last, before: $before) {
        nodes { roNumber } pageInfo { endCursor startCursor hasNextPage hasPreviousPage }
      }
    }`;
    type Page = { nodes: { roNumber: string }[]; pageInfo: Record<string, unknown> };
    const page = async (variables: Record<string, unknown>) =>
      (await ledger.ask(query, variables)).data.repairOrders as Page;
    const first = await page({ first: 2 });
    expect(first.nodes.map(({ roNumber }) => roNumber)).toEqual(['SENTINEL1-2', 'SENTINEL1-1']);
    const second = await page({ first: 2, after: first.pageInfo.endCursor });
    expect(second.nodes.map(({ roNumber }) => roNumber)).toEqual(['SENTINEL1-0']);
    expect(second.pageInfo.hasNextPage).toBe(false);
    const back = await page({ last: 1, before: second.pageInfo.startCursor });
    expect(back.nodes.map(({ roNumber }) => roNumber)).toEqual(['SENTINEL1-1']);
    expect(back.pageInfo.hasPreviousPage).toBe(true);
  });

  it('asks one statement per table for a hundred owners', async () => {
    const counted = countStatements(ledger.db.database.dataSource);
    const refs = Array.from({ length: 100 }, (_, n) => ({
      __typename: 'Customer',
      id: n === 50 ? 'cus_1' : `cus_n${n}`,
    }));
    const memberships = [...refs].map((_, n) => ({
      __typename: 'Membership',
      id: n === 50 ? 'mem_1' : `mem_n${n}`,
    }));
    const { data, errors } = await ledger.ask(ENTITIES, { refs: [...refs, ...memberships] });
    expect(errors).toEqual([]);
    expect((data._entities as { repairOrders: { nodes: unknown[] } }[])[50]?.repairOrders.nodes).toHaveLength(
      3,
    );
    const tables = counted.statements().map((text) => /from "?(?!unnest)(\w+)"?/i.exec(text)?.[1]);
    expect([...tables].sort()).toEqual([
      'dealer',
      'entitlement',
      'entitlement_use',
      'entitlement_use_reversal',
      'insurance_policy',
      'membership',
      'repair_order',
      'repair_order_line',
      'repair_order_refund',
      'tier_fact',
    ]);
  });

  it('quotes by the code that settles, and writes nothing', async () => {
    const query = `query ($input: RepairOrderQuoteInput!) {
      repairOrderQuote(input: $input) {
        businessDay tierCode membership { id } lines { discountAmount { amount } }
        totals { listAmount { amount } discountAmount { amount } payableAmount { amount } }
        discountExplanation { formula } userErrors { code field message }
      }
    }`;
    const lines = [line('LABOUR', '1000.00'), line('PART', '249.99')];
    const footprint = await ledger.footprint();
    const { data } = await ledger.ask(query, { input: { customerId: 'cus_1', lines } });
    expect(data.repairOrderQuote).toMatchObject({
      businessDay: '2026-11-22',
      tierCode: 'BASIC',
      totals: {
        listAmount: { amount: '1249.99' },
        discountAmount: { amount: '50.00' },
        payableAmount: { amount: '1199.99' },
      },
      discountExplanation: { formula: 'round(1000.00 * 5%)' },
    });
    const refused = await ledger.ask(query, { input: { customerId: 'cus_2', lines } });
    expect(refused.data.repairOrderQuote).toMatchObject({
      totals: null,
      userErrors: [{ code: 'CUSTOMER_NOT_FOUND' }],
    });
    expect(await ledger.footprint()).toBe(footprint);
  });
});
