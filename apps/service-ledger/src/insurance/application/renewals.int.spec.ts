import { principals } from '@autoclub/testing';
import { faults, type PolicyAnswer } from '../../../test/builders/answers';
import { policyInput, RECORD_POLICY } from '../../../test/builders/documents';
import { LedgerUnderTest } from '../../../test/builders/ledger-under-test';

const LIST = `query ($first: Int, $after: String, $filter: InsuranceRenewalFilter) {
  insuranceRenewals(first: $first, after: $after, filter: $filter) {
    nodes { daysLeft stageDays insurancePolicy { policyNumber } renewedBy { policyNumber isSoldHere } }
    pageInfo { hasNextPage endCursor }
  }
}`;
const RATE = `query ($endedOn: DateRangeInput!, $kind: InsurancePolicyKind) {
  insuranceRenewalRate(endedOn: $endedOn, kind: $kind) {
    endedCount renewedHereCount renewedElsewhereCount renewalRate
  }
}`;

interface List {
  nodes: {
    daysLeft: number;
    stageDays: number | null;
    insurancePolicy: { policyNumber: string };
    renewedBy: { policyNumber: string } | null;
  }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

/** Today is 2026-11-22. */
describe('renewals of insurance', () => {
  let ledger: LedgerUnderTest;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    for (const at of ['1', '2']) await ledger.withDealer(`dlr_${at}`);
    await ledger.withCustomer('dlr_1', 'cus_1b', 'veh_1b');
    await policy('LATER', '2027-02-21', { vehicleId: 'veh_1b', customerId: 'cus_1b' });
    await policy('NINETY', '2027-02-20', { kind: 'COMPULSORY' });
    await policy('SIXTY', '2027-01-21');
    await policy('TODAY', '2026-11-22', { kind: 'COMPULSORY', vehicleId: 'veh_1b', customerId: 'cus_1b' });
    await policy('ENDED', '2026-11-21', { kind: 'COMPULSORY' });
    await policy('OTHERS', '2026-12-01', { customerId: 'cus_2', vehicleId: 'veh_2' }, '2');
  });
  afterAll(() => ledger.close());

  const policy = async (policyNumber: string, to: string, more: Record<string, unknown> = {}, at = '1') => {
    const period = { from: '2025-11-20', to };
    const soldOn = '2025-11-20';
    const input = policyInput(at, { policyNumber, period, soldOn, ...more });
    expect(faults((await ledger.mutate<PolicyAnswer>(at, RECORD_POLICY, input)).userErrors)).toEqual([]);
  };
  const list = async (variables: Record<string, unknown> = {}) => {
    const { data, errors } = await ledger.ask(LIST, variables, principals.staffOf('dlr_1'));
    expect(errors).toEqual([]);
    return data.insuranceRenewals as List;
  };
  const numbers = async (filter: Record<string, unknown>) =>
    (await list({ filter })).nodes.map(({ insurancePolicy }) => insurancePolicy.policyNumber);

  it('SVC-10: lists what ends within 90 days with its stage, the first to end first', async () => {
    const { nodes } = await list();
    expect(
      nodes.map((each) => [each.insurancePolicy.policyNumber, each.daysLeft, each.stageDays, each.renewedBy]),
    ).toEqual([
      ['TODAY', 0, 30, null],
      ['SIXTY', 60, 60, null],
      ['NINETY', 90, 90, null],
    ]);
  });

  it('SVC-10: pages without a gap, and filters', async () => {
    const first = await list({ first: 2 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await list({ first: 2, after: first.pageInfo.endCursor });
    expect(rest.nodes.map(({ insurancePolicy }) => insurancePolicy.policyNumber)).toEqual(['NINETY']);
    expect(await numbers({ withinDays: 59 })).toEqual(['TODAY']);
    expect(await numbers({ withinDays: 60 })).toEqual(['TODAY', 'SIXTY']);
    expect(await numbers({ kind: 'COMMERCIAL' })).toEqual(['SIXTY']);
    const { errors } = await ledger.ask(LIST, { filter: { withinDays: -1 } }, principals.staffOf('dlr_1'));
    expect(errors).toEqual(['The days must not be negative.']);
  });

  it('SVC-10: the next policy of the vehicle and kind renews it, and the rate says where', async () => {
    const rate = async (kind: string | null, from = '2026-11-21', to = '2027-02-21') =>
      (await ledger.ask(RATE, { endedOn: { from, to }, kind }, principals.staffOf('dlr_1'))).data
        .insuranceRenewalRate;
    // ENDED is followed by NINETY already; the commercial one by nothing.
    expect(await rate('COMPULSORY')).toEqual({
      endedCount: 3,
      renewedHereCount: 1,
      renewedElsewhereCount: 0,
      renewalRate: '0.3333',
    });
    await policy('NEXT', '2028-01-21', { isSoldHere: false });
    const renewed = await list({ filter: { isRenewed: true } });
    expect(renewed.nodes.map(({ renewedBy }) => renewedBy)).toEqual([
      { policyNumber: 'NEXT', isSoldHere: false },
    ]);
    expect(await numbers({ isRenewed: false })).toEqual(['TODAY', 'NINETY']);
    expect(await rate('COMMERCIAL')).toMatchObject({
      endedCount: 1,
      renewedElsewhereCount: 1,
      renewalRate: '0.0000',
    });
    expect(await rate(null, '2020-11-20', '2020-11-21')).toMatchObject({ endedCount: 0, renewalRate: null });
  });

  it('PLT-02: analysts have no list, and nobody sees another dealer', async () => {
    const { data } = await ledger.ask(LIST, {}, principals.auditor());
    expect(data.insuranceRenewals).toBeNull();
    expect(JSON.stringify(await list({ first: 100 }))).not.toContain('OTHERS');
  });
});
