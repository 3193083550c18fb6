import {
  customerRegistered,
  customersMerged,
  customersUnmerged,
  membershipActivated,
  tierChanged,
  vehicleRegistered,
} from '@autoclub/event-contracts';
import { countStatements, eventually, principals } from '@autoclub/testing';
import { faults, type SettleAnswer, type UserErrorAnswer } from './builders/answers';
import { cny, freshKey, line, REFUND, SETTLE, settleInput } from './builders/documents';
import { activationFact, customerFact, tierChangeFact, vehicleFact } from './builders/facts';
import { LedgerUnderTest, NOW } from './builders/ledger-under-test';

const LIST = `query ($filter: LateDiscountFilter, $first: Int, $after: String) {
  lateDiscounts(filter: $filter, first: $first, after: $after) {
    nodes {
      id state tierCode businessDay
      givenAmount { amount } dueAmount { amount } owedAmount { amount }
      explanation { ruleId formula result }
      membership { id } customer { id }
      repairOrder { roNumber membership { id } totals { discountAmount { amount } } lateDiscount { id } }
      end { ending compensatedBy reason amount { amount } endedBy { id } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;
const END = `mutation ($input: LateDiscountEndInput!) {
  lateDiscountEnd(input: $input) { replayed lateDiscount { id state } userErrors { code field message } }
}`;

interface Entry {
  id: string;
  state: string;
  tierCode: string;
  givenAmount: { amount: string };
  dueAmount: { amount: string };
  owedAmount: { amount: string };
  explanation: { ruleId: string; formula: string; result: string };
  membership: { id: string };
  repairOrder: { roNumber: string; membership: { id: string } | null; lateDiscount: { id: string } | null };
  end: { ending: string; compensatedBy: string | null; amount: { amount: string } } | null;
}

describe('SVC-21: an order whose card became known late', () => {
  let ledger: LedgerUnderTest;
  let customers = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_1', false);
    await ledger.withDealer('dlr_2', false);
  });
  afterAll(() => ledger.close());

  /** A new customer with a car, and what the test does to them. */
  const someone = async () => {
    const n = `9${++customers}`;
    const [customerId, vehicleId, membershipId] = [`cus_${n}`, `veh_${n}`, `mem_${n}`];
    await ledger.feed(customerRegistered, [customerFact('dlr_1', customerId)]);
    await ledger.feed(vehicleRegistered, [vehicleFact('dlr_1', vehicleId, customerId)]);
    const roNumber = `RO-${n}`;
    const input = (more: Record<string, unknown> = {}) =>
      settleInput('1', { roNumber, customerId, vehicleId, mileageKm: null, ...more });
    return {
      customerId,
      input,
      settle: (more: Record<string, unknown> = {}) => ledger.mutate<SettleAnswer>('1', SETTLE, input(more)),
      activate: (tier: 'BASIC' | 'SILVER' | 'GOLD' = 'BASIC') =>
        ledger.feed(membershipActivated, [activationFact('dlr_1', membershipId, customerId, { tier })]),
      change: (toTier: 'BASIC' | 'SILVER' | 'GOLD', sequence = 2) =>
        ledger.feed(
          tierChanged,
          [
            tierChangeFact('dlr_1', membershipId, customerId, {
              toTier,
              tierChangeId: `tch_${n}${sequence}`,
            }),
          ],
          { sequence },
        ),
      list: async () => (await listed({ customerId })).nodes,
    };
  };
  const listed = async (filter: object, page: object = {}, principal = principals.dmsOf('dlr_1')) => {
    await ledger.judge();
    const { data, errors } = await ledger.ask(LIST, { filter, ...page }, principal);
    expect(errors).toEqual([]);
    return data['lateDiscounts'] as {
      nodes: Entry[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  };
  const manager = { ...principals.staffOf('dlr_1', ['STORE_MANAGER'], 'stf_1sm'), staffMemberId: 'stf_1sm' };
  const end = (lateDiscountId: string, more: Record<string, unknown> = {}, principal = manager) => {
    const input = { idempotencyKey: freshKey(), lateDiscountId, ending: 'COMPENSATED', ...more };
    return ledger.mutate<{
      replayed: boolean;
      lateDiscount: { id: string; state: string } | null;
      userErrors: UserErrorAnswer[];
    }>('1', END, { compensatedBy: 'CP-77', reason: '补差', ...input }, NOW, principal);
  };
  const inShort = ({ state, tierCode, givenAmount, dueAmount, owedAmount, repairOrder }: Entry) =>
    [repairOrder.roNumber, state, tierCode, givenAmount.amount, dueAmount.amount, owedAmount.amount].join(
      ' ',
    );

  it('CONV-8: follows a record that turns out to be the same person as a member, until that is undone', async () => {
    const [member, other] = [await someone(), await someone()];
    await member.activate('SILVER');
    await other.settle();
    expect(await other.list()).toEqual([]);
    const merge = {
      ...{
        ...customersMerged.example,
        mergeId: 'mrg_late',
        dealerId: 'dlr_1',
        vehicleIds: [],
        membershipIds: [],
      },
      ...{ customerId: member.customerId, mergedCustomerId: other.customerId },
    };
    await ledger.feed(customersMerged, [merge]);
    const [entry] = await member.list();
    expect(entry).toMatchObject({ state: 'OPEN', tierCode: 'SILVER', owedAmount: { amount: '100.00' } });
    await ledger.feed(customersUnmerged, [{ ...merge, unmergedOn: '2026-11-22', unmergedBy: null }], {
      sequence: 2,
    });
    expect((await member.list()).filter(({ state }) => state === 'OPEN')).toEqual([]);
    expect((await other.list()).filter(({ state }) => state === 'OPEN')).toEqual([]);
  });

  it('is listed with the discount it should have had, by the rules that price orders, and stays as it was', async () => {
    const who = await someone();
    await who.settle();
    expect(await who.list()).toEqual([]);
    await who.activate('SILVER');
    const [entry, ...more] = await who.list();
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      state: 'OPEN',
      tierCode: 'SILVER',
      businessDay: '2026-11-21',
      givenAmount: { amount: '0.00' },
      dueAmount: { amount: '100.00' },
      owedAmount: { amount: '100.00' },
      explanation: { ruleId: 'SVC-02', formula: 'round(1000.00 * 10%)', result: '100.00' },
      repairOrder: {
        membership: null,
        totals: { discountAmount: { amount: '0.00' } },
        lateDiscount: { id: entry?.id },
      },
      end: null,
    });
  });

  const steps = ['settle', 'activate', 'change'] as const;
  const orders = steps.flatMap((a) =>
    steps.flatMap((b) => steps.filter((c) => new Set([a, b, c]).size === 3).map((c) => [a, b, c] as const)),
  );
  it.each(orders)(
    'ends with the right price or on the list, whatever comes first: %s, %s, %s',
    async (...order) => {
      const who = await someone();
      const act = { settle: who.settle, activate: who.activate, change: () => who.change('GOLD') };
      for (const step of order) {
        await act[step]();
        if (step !== 'settle') await act[step]();
        await ledger.judge();
      }
      const { repairOrder } = await who.settle();
      const given = Number(repairOrder?.totals.discountAmount.amount);
      const entries = (await who.list()).map(inShort);
      const owed = (200 - given).toFixed(2);
      const expected = `${repairOrder?.roNumber} OPEN GOLD ${given.toFixed(2)} 200.00 ${owed}`;
      expect(entries).toEqual(given === 200 ? [] : [expected]);
    },
  );

  it('goes off the list when a correction takes the tier back', async () => {
    const who = await someone();
    await who.activate();
    await who.settle();
    await who.change('GOLD');
    expect((await who.list()).map(({ state, owedAmount }) => [state, owedAmount.amount])).toEqual([
      ['OPEN', '150.00'],
    ]);
    await who.change('BASIC', 3);
    expect(await who.list()).toEqual([]);
  });

  it('owes what was not refunded, and nothing once it was amended', async () => {
    const who = await someone();
    const { repairOrder } = await who.settle({ lines: [line('LABOUR', '1000.00')] });
    await who.activate('GOLD');
    const refund = { idempotencyKey: freshKey(), repairOrderId: repairOrder?.id, reason: '退' };
    await ledger.mutate('1', REFUND, { ...refund, totalAmount: cny('900.00') });
    expect((await who.list()).map(({ owedAmount }) => owedAmount.amount)).toEqual(['100.00']);
    const other = await someone();
    await other.settle();
    await other.activate();
    expect(await other.list()).toHaveLength(1);
    await other.settle({ revision: 2, lines: [line('LABOUR', '2000.00')] });
    expect(await other.list()).toEqual([]);
  });

  it('names the card of an order that was priced as a non-member’s though nothing is owed', async () => {
    const who = await someone();
    await who.settle({ lines: [line('PART', '300.00')] });
    await who.activate();
    expect((await who.list()).map(({ state, membership }) => [state, membership.id])).toEqual([
      ['NOTHING_OWED', expect.stringMatching(/^mem_/)],
    ]);
  });

  it('ends by a named act or a reason, once, and opens again only for more', async () => {
    const who = await someone();
    await who.settle();
    await who.activate();
    const [entry] = await who.list();
    const id = entry?.id ?? '';
    const unnamed = await end(id, { compensatedBy: null });
    expect(faults(unnamed.userErrors)).toEqual(['TEXT_REQUIRED input.compensatedBy']);
    const key = freshKey();
    expect(await end(id, { idempotencyKey: key })).toMatchObject({
      lateDiscount: { id, state: 'COMPENSATED' },
    });
    expect(await end(id, { idempotencyKey: key })).toMatchObject({ replayed: true, lateDiscount: { id } });
    expect(faults((await end(id)).userErrors)).toEqual(['LATE_DISCOUNT_NOT_OPEN input.lateDiscountId']);
    await who.change('GOLD');
    const [again] = await who.list();
    expect(again).toMatchObject({
      id,
      state: 'OPEN',
      end: { ending: 'COMPENSATED', amount: { amount: '50.00' } },
    });
    expect(await end(id, { ending: 'DISMISSED' })).toMatchObject({ lateDiscount: { state: 'DISMISSED' } });
    expect((await who.list())[0]?.end).toMatchObject({ ending: 'DISMISSED', compensatedBy: null });
  });

  it('is ended by exactly one of fifty who do so at once', async () => {
    const who = await someone();
    await who.settle();
    await who.activate();
    const [entry] = await who.list();
    const answers = await Promise.all(Array.from({ length: 50 }, () => end(entry?.id ?? '')));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  });

  it('is nobody else’s: not another dealer’s, and not ended without the right to approve', async () => {
    const who = await someone();
    await who.settle();
    await who.activate();
    const [entry] = await who.list();
    const other = await listed({ customerId: who.customerId }, {}, principals.dmsOf('dlr_2'));
    expect(other.nodes).toEqual([]);
    const stranger = { ...manager, dealerId: 'dlr_2', staffMemberId: 'stf_2sm' };
    const refused = await end(entry?.id ?? '', {}, stranger);
    expect(faults(refused.userErrors)).toEqual(['LATE_DISCOUNT_NOT_FOUND input.lateDiscountId']);
    const input = { idempotencyKey: freshKey(), lateDiscountId: entry?.id, ending: 'DISMISSED', reason: 'x' };
    const { errors } = await ledger.ask(END, { input }, principals.staffOf('dlr_1', ['SERVICE_ADVISOR']));
    expect(errors).toEqual(['FORBIDDEN']);
  });

  it('misses no settlement that was under way when the card became known', async () => {
    const [template, who] = [await someone(), await someone()];
    const { repairOrder } = await template.settle();
    await ledger.db.database.transaction({ kind: 'dealer', dealerId: 'dlr_1' }, async (tx) => {
      const other = {
        id: 'ror_late',
        ro_number: 'late',
        external_number: 'late',
        customer_id: who.customerId,
      };
      await tx.query(
        `insert into repair_order select (jsonb_populate_record(o, $2)).* from repair_order o where id = $1`,
        [repairOrder?.id, other],
      );
      await tx.query(
        `insert into repair_order_line
         select (jsonb_populate_record(l, $2)).* from repair_order_line l where repair_order_id = $1`,
        [repairOrder?.id, { repair_order_id: 'ror_late' }],
      );
      await who.activate();
      for (let n = 0; n < 3; n++) await ledger.judgeOnce();
      expect(await ledger.count('price_check')).toBe(1);
    });
    expect((await who.list()).map(({ repairOrder: order }) => order.roNumber)).toEqual(['late']);
  });

  it('is listed page by page, by state and day', async () => {
    const all: string[] = [];
    let after: string | undefined;
    do {
      const { nodes, pageInfo } = await listed({ state: 'OPEN' }, { first: 2, after });
      all.push(...nodes.map(({ id }) => id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined;
    } while (after);
    const whole = await listed({ state: 'OPEN', settledOn: { from: '2026-11-21', to: '2026-11-22' } });
    expect(all.length).toBeGreaterThan(2);
    expect(whole.nodes.map(({ id }) => id)).toEqual(all);
    const before = await listed({ state: 'OPEN', settledOn: { from: '2026-11-20', to: '2026-11-21' } });
    expect(before.nodes).toEqual([]);
  });

  it('is judged by a handful of statements, however many customers it is about', async () => {
    const people = [];
    for (let n = 0; n < 20; n++) people.push(await someone());
    for (const who of people) await who.settle();
    for (const who of people) await who.activate();
    const sent = countStatements(ledger.db.database.dataSource);
    await eventually(async () => {
      await ledger.judgeOnce();
      expect(await ledger.count('price_check')).toBe(0);
    });
    const judging = sent.statements().filter((text) => !/price_check|promise|advisory|import_run/.test(text));
    // One of them reads the dealers of the promises that were found.
    expect(judging.length).toBeLessThanOrEqual(8);
    expect(await people[19]?.list()).toHaveLength(1);
  });
});
