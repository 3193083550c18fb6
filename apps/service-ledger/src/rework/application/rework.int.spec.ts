import { staffMemberRegistered } from '@autoclub/event-contracts';
import { principals } from '@autoclub/testing';
import { faults, type SettleAnswer, type UserErrorAnswer } from '../../../test/builders/answers';
import { cny, freshKey, SETTLE, settleInput } from '../../../test/builders/documents';
import { staffFact } from '../../../test/builders/facts';
import { LedgerUnderTest } from '../../../test/builders/ledger-under-test';

interface Answer {
  rework: { daysBetween: number; technicians: { id: string }[] } | null;
  workshopJob?: { id: string } | null;
  userErrors: UserErrorAnswer[];
}

const RECORD = `mutation ($input: ReworkRecordInput!) {
  reworkRecord(input: $input) {
    rework {
      daysBetween technicians { id } costAmount { amount }
      repairOrder { roNumber } repeatedRepairOrder { roNumber }
    }
    userErrors { code field message }
  }
}`;
const OPEN = `mutation ($input: WorkshopJobOpenInput!) {
  workshopJobOpen(input: $input) { workshopJob { id } userErrors { code field message } }
}`;
const START = `mutation ($input: WorkshopJobStartInput!) {
  workshopJobStart(input: $input) { workshopJob { id } userErrors { code field message } }
}`;
const DONE = `mutation ($input: WorkshopJobCompleteInput!) {
  workshopJobComplete(input: $input) { workshopJob { id } userErrors { code field message } }
}`;

