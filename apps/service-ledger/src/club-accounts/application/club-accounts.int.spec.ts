import {
  activityClosed,
  membershipActivated,
  membershipRefunded,
  redemptionConfirmed,
  redemptionReversed,
} from '@autoclub/event-contracts';
import type { Principal } from '@autoclub/identity';
import { principals } from '@autoclub/testing';
import { faults, type SettleAnswer, type UserErrorAnswer } from '../../../test/builders/answers';
import { cny, freshKey, line, SETTLE, settleInput, USE, useInput } from '../../../test/builders/documents';
import { activityFact, clubMutation, PERIOD, redemptionFact } from '../../../test/builders/club';
import { activationFact } from '../../../test/builders/facts';
import { LedgerUnderTest } from '../../../test/builders/ledger-under-test';

interface Money {
  amount: string;
}
interface Period {
  status: string;
  revision: number;
  openingAmount: Money;
  incomeAmount: Money;
  expenseAmount: Money;
  closingAmount: Money;
  lines: { category: string; departmentCode: string; burden: string; amount: Money; itemCount: number }[];
  accounts: { account: string; amount: Money }[];
  steps: { kind: string; reason: string | null; steppedBy: { id: string } | null }[];
}
interface Answer {
  clubPeriod: Period | null;
  userErrors: UserErrorAnswer[];
}

const DECEMBER = '2026-12-01T04:00:00.000Z';

