import { customersMerged, personErased, rosterClosed, rosterFrozen } from '@autoclub/event-contracts';
import { countingIds } from '@autoclub/domain-kit';
import { defaultProgramme, programmeBook } from '@autoclub/programme-config';
import { principals } from '@autoclub/testing';
import { faults, type UserErrorAnswer } from '../../../test/builders/answers';
import { freshKey, SETTLE, settleInput } from '../../../test/builders/documents';
import { LedgerUnderTest } from '../../../test/builders/ledger-under-test';
import { listFollowUpsJob } from '../infra/list-follow-ups.job';

interface Answer {
  id: string;
  status: string;
  dueOn: string;
  score: number | null;
  remarks: string | null;
  attemptCount: number;
  isSampled: boolean;
  assignee: { id: string } | null;
  repairOrder: { roNumber: string } | null;
}

interface Payload {
  followUp: Answer | null;
  userErrors: UserErrorAnswer[];
}

const fields =
  'id status dueOn score remarks attemptCount isSampled assignee { id } repairOrder { roNumber }';
const mutation = (name: string) => `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) {
  ${name}(input: $input) { followUp { ${fields} } userErrors { code field message } }
}`;
const ANSWER = mutation('followUpAnswer');
const ATTEMPT = mutation('followUpAttempt');
const LIST = `query ($filter: FollowUpFilter) { followUps(filter: $filter) { nodes { ${fields} } } }`;
const NOW = '2026-11-25T04:00:00Z';