describe('jobs that are repeated', () => {
  let ledger: LedgerUnderTest;
  let at = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_other');
  });
  afterAll(() => ledger.close());
  beforeEach(async () => {
    await ledger.withDealer(`dlr_${++at}`);
    await ledger.feed(staffMemberRegistered, [staffFact(`dlr_${at}`, `stf_${at}te`, ['SERVICE_ADVISOR'])]);
  });

  const settle = async (roNumber: string, day: string, more: Record<string, unknown> = {}) => {
    const times = { openedAt: `${day}T04:00:00Z`, settledAt: `${day}T06:00:00Z`, mileageKm: null };
    const input = settleInput(`${at}`, { roNumber, externalRef: null, ...times, ...more });
    const { repairOrder, userErrors } = await ledger.mutate<SettleAnswer>(`${at}`, SETTLE, input);
    expect(faults(userErrors)).toEqual([]);
    return repairOrder?.id ?? '';
  };
  const record = (repairOrderId: string, repeatedRepairOrderId: string, more: Record<string, unknown> = {}) =>
    ledger.mutate<Answer>(`${at}`, RECORD, {
      idempotencyKey: freshKey(),
      repairOrderId,
      repeatedRepairOrderId,
      jobCode: 'BRAKE_PADS_FRONT',
      costAmount: cny('300.00'),
      ...more,
    });
  /** An order that was worked on here, on the day the tests stand still. */
  const worked = async (roNumber: string) => {
    const input = { roNumber, customerId: `cus_${at}`, vehicleId: `veh_${at}`, kind: 'GENERAL_REPAIR' };
    const { workshopJob } = await ledger.mutate<Answer>(`${at}`, OPEN, {
      idempotencyKey: freshKey(),
      ...input,
    });
    const jobId = workshopJob?.id;
    await ledger.mutate(`${at}`, START, {
      idempotencyKey: freshKey(),
      jobId,
      technicianIds: [`stf_${at}te`],
    });
    await ledger.mutate(`${at}`, DONE, { idempotencyKey: freshKey(), jobId });
    return jobId ?? '';
  };

  it('SVC-20: counts against the order it repeats and those who did it, and is published once', async () => {
    const first = await worked('RO-1');
    const again = await worked('RO-2');
    const { rework, userErrors } = await record(again, first);
    expect(faults(userErrors)).toEqual([]);
    expect(rework).toMatchObject({ daysBetween: 0, technicians: [{ id: `stf_${at}te` }] });
    expect(faults((await record(again, first)).userErrors)).toEqual([
      'REWORK_RECORDED_ALREADY input.repairOrderId',
    ]);
    const events = (await ledger.published('rework-recorded')).filter(
      ({ data }) => data.dealerId === `dlr_${at}`,
    );
    expect(events).toMatchObject([
      {
        data: {
          repairOrderId: again,
          repeatedRepairOrderId: first,
          technicianIds: [`stf_${at}te`],
          costAmount: cny('300.00'),
        },
      },
    ]);
    const query = `query ($days: DateRangeInput!) {
      technicianReworks(days: $days) { technician { id } jobCount reworkCount reworkRate costAmount { amount } }
      reworks(filter: { technicianId: "stf_${at}te" }) { nodes { jobCode } }
      others: reworks(filter: { technicianId: "stf_9" }) { nodes { jobCode } }
    }`;
    const days = { from: '2026-11-22', to: '2026-11-23' };
    expect((await ledger.ask(query, { days }, principals.staffOf(`dlr_${at}`))).data).toEqual({
      technicianReworks: [
        {
          technician: { id: `stf_${at}te` },
          jobCount: 2,
          reworkCount: 1,
          reworkRate: '0.5000',
          costAmount: { amount: '300.00' },
        },
      ],
      reworks: { nodes: [{ jobCode: 'BRAKE_PADS_FRONT' }] },
      others: { nodes: [] },
    });
  });

  it('SVC-20: within 30 days one counts, after 31 it does not', async () => {
    const first = await settle('RO-1', '2026-10-01');
    const late = await settle('RO-2', '2026-11-01');
    const before = await ledger.footprint();
    expect(faults((await record(late, first)).userErrors)).toEqual([
      'REWORK_TOO_LATE input.repeatedRepairOrderId',
    ]);
    expect(await ledger.footprint()).toBe(before);
    const timely = await settle('RO-3', '2026-10-31');
    const { rework } = await record(timely, first, { technicianIds: [`stf_${at}te`] });
    expect(rework).toMatchObject({
      daysBetween: 30,
      repairOrder: { roNumber: 'RO-3' },
      repeatedRepairOrder: { roNumber: 'RO-1' },
    });
    const query = `query ($refs: [_Any!]!) {
      _entities(representations: $refs) { ... on RepairOrder { rework { daysBetween } reworkAgainst { daysBetween } } }
    }`;
    const refs = [first, timely].map((id) => ({ __typename: 'RepairOrder', id }));
    expect((await ledger.ask(query, { refs }, principals.staffOf(`dlr_${at}`))).data._entities).toEqual([
      { rework: null, reworkAgainst: [{ daysBetween: 30 }] },
      { rework: { daysBetween: 30 }, reworkAgainst: [] },
    ]);
  });

  it('SVC-20: refuses what is no repetition', async () => {
    const first = await settle('RO-1', '2026-11-01');
    const second = await settle('RO-2', '2026-11-02');
    const say = async (...ids: Parameters<typeof record>) => faults((await record(...ids)).userErrors);
    expect(await say(first, first)).toEqual(['ORDER_REPEATS_ITSELF input.repeatedRepairOrderId']);
    expect(await say(first, second)).toEqual(['REPEATED_ORDER_LATER input.repeatedRepairOrderId']);
    expect(await say('ror_x', second)).toEqual(['REPAIR_ORDER_NOT_FOUND input.repairOrderId']);
    expect(await say(second, first, { technicianIds: ['stf_x'] })).toEqual([
      'STAFF_MEMBER_NOT_FOUND input.technicianIds.0',
    ]);
    expect(await say(second, first, { costAmount: cny('-1.00') })).toEqual([
      'AMOUNT_NEGATIVE input.costAmount',
    ]);
    await ledger.withCustomer(`dlr_${at}`, `cus_${at}b`, `veh_${at}b`);
    const other = await settle('RO-3', '2026-11-03', { customerId: `cus_${at}b`, vehicleId: `veh_${at}b` });
    expect(await say(other, first)).toEqual(['ORDER_OF_ANOTHER_VEHICLE input.repeatedRepairOrderId']);
  });

  it('SVC-20: of 50 that record one exactly one does', async () => {
    const first = await settle('RO-1', '2026-11-01');
    const second = await settle('RO-2', '2026-11-02');
    const answers = await Promise.all(Array.from({ length: 50 }, () => record(second, first)));
    expect(answers.filter(({ rework }) => rework !== null)).toHaveLength(1);
  });
});