/** Facts of November 2026; the month is over in December. */
describe('the accounts of the club', () => {
  let ledger: LedgerUnderTest;
  let at = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_other');
  });
  afterAll(() => ledger.close());
  beforeEach(async () => {
    await ledger.withDealer(`dlr_${++at}`);
    await ledger.withCustomer(`dlr_${at}`, `cus_${at}f`, `veh_${at}f`);
    await join(`mem_${at}f`, `cus_${at}f`, '180.00');
  });

  const join = async (
    membershipId: string,
    customerId: string,
    fee: string,
    more: Record<string, unknown> = {},
  ) =>
    ledger.feed(membershipActivated, [
      activationFact(`dlr_${at}`, membershipId, customerId, {
        feePaid: cny(fee),
        activatedOn: '2026-11-02',
        validFrom: '2026-11-02',
        validTo: '2028-11-02',
        ...more,
      }),
    ]);
  const manager = (): Principal => ({
    ...principals.staffOf(`dlr_${at}`, ['STORE_MANAGER'], `manager-${at}`),
    staffMemberId: `stf_${at}sm`,
  });
  const close = (input: Record<string, unknown> = {}, now = DECEMBER, by = manager()) =>
    ledger.mutate<Answer>(
      `${at}`,
      clubMutation('clubPeriodClose'),
      { idempotencyKey: freshKey(), month: '2026-11-01', ...input },
      now,
      by,
    );
  const reopen = (input: Record<string, unknown> = {}, by = manager()) =>
    ledger.mutate<Answer>(
      `${at}`,
      clubMutation('clubPeriodReopen'),
      { idempotencyKey: freshKey(), month: '2026-11-01', reason: '漏记活动费', ...input },
      DECEMBER,
      by,
    );
  const income = (input: Record<string, unknown> = {}) =>
    ledger.mutate<Answer>(
      `${at}`,
      clubMutation('clubIncomeRecord', 'amount { amount }'),
      {
        idempotencyKey: freshKey(),
        amount: cny('500.00'),
        receivedOn: '2026-11-20',
        sourceCode: 'SPONSOR',
        ...input,
      },
      DECEMBER,
      manager(),
    );
  const settle = async (roNumber: string, labour: string, more: Record<string, unknown> = {}) => {
    const input = settleInput(`${at}`, {
      roNumber,
      customerId: `cus_${at}f`,
      vehicleId: `veh_${at}f`,
      mileageKm: null,
      lines: [line('LABOUR', labour)],
      ...more,
    });
    const { repairOrder, userErrors } = await ledger.mutate<SettleAnswer>(`${at}`, SETTLE, input);
    expect(faults(userErrors)).toEqual([]);
    return repairOrder?.id;
  };
  const wash = (membershipId = `mem_${at}f`) =>
    ledger.mutate<{ userErrors: UserErrorAnswer[] }>(`${at}`, USE, {
      ...useInput(`${at}`, { membershipId, valueAmount: cny('40.05') }),
    });
  const redemption = (worth: string) => redemptionFact(`${at}`, worth);
  const amounts = (period: Period | null) => {
    const { openingAmount, incomeAmount, expenseAmount, closingAmount } = period as Period;
    return [openingAmount, incomeAmount, expenseAmount, closingAmount].map(({ amount }) => amount);
  };
  const ask = async (query: string, variables: Record<string, unknown> = {}, now = DECEMBER) => {
    const { data, errors } = await ledger.ask(query, variables, principals.staffOf(`dlr_${at}`), now);
    expect(errors).toEqual([]);
    return data;
  };

  it('SVC-18: a month is every fact at transfer prices, settled with departments, to the fen', async () => {
    await settle('RO-1', '1000.00');
    await wash();
    await ledger.feed(redemptionConfirmed, [redemption('60.00')]);
    await ledger.feed(activityClosed, [activityFact(`${at}`)]);
    expect(faults((await income()).userErrors)).toEqual([]);
    const { clubPeriod, userErrors } = await close({ openingAmount: cny('1000.00') });
    expect(faults(userErrors)).toEqual([]);
    expect(
      clubPeriod?.lines.map((each) => [each.category, each.departmentCode, each.burden, each.amount.amount]),
    ).toEqual([
      ['ANNUAL_FEES', 'CLUB', 'OWN', '180.00'],
      ['OTHER_INCOME', 'CLUB', 'OWN', '500.00'],
      ['ACTIVITIES', 'CLUB', 'OWN', '150.01'],
      ['FREE_SERVICES', 'SERVICE', 'OTHER_DEPARTMENT', '12.02'],
      ['LABOUR_DISCOUNTS', 'SERVICE', 'OTHER_DEPARTMENT', '50.00'],
      ['POINTS_FOR_GOODS', 'BOUTIQUE', 'OTHER_DEPARTMENT', '60.00'],
    ]);
    expect(amounts(clubPeriod)).toEqual(['1000.00', '680.00', '272.03', '1407.97']);
    const total = clubPeriod?.accounts.reduce(
      (sum, { amount }) => sum + Math.round(Number(amount.amount) * 100),
      0,
    );
    expect(total).toBe(0);
    expect(clubPeriod?.accounts).toContainEqual({
      account: 'DEPARTMENT:SERVICE',
      amount: { amount: '-62.02' },
    });
    const events = (await ledger.published('club-period-closed')).filter(
      ({ data }) => data.dealerId === `dlr_${at}`,
    );
    expect(events).toMatchObject([
      { sequence: 1, data: { revision: 1, closingAmount: cny('1407.97'), closedBy: `stf_${at}sm` } },
    ]);
  });

  it('SVC-18: of 50 that close a month exactly one does, and it is closed for good', async () => {
    await settle('RO-1', '1000.00');
    const answers = await Promise.all(Array.from({ length: 50 }, () => close()));
    expect(answers.filter(({ clubPeriod }) => clubPeriod !== null)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ userErrors }) => faults(userErrors)))).toEqual(
      new Set(['PERIOD_CLOSED_ALREADY input.month']),
    );
    const [row] = await ledger.db.owner.query<[{ n: number }]>(
      `select count(*) as n from club_entry where dealer_id = $1 and category = 'LABOUR_DISCOUNTS'`,
      [`dlr_${at}`],
    );
    expect(row.n).toBe(1);
  });

  it('SVC-18: what comes late or is amended is the difference of the next month; what is closed stays', async () => {
    await settle('RO-1', '1000.00');
    await ledger.feed(redemptionConfirmed, [redemption('60.00')]);
    const first = await close();
    expect(amounts(first.clubPeriod)).toEqual(['0.00', '180.00', '110.00', '70.00']);
    await settle('RO-1', '400.00', { revision: 2 });
    await settle('RO-2', '100.00');
    await ledger.feed(
      redemptionReversed,
      [{ ...redemptionReversed.example, ...redemption('60.00'), reversedOn: '2026-12-03' }],
      {
        sequence: 9,
      },
    );
    const second = await close({ month: '2026-12-01' }, '2027-01-01T04:00:00.000Z');
    expect(faults(second.userErrors)).toEqual([]);
    // Less 30.00 of the amended order, 5.00 of the late one, less the redemption that was taken back.
    expect(amounts(second.clubPeriod)).toEqual(['70.00', '0.00', '-85.00', '155.00']);
    const { clubPeriods } = (await ask(`{ clubPeriods { nodes { ${PERIOD} } } }`)) as {
      clubPeriods: { nodes: Period[] };
    };
    expect(clubPeriods.nodes.map((period) => amounts(period)[3])).toEqual(['155.00', '70.00']);
  });

  it('SVC-18: is opened again by name with a reason that stays, and closed again with what was missing', async () => {
    await close();
    await ledger.feed(activityClosed, [activityFact(`${at}`)]);
    expect(faults((await reopen({}, principals.staffOf(`dlr_${at}`, ['STORE_MANAGER']))).userErrors)).toEqual(
      ['REOPENER_UNNAMED input'],
    );
    expect(faults((await reopen({ reason: ' ' })).userErrors)).toEqual(['TEXT_REQUIRED input.reason']);
    expect((await reopen()).clubPeriod).toMatchObject({ status: 'REOPENED', revision: 1 });
    const again = await close();
    expect(amounts(again.clubPeriod)).toEqual(['0.00', '180.00', '150.01', '29.99']);
    expect(again.clubPeriod).toMatchObject({
      status: 'CLOSED',
      revision: 2,
      steps: [
        { kind: 'CLOSED', reason: null },
        { kind: 'REOPENED', reason: '漏记活动费', steppedBy: { id: `stf_${at}sm` } },
        { kind: 'CLOSED' },
      ],
    });
    const events = (await ledger.published('club-period-closed')).filter(
      ({ data }) => data.dealerId === `dlr_${at}`,
    );
    expect(events.map(({ sequence, data }) => [sequence, data.revision])).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    ['a month that is not over', { month: '2026-12-01' }, DECEMBER, 'PERIOD_NOT_OVER input.month'],
    ['a day that is no month', { month: '2026-11-02' }, DECEMBER, 'MONTH_INVALID input.month'],
    ['a wrong amount', { openingAmount: cny('-1.00') }, DECEMBER, 'AMOUNT_NEGATIVE input.openingAmount'],
  ])('SVC-18: %s is not closed', async (_, input, now, expected) => {
    const before = await ledger.footprint();
    expect(faults((await close(input, now)).userErrors)).toEqual([expected]);
    expect(await ledger.footprint()).toBe(before);
  });

  it('SVC-18: months are closed one after the other', async () => {
    await close();
    const march = '2027-03-01T04:00:00.000Z';
    expect(faults((await close({ month: '2027-01-01' }, march)).userErrors)).toEqual([
      'PERIOD_OUT_OF_ORDER input.month',
    ]);
    await close({ month: '2026-12-01' }, march);
    expect(faults((await reopen()).userErrors)).toEqual(['LATER_PERIOD_CLOSED input.month']);
    expect(faults((await reopen({ month: '2026-10-01' })).userErrors)).toEqual([
      'PERIOD_NOT_FOUND input.month',
    ]);
    expect(faults((await income({ receivedOn: '2026-12-02' })).userErrors)).toEqual([
      'DATE_IN_FUTURE input.receivedOn',
    ]);
  });

  it('SVC-18: says which fee would cover what was spent', async () => {
    await settle('RO-1', '10000.01');
    await ledger.withCustomer(`dlr_${at}`, `cus_${at}g`);
    await join(`mem_${at}g`, `cus_${at}g`, '180.00');
    await join(`mem_${at}h`, `cus_${at}`, '180.00');
    const refund = {
      ...membershipRefunded.example,
      dealerId: `dlr_${at}`,
      customerId: `cus_${at}`,
      membershipId: `mem_${at}h`,
      refundedAmount: cny('180.00'),
      refundedOn: '2026-11-20',
    };
    await ledger.feed(membershipRefunded, [refund], { sequence: 5 });
    const query = `query ($days: DateRangeInput!) {
      clubFeeSimulation(days: $days) {
        expenseAmount { amount } feeAmount { amount } payingCount coveringFeeAmount { amount } isCovered
        expenses { category amount { amount } }
      }
    }`;
    const november = { days: { from: '2026-11-01', to: '2026-12-01' } };
    expect((await ask(query, november)).clubFeeSimulation).toEqual({
      expenseAmount: { amount: '500.00' },
      feeAmount: { amount: '360.00' },
      payingCount: 3,
      coveringFeeAmount: { amount: '166.67' },
      isCovered: false,
      expenses: [{ category: 'LABOUR_DISCOUNTS', amount: { amount: '500.00' } }],
    });
    expect(
      (await ask(query, { days: { from: '2026-10-01', to: '2026-11-01' } })).clubFeeSimulation,
    ).toMatchObject({
      payingCount: 0,
      coveringFeeAmount: null,
      isCovered: true,
    });
  });

  it('SVC-06: a statement sums what a member had at list prices, beside the fee', async () => {
    await settle('RO-1', '1000.00');
    await wash();
    await ledger.feed(redemptionConfirmed, [redemption('60.00')]);
    const query = `query ($refs: [_Any!]!, $days: DateRangeInput) {
      _entities(representations: $refs) {
        ... on Membership {
          serviceStatement(days: $days) {
            days { from to } valueAmount { amount } feeAmount { amount } ratio
            values { category amount { amount } }
          }
        }
      }
    }`;
    const refs = [`mem_${at}f`, `mem_${at}`, 'mem_none'].map((id) => ({ __typename: 'Membership', id }));
    const [paid, free, none] = (await ask(query, { refs }))._entities as { serviceStatement: unknown }[];
    expect(paid?.serviceStatement).toEqual({
      days: { from: '2026-11-02', to: '2027-11-02' },
      valueAmount: { amount: '150.05' },
      feeAmount: { amount: '180.00' },
      ratio: '0.8336',
      values: [
        { category: 'FREE_SERVICES', amount: { amount: '40.05' } },
        { category: 'LABOUR_DISCOUNTS', amount: { amount: '50.00' } },
        { category: 'POINTS_FOR_GOODS', amount: { amount: '60.00' } },
      ],
    });
    expect(free?.serviceStatement).toMatchObject({ feeAmount: { amount: '0.00' }, ratio: null });
    expect(none?.serviceStatement).toBeNull();
    const october = { refs, days: { from: '2026-10-01', to: '2026-11-01' } };
    expect((await ask(query, october))._entities).toMatchObject([
      { serviceStatement: { valueAmount: { amount: '0.00' } } },
      {},
      {},
    ]);
  });

  it('SVC-06: lists whose card ends within 60 days and gave less than it cost', async () => {
    const ends = async (name: string, validTo: string, fee = '180.00') => {
      await ledger.withCustomer(`dlr_${at}`, `cus_${at}${name}`);
      const from = { activatedOn: '2025-01-30', validFrom: '2025-01-30', validTo };
      await join(`mem_${at}${name}`, `cus_${at}${name}`, fee, from);
    };
    await ends('e60', '2027-01-30');
    await ends('e61', '2027-01-31');
    await ends('over', '2026-12-01');
    await ends('gift', '2027-01-15', '0.00');
    await ends('next', '2026-12-02');
    const query = `query ($first: Int, $after: String) {
      compensationCandidates(first: $first, after: $after) {
        nodes { membership { id } endsOn lackingAmount { amount } } pageInfo { endCursor hasNextPage }
      }
    }`;
    type Page = {
      nodes: { membership: { id: string }; lackingAmount: Money }[];
      pageInfo: { endCursor: string; hasNextPage: boolean };
    };
    const page = async (variables: Record<string, unknown>) =>
      (await ask(query, variables)).compensationCandidates as Page;
    const ids = ({ nodes }: Page) => nodes.map(({ membership }) => membership.id.replace(`mem_${at}`, ''));
    const whole = await page({});
    expect(ids(whole)).toEqual(['next', 'e60']);
    expect(whole.nodes[0]?.lackingAmount.amount).toBe('180.00');
    const first = await page({ first: 1 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(ids(await page({ first: 1, after: first.pageInfo.endCursor }))).toEqual(['e60']);
    const worth = { ...redemption('180.00'), customerId: `cus_${at}e60`, membershipId: `mem_${at}e60` };
    await ledger.feed(redemptionConfirmed, [worth]);
    expect(ids(await page({}))).toEqual(['next']);
  });

  it('SVC-19: shows what members asked of departments and people, beside what they brought', async () => {
    await settle('RO-1', '1000.00');
    await wash();
    await wash();
    const query = `query ($days: DateRangeInput!) {
      clubWorkload(days: $days) {
        departmentCode staffMember { id } freeServiceCount orderCount givenAmount { amount } broughtAmount { amount }
      }
    }`;
    expect((await ask(query, { days: { from: '2026-11-01', to: '2026-12-01' } })).clubWorkload).toEqual([
      {
        departmentCode: 'SERVICE',
        staffMember: { id: `stf_${at}sa` },
        freeServiceCount: 2,
        orderCount: 1,
        givenAmount: { amount: '80.10' },
        broughtAmount: { amount: '950.00' },
      },
    ]);
  });

  it('PLT-02: the accounts of another dealer are not there', async () => {
    await close();
    const query = `{ clubPeriods { nodes { id } } compensationCandidates { nodes { endsOn } } }`;
    const { data } = await ledger.ask(query, {}, principals.staffOf('dlr_other'));
    expect(data).toEqual({ clubPeriods: { nodes: [] }, compensationCandidates: { nodes: [] } });
    const auditor = await ledger.ask(
      '{ compensationCandidates { nodes { endsOn } } }',
      {},
      principals.auditor(),
    );
    expect(auditor.data.compensationCandidates).toBeNull();
  });
});
