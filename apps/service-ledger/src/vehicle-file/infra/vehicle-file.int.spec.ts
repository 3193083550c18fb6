import { countStatements, principals } from '@autoclub/testing';
import { faults, type SettleAnswer, type UserErrorAnswer } from '../../../test/builders/answers';
import {
  freshKey,
  line,
  policyInput,
  RECORD_POLICY,
  SETTLE,
  settleInput,
} from '../../../test/builders/documents';
import { LedgerUnderTest } from '../../../test/builders/ledger-under-test';

const FILE = `query ($refs: [_Any!]!, $first: Int, $after: String) {
  _entities(representations: $refs) {
    ... on Vehicle {
      file {
        visitCount firstVisitOn lastVisitOn latestMileageKm spentAmount { amount }
        events(first: $first, after: $after) {
          nodes { kind detailCode occurredOn mileageKm } pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
}`;
const OPEN = `mutation ($input: WorkshopJobOpenInput!) {
  workshopJobOpen(input: $input) { userErrors { code field message } }
}`;
const CALL = `mutation ($input: RescueCallInput!) { rescueCall(input: $input) { userErrors { code field message } } }`;

interface File {
  visitCount: number;
  events: { nodes: { kind: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

describe('the file of a vehicle', () => {
  let ledger: LedgerUnderTest;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    for (const at of ['1', '2']) await ledger.withDealer(`dlr_${at}`);
    await ledger.withCustomer('dlr_1', 'cus_1b');
    const visits: [string, string, string, number][] = [
      ['RO-1', '2026-03-05', 'cus_1', 10_000],
      ['RO-2', '2026-09-05', 'cus_1b', 20_000],
    ];
    for (const [roNumber, day, customerId, mileageKm] of visits) {
      const times = { openedAt: `${day}T01:00:00Z`, settledAt: `${day}T02:00:00Z` };
      const more = { roNumber, customerId, mileageKm, ...times, lines: [line('PART', '100.01')] };
      const { userErrors } = await ledger.mutate<SettleAnswer>('1', SETTLE, settleInput('1', more));
      expect(faults(userErrors)).toEqual([]);
    }
    await ledger.mutate('1', RECORD_POLICY, policyInput('1'));
    const whose = { customerId: 'cus_1', vehicleId: 'veh_1' };
    const job = { roNumber: 'RO-3', kind: 'GENERAL_REPAIR', mileageKm: 20_500, ...whose };
    for (const [document, input] of [
      [OPEN, job],
      [CALL, whose],
    ] as const) {
      const answer = await ledger.mutate<{ userErrors: UserErrorAnswer[] }>('1', document, {
        idempotencyKey: freshKey(),
        ...input,
      });
      expect(faults(answer.userErrors)).toEqual([]);
    }
  });
  afterAll(() => ledger.close());

  const files = async (variables: Record<string, unknown> = {}, dealer = 'dlr_1', ids = ['veh_1']) => {
    const refs = ids.map((id) => ({ __typename: 'Vehicle', id }));
    const { data, errors } = await ledger.ask(FILE, { refs, ...variables }, principals.staffOf(dealer));
    expect(errors).toEqual([]);
    return (data._entities as { file: File | null }[]).map(({ file }) => file);
  };

  it('SVC-01: holds everything, no matter who owned the car, the last first', async () => {
    const [file] = await files();
    expect(file).toMatchObject({
      visitCount: 2,
      firstVisitOn: '2026-03-05',
      lastVisitOn: '2026-09-05',
      latestMileageKm: 20_000,
      spentAmount: { amount: '200.02' },
    });
    expect(file?.events.nodes.map(({ kind }) => kind)).toEqual([
      'RESCUE',
      'WORKSHOP_JOB',
      'INSURANCE_POLICY',
      'REPAIR_ORDER',
      'REPAIR_ORDER',
    ]);
  });

  it('pages without a gap, and a hundred files are a few statements', async () => {
    const [first] = await files({ first: 3 });
    expect(first?.events.pageInfo.hasNextPage).toBe(true);
    const [rest] = await files({ first: 3, after: first?.events.pageInfo.endCursor });
    expect(rest?.events.nodes).toHaveLength(2);
    const counted = countStatements(ledger.db.database.dataSource);
    await files({}, 'dlr_1', ['veh_1', ...Array.from({ length: 99 }, (_, n) => `veh_n${n}`)]);
    const asked = counted.statements().filter((text) => /vehicle_event|latest_mileage/.test(text));
    expect(asked).toHaveLength(2);
  });

  it('PLT-02: shows nothing of another dealer', async () => {
    const [file] = await files({}, 'dlr_2');
    expect(file).toMatchObject({ visitCount: 0, lastVisitOn: null, events: { nodes: [] } });
  });
});