describe('calls after orders', () => {
  let ledger: LedgerUnderTest;
  let at = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_other');
  });
  afterAll(() => ledger.close());
  beforeEach(() => ledger.withDealer(`dlr_${++at}`));

  const settle = async (roNumber: string, more: Record<string, unknown> = {}) => {
    const input = settleInput(`${at}`, { roNumber, mileageKm: null, ...more });
    const { repairOrder } = await ledger.mutate<{ repairOrder: { id: string } }>(`${at}`, SETTLE, input, NOW);
    return repairOrder.id;
  };
  const night = async (businessDay: string) => {
    const now = new Date(`${businessDay}T05:30:00+08:00`);
    const dealerId = `dlr_${at}`;
    const cause = { correlationId: 'c'.repeat(32), causationId: 'list-follow-ups' };
    const job = listFollowUpsJob({
      programmes: programmeBook([defaultProgramme]),
      ids: (
        (next) => (prefix) =>
          next(`${prefix}`).replace('_', `_${at}x${businessDay.slice(8)}`)
      )(countingIds()),
    });
    const run = {
      dealerId,
      timeZone: 'Asia/Shanghai',
      businessDay: businessDay as never,
      dueAt: now,
      now,
      cause,
    };
    return ledger.db.database.transaction({ kind: 'dealer', dealerId }, (tx) =>
      job.run({ ...run, cursor: null }, tx),
    );
  };
  const manager = () => principals.staffOf(`dlr_${at}`, ['CUSTOMER_MANAGER']);
  const asked = async (query: string, variables: Record<string, unknown>, by = manager()) => {
    const { data, errors } = await ledger.ask(query, variables, by, NOW);
    expect(errors).toEqual([]);
    return data;
  };
  const listed = async (filter: Record<string, unknown> = {}) =>
    ((await asked(LIST, { filter })).followUps as { nodes: Answer[] }).nodes;
  const run = (document: string, input: Record<string, unknown>) =>
    ledger.mutate<Payload>(`${at}`, document, { idempotencyKey: freshKey(), ...input }, NOW);
  const published = async () =>
    (await ledger.published('follow-up-answered')).filter(({ data }) => data.dealerId === `dlr_${at}`);
  const due = async (): Promise<Answer> => {
    await settle('RO-1');
    await night('2026-11-22');
    const [found] = await listed();
    if (!found) throw new Error('There is no call.');
    return found;
  };

  it("SVC-16: every member's settled order is on the list the next morning, once, and nobody's before", async () => {
    await settle('RO-1');
    await settle('RO-2', { settledAt: '2026-11-21T15:59:59Z' });
    await settle('RO-3', { settledAt: '2026-11-21T16:00:00Z' });
    const counts = [];
    for (const day of ['2026-11-21', '2026-11-22', '2026-11-22', '2026-11-23', '2026-12-01'])
      counts.push((await night(day)).count);
    expect(counts).toEqual([0, 2, 0, 1, 0]);
    const calls = (await listed({ status: 'DUE' })).map(({ repairOrder, dueOn, isSampled }) => [
      repairOrder?.roNumber,
      dueOn,
      isSampled,
    ]);
    expect(calls.sort()).toEqual([
      ['RO-1', '2026-11-24', false],
      ['RO-2', '2026-11-24', false],
      ['RO-3', '2026-11-25', false],
    ]);
    expect(await listed({ dueBy: '2026-11-24' })).toHaveLength(2);
  });

  it('SVC-16: an order that comes 30 days late is called, and a day later no more', async () => {
    await settle('RO-1', { openedAt: '2026-10-20T01:00:00Z', settledAt: '2026-10-23T01:00:00Z' });
    expect((await night('2026-11-23')).count).toBe(0);
    expect((await night('2026-11-22')).count).toBe(1);
  });

  it('SVC-16: of those who are no members a sample is called', async () => {
    await ledger.withCustomer(`dlr_${at}`, `cus_${at}b`, `veh_${at}b`);
    const ids = [];
    for (let n = 0; n < 12; n++)
      ids.push(await settle(`RO-${n}`, { customerId: `cus_${at}b`, vehicleId: `veh_${at}b` }));
    const { count } = await night('2026-11-22');
    expect(count).toBeLessThan(12);
    const calls = await listed();
    expect(calls).toHaveLength(count);
    expect(calls.every(({ isSampled }) => isSampled)).toBe(true);
    expect((await night('2026-11-22')).count).toBe(0);
  });

  it('SVC-16, MEM-13: is on the list of the customer manager while the roster lasts', async () => {
    const roster = {
      ...rosterFrozen.example,
      dealerId: `dlr_${at}`,
      managerId: `stf_${at}sa`,
      customerIds: [`cus_${at}`],
    };
    await ledger.feed(rosterFrozen, [roster], { sequence: 1 });
    await settle('RO-1');
    await night('2026-11-22');
    const closed = { ...roster, cause: 'MANAGER_LEFT' as const, closedOn: '2026-11-23' };
    await ledger.feed(rosterClosed, [closed], { sequence: 2 });
    await ledger.feed(rosterFrozen, [roster], { sequence: 1 });
    await settle('RO-2', { settledAt: '2026-11-22T04:00:00Z' });
    await night('2026-11-23');
    expect((await listed()).map(({ assignee }) => assignee?.id ?? null)).toEqual([`stf_${at}sa`, null]);
    const own = await listed({ assigneeStaffMemberId: `stf_${at}sa` });
    expect(own.map(({ repairOrder }) => repairOrder?.roNumber)).toEqual(['RO-1']);
  });

  it('CONV-8: a record merged since the roster was frozen stays on the list of its telephone worker', async () => {
    await ledger.withCustomer(`dlr_${at}`, `cus_${at}b`);
    const roster = {
      ...rosterFrozen.example,
      dealerId: `dlr_${at}`,
      managerId: `stf_${at}sa`,
      customerIds: [`cus_${at}b`],
    };
    await ledger.feed(rosterFrozen, [roster], { sequence: 1 });
    const merged = {
      ...{ ...customersMerged.example, mergeId: `mrg_${at}`, dealerId: `dlr_${at}` },
      ...{ customerId: `cus_${at}`, mergedCustomerId: `cus_${at}b`, vehicleIds: [], membershipIds: [] },
    };
    await ledger.feed(customersMerged, [merged]);
    await settle('RO-1');
    await night('2026-11-22');
    expect((await listed()).map(({ assignee }) => assignee?.id)).toEqual([`stf_${at}sa`]);
  });

  it('SVC-16: is answered with a score, and published without the remarks', async () => {
    const { id: followUpId } = await due();
    const { followUp } = await run(ANSWER, { followUpId, score: 4, remarks: '等太久了', wantsContact: true });
    expect(followUp).toMatchObject({ status: 'ANSWERED', score: 4, remarks: '等太久了' });
    const events = await published();
    expect(events).toMatchObject([
      { sequence: 2, data: { followUpId, score: 4, wantsContact: true, serviceAdvisorId: `stf_${at}sa` } },
    ]);
    expect(JSON.stringify(events)).not.toContain('等太久');
    expect(await listed({ mostScore: 4, wantsContact: true })).toHaveLength(1);
    expect(await listed({ mostScore: 3 })).toHaveLength(0);
    const figures = `query ($p: DateRangeInput!) { followUpFigures(period: $p) {
      listedCount answeredCount averageScore memberListedRate answeredRate } }`;
    await settle('RO-9', { settledAt: '2026-11-21T07:00:00Z' });
    expect(await asked(figures, { p: { from: '2026-11-21', to: '2026-11-22' } })).toEqual({
      followUpFigures: {
        listedCount: 1,
        answeredCount: 1,
        averageScore: '4.00',
        memberListedRate: '0.5000',
        answeredRate: '1.0000',
      },
    });
  });

  it('SVC-16: of 50 who register an answer at once exactly one does', async () => {
    const { id: followUpId } = await due();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => run(ANSWER, { followUpId, score: n % 11 })),
    );
    expect(answers.filter(({ followUp }) => followUp !== null)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => faults(userErrors))).toEqual(
      Array(49).fill('FOLLOW_UP_ANSWERED input.followUpId'),
    );
    expect(await published()).toHaveLength(1);
  });

  it('SVC-16: after three attempts nobody is tried any more, and may still call back', async () => {
    const { id: followUpId } = await due();
    const statuses = [];
    for (let n = 0; n < 3; n++) statuses.push((await run(ATTEMPT, { followUpId })).followUp?.status);
    expect(statuses).toEqual(['DUE', 'DUE', 'UNREACHED']);
    expect((await run(ANSWER, { followUpId, score: 10 })).followUp?.status).toBe('ANSWERED');
  });

  it.each([
    ['a score of 11', { score: 11 }, 'NUMBER_OUT_OF_RANGE input.score'],
    ['a score below zero', { score: -1 }, 'NUMBER_OUT_OF_RANGE input.score'],
    ['1 001 characters', { remarks: 'x'.repeat(1_001) }, 'TEXT_TOO_LONG input.remarks'],
    ['no id', { followUpId: '../x' }, 'FOLLOW_UP_NOT_FOUND input.followUpId'],
  ])('SVC-16: an answer with %s is refused by name and nothing is written', async (_, more, expected) => {
    const { id: followUpId } = await due();
    const before = await ledger.footprint();
    expect(faults((await run(ANSWER, { followUpId, score: 9, ...more })).userErrors)).toEqual([expected]);
    expect(await ledger.footprint()).toBe(before);
  });

  it('SVC-16, PLT-02, MEM-17: is shown with customer and order, to nobody else, and its words can be erased', async () => {
    const repairOrderId = await settle('RO-1');
    await night('2026-11-22');
    const id = (await listed())[0]?.id;
    await run(ANSWER, { followUpId: id, score: 9, remarks: '张三很满意' });
    const query = `query ($refs: [_Any!]!, $id: ID!) {
      followUp(id: $id) { id remarks score }
      _entities(representations: $refs) {
        ... on Customer { followUps { nodes { id } } } ... on RepairOrder { followUp { id } } ... on FollowUp { id }
      }
    }`;
    const refs = [
      { __typename: 'Customer', id: `cus_${at}` },
      { __typename: 'RepairOrder', id: repairOrderId },
      { __typename: 'FollowUp', id },
    ];
    expect(await asked(query, { refs, id })).toMatchObject({
      followUp: { id, remarks: '张三很满意' },
      _entities: [{ followUps: { nodes: [{ id }] } }, { followUp: { id } }, { id }],
    });
    expect(await asked(query, { refs, id }, principals.auditor())).toMatchObject({
      followUp: { remarks: null, score: 9 },
    });
    const foreign = await ledger.ask(query, { refs, id }, principals.dmsOf('dlr_other'));
    expect(foreign.data).toMatchObject({
      followUp: null,
      _entities: [{ followUps: { nodes: [] } }, null, null],
    });
    const gone = { ...personErased.example, dealerId: `dlr_${at}`, customerId: `cus_${at}` };
    await ledger.feed(personErased, [gone], { sequence: 9 });
    expect(await asked(query, { refs, id })).toMatchObject({ followUp: { remarks: null, score: 9 } });
  });
});
