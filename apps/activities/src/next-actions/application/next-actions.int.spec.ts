import * as events from '@autoclub/event-contracts';
import type { DeliveredEvent } from '@autoclub/event-contracts';
import { countStatements, deliver, principals } from '@autoclub/testing';
import fc from 'fast-check';
import { activities, given, NOON } from '../../../test/builders/activities-database';
import type { Activities } from '../../../test/builders/activities-database';

const advisor = { ...principals.staffOf('dlr_1'), staffMemberId: 'stf_1' };
const LIST = `query ($day: LocalDate, $filter: NextActionFilter) { nextActions(day: $day, filter: $filter) {
  nodes { id reason why dueOn channel customer { id } staffMember { id } } pageInfo { hasNextPage } } }`;

interface Listed {
  readonly id: string;
  readonly reason: string;
  readonly why: string;
  readonly dueOn: string;
}

const cus1 = { customerId: 'cus_1', dealerId: 'dlr_1' };
const complaint = (contract: 'opened' | 'closed', differences = {}) =>
  contract === 'opened'
    ? deliver(events.complaintOpened, {
        ...events.complaintOpened.example,
        ...cus1,
        complaintId: 'cmp_1',
        ownerStaffMemberId: 'stf_1',
        ...differences,
      })
    : deliver(
        events.complaintClosed,
        { ...events.complaintClosed.example, ...cus1, complaintId: 'cmp_1', ownerStaffMemberId: 'stf_1' },
        { sequence: 2 },
      );
const classified = (group: 'INACTIVE' | 'LOYAL', asOfDay: string, sequence: number) =>
  deliver(
    events.customerClassified,
    {
      ...events.customerClassified.example,
      ...cus1,
      asOfDay,
      value: { ...events.customerClassified.example.value, class: group },
      lastVisitOn: '2026-01-05',
    },
    { sequence },
  );
const declined = (declinedOn = '2026-10-21', followUpOn: string | null = '2026-11-21') =>
  deliver(events.workDeclined, {
    ...events.workDeclined.example,
    ...cus1,
    declinedWorkId: 'dcl_1',
    serviceAdvisorId: 'stf_1',
    declinedOn,
    followUpOn,
  });
const recommended = (answer: 'CONSIDERING' | 'JOINED', sequence: number) =>
  deliver(
    events.recommendationRecorded,
    {
      ...events.recommendationRecorded.example,
      ...cus1,
      recommendationId: `rec_${sequence}`,
      staffMemberId: 'stf_1',
      answer,
      followUpOn: '2026-11-21',
      proposedOn: '2026-11-10',
    },
    { sequence },
  );
const called = (callBackId: string, calledOn: string, nextContactOn: string | null) =>
  deliver(events.callBackRecorded, {
    ...events.callBackRecorded.example,
    ...cus1,
    callBackId,
    staffMemberId: 'stf_1',
    calledOn,
    nextContactOn,
  });
const visit = (day: string) =>
  given.settled(`ror_${day.replaceAll('-', '')}`, { businessDay: day, settledAt: `${day}T06:00:00.000Z` });

describe('ACT-14: the list of a member of staff', () => {
  let house: Activities;
  let keys = 0;

  beforeAll(async () => {
    house = await activities();
  });
  beforeEach(async () => {
    await house.empty();
    house.setNow(NOON);
    await house.feed(
      given.dealer('dlr_1'),
      given.customer('cus_1', 'dlr_1'),
      given.customer('cus_2', 'dlr_1'),
      given.staff('stf_1', 'dlr_1'),
      given.staff('stf_2', 'dlr_1'),
    );
  });
  afterAll(() => house.drop());

  const list = async (variables: object = {}, by = advisor) => {
    const { data, errors } = await house.ask(by, LIST, variables);
    if (!data) throw new Error(JSON.stringify(errors));
    return (data['nextActions'] as { nodes: Listed[] }).nodes;
  };
  const reasonsOf = async (variables: object = {}) => (await list(variables)).map(({ reason }) => reason);
  const give = async (mutation: string, input: object, by = advisor) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const source = `mutation ($input: ${type}) { ${mutation}(input: $input) {
      nextAction { state outcome dueOn attemptCount staffMember { id } } userErrors { code } } }`;
    const { data, errors } = await house.ask(by, source, {
      input: { idempotencyKey: `key-${++keys}`, ...input },
    });
    if (!data) throw new Error(JSON.stringify(errors));
    return data[mutation] as { nextAction: object | null; userErrors: { code: string }[] };
  };

  it('holds every reason with why, by when and how, what is due first', async () => {
    const answered = {
      ...events.followUpAnswered.example,
      ...cus1,
      serviceAdvisorId: 'stf_1',
      wantsContact: true,
      answeredOn: '2026-11-19',
    };
    const roster = {
      ...events.rosterFrozen.example,
      dealerId: 'dlr_1',
      managerId: 'stf_1',
      customerIds: ['cus_2'],
    };
    await house.feed(
      complaint('opened', { dueAt: '2026-11-24T06:00:00.000Z' }),
      declined(),
      recommended('CONSIDERING', 1),
      classified('INACTIVE', '2026-11-20', 1),
      called('cbk_1', '2026-11-18', '2026-11-25'),
      deliver(events.followUpAnswered, answered),
      deliver(events.rosterFrozen, roster),
    );
    const listed = await list();
    expect(listed.map(({ reason, dueOn }) => [reason, dueOn])).toEqual([
      ['ROSTER', '2026-10-01'],
      ['FOLLOW_UP', '2026-11-20'],
      expect.arrayContaining(['2026-11-21']),
      expect.arrayContaining(['2026-11-21']),
      ['COMPLAINT', '2026-11-24'],
      ['CALL_BACK', '2026-11-25'],
      ['ABOUT_TO_BE_LOST', '2026-11-27'],
    ]);
    expect(listed.find(({ reason }) => reason === 'ABOUT_TO_BE_LOST')).toMatchObject({
      why: 'The last visit was on 2026-01-05; the customer is about to be lost.',
      channel: 'PHONE',
      customer: { id: 'cus_1' },
      staffMember: null,
    });
  });

  it('shows each their own and the pool, and nothing before its day', async () => {
    await house.feed(
      complaint('opened'),
      classified('INACTIVE', '2026-11-20', 1),
      declined('2026-11-01', '2026-11-30'),
    );
    expect(await reasonsOf()).toEqual(['COMPLAINT', 'ABOUT_TO_BE_LOST']);
    expect(await reasonsOf({ filter: { withPool: false } })).toEqual(['COMPLAINT']);
    expect(await reasonsOf({ filter: { staffMemberId: 'stf_2' } })).toEqual(['ABOUT_TO_BE_LOST']);
    expect(await reasonsOf({ filter: { reasons: ['DECLINED_WORK'] } })).toEqual([]);
    expect(await reasonsOf({ day: '2026-11-30', filter: { reasons: ['DECLINED_WORK'] } })).toEqual([
      'DECLINED_WORK',
    ]);
  });

  it('is the same in whatever order and however often the events come', async () => {
    const all: DeliveredEvent[] = [
      complaint('opened'),
      complaint('closed'),
      recommended('CONSIDERING', 1),
      recommended('JOINED', 2),
      classified('INACTIVE', '2026-11-01', 1),
      classified('LOYAL', '2026-11-10', 2),
      classified('INACTIVE', '2026-11-20', 3),
      called('cbk_1', '2026-11-01', '2026-11-04'),
      called('cbk_2', '2026-11-19', '2026-11-26'),
      declined('2026-11-15'),
      visit('2026-11-15'),
    ];
    const places = all.map((_, at) => at);
    const arrival = fc.record({
      order: fc.shuffledSubarray(places, { minLength: places.length }),
      again: fc.subarray(places),
    });
    await fc.assert(
      fc.asyncProperty(arrival, async ({ order, again }) => {
        await house.owner.query('truncate next_action, customer_visit');
        await house.feed(...[...order, ...again].flatMap((at) => all[at] ?? []));
        expect((await reasonsOf()).sort()).toEqual(['ABOUT_TO_BE_LOST', 'CALL_BACK', 'DECLINED_WORK']);
      }),
      { numRuns: 12 },
    );
  });

  it('closes what a later visit settles, and not what it does not', async () => {
    await house.feed(
      complaint('opened'),
      classified('INACTIVE', '2026-11-01', 1),
      called('cbk_1', '2026-11-10', '2026-11-20'),
      declined(),
      visit('2026-11-20'),
    );
    expect(await reasonsOf()).toEqual(['COMPLAINT']);
  });

  it('of 50 staff who close one action, one does', async () => {
    await house.feed(complaint('opened'));
    const [first] = await list();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        give('nextActionClose', { nextActionId: first?.id, outcome: 'AGREED' }),
      ),
    );
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
    expect(codes).toEqual(Array.from({ length: 49 }, () => 'NEXT_ACTION_CLOSED'));
    await house.feed(complaint('opened'), complaint('closed'));
    expect(await house.owner.query('select state, outcome from next_action')).toEqual([
      { state: 'DONE', outcome: 'AGREED' },
    ]);
  });

  it('publishes once what came of it, for those whose case it was', async () => {
    await house.feed(declined('2026-11-15'));
    const nextActionId = (await list())[0]?.id;
    await give('nextActionClose', { nextActionId, outcome: 'DECLINED' });
    await give('nextActionClose', { nextActionId, outcome: 'AGREED' });
    const said = await house.owner.query<{ data: object }[]>(
      `select data from outbox where type = 'club.activities.next-action-closed.v1'`,
    );
    expect(said.map(({ data }) => data)).toMatchObject([
      {
        ...{ nextActionId, dealerId: 'dlr_1', customerId: 'cus_1', reason: 'DECLINED_WORK' },
        ...{ sourceId: 'dcl_1', outcome: 'DECLINED' },
        ...{ closedOn: '2026-11-21', staffMemberId: 'stf_1' },
      },
    ]);
  });

  it('is put off, and handed on', async () => {
    await house.feed(classified('INACTIVE', '2026-11-20', 1));
    const nextActionId = (await list())[0]?.id;
    const off = { nextActionId, until: '2026-11-24', ground: 'NOT_REACHED' };
    expect((await give('nextActionSnooze', off)).nextAction).toMatchObject({
      attemptCount: 1,
      dueOn: '2026-11-24',
    });
    expect(await list()).toEqual([]);
    expect(await list({ day: '2026-11-24' })).toHaveLength(1);
    const handed = await give('nextActionAssign', { nextActionId, staffMemberId: 'stf_2' });
    expect(handed.nextAction).toMatchObject({ staffMember: { id: 'stf_2' } });
    expect(await list({ day: '2026-11-24' })).toEqual([]);
  });

  it.each([
    ['nextActionClose', { nextActionId: 'nxa_0', outcome: 'AGREED' }, 'NEXT_ACTION_NOT_FOUND'],
    ['nextActionSnooze', { until: '2026-11-21', ground: 'LATER' }, 'SNOOZE_OUT_OF_RANGE'],
    ['nextActionSnooze', { until: '2027-11-21', ground: 'LATER' }, 'SNOOZE_OUT_OF_RANGE'],
    ['nextActionAssign', { staffMemberId: 'stf_9' }, 'STAFF_MEMBER_NOT_FOUND'],
  ])('PLT-05: %s with %j is a code and changes nothing', async (mutation, said, code) => {
    await house.feed(complaint('opened'));
    const before = await list();
    const answer = await give(mutation, { nextActionId: before[0]?.id, ...said });
    expect(answer).toEqual({ nextAction: null, userErrors: [{ code }] });
    expect(await list()).toEqual(before);
  });

  it('PLT-02: another dealer neither sees nor closes it, and an analyst may not ask', async () => {
    await house.feed(complaint('opened'), given.dealer('dlr_2'));
    const nextActionId = (await list())[0]?.id;
    const stranger = { ...principals.staffOf('dlr_2'), staffMemberId: 'stf_1' };
    expect(await list({}, stranger)).toEqual([]);
    const { userErrors } = await give('nextActionClose', { nextActionId, outcome: 'AGREED' }, stranger);
    expect(userErrors).toEqual([{ code: 'NEXT_ACTION_NOT_FOUND' }]);
    const { errors } = await house.ask(principals.oemAnalyst(), LIST);
    expect(errors?.[0]?.message).toBe('This needs the permission activities:read.');
  });

  it('MEM-17, CONV-8: actions follow a merged record and go with an erased person, also late ones', async () => {
    const merge = { ...events.customersMerged.example, mergeId: 'mrg_1', dealerId: 'dlr_1' };
    await house.feed(
      complaint('opened', { customerId: 'cus_7' }),
      deliver(events.customersMerged, { ...merge, customerId: 'cus_8', mergedCustomerId: 'cus_7' }),
    );
    expect(await list()).toMatchObject([{ customer: { id: 'cus_8' } }]);
    const gone = (customerId: string) =>
      deliver(
        events.personErased,
        { ...events.personErased.example, customerId, dealerId: 'dlr_1' },
        { sequence: 9 },
      );
    const late = complaint('opened', { customerId: 'cus_7', complaintId: 'cmp_2' });
    await house.feed(gone('cus_8'), gone('cus_7'), late);
    expect(await list()).toEqual([]);
    expect(await house.owner.query('select 1 from next_action')).toEqual([]);
  });

  it('pages by cursor, and reads the actions of 100 customers as those of one', async () => {
    await house.feed(complaint('opened'), declined(), recommended('CONSIDERING', 1));
    const page = async (args: string) => {
      const query = `{ nextActions(${args}) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
      const { data } = await house.ask(advisor, query);
      return data?.['nextActions'] as {
        nodes: { id: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    };
    const first = await page('first: 2');
    const second = await page(`first: 2, after: "${first.pageInfo.endCursor}"`);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    expect(new Set([...first.nodes, ...second.nodes].map(({ id }) => id)).size).toBe(3);
    const of = ['cus_1', ...Array.from({ length: 99 }, (_, at) => `cus_x${at}`)];
    const entities = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Customer {
      nextActions(first: 5) { nodes { reason } } } } }`;
    const count = countStatements(house.database.dataSource);
    const representations = of.map((id) => ({ __typename: 'Customer', id }));
    const { data } = await house.ask(advisor, entities, { of: representations });
    expect(
      (data?.['_entities'] as { nextActions: { nodes: unknown[] } }[])[0]?.nextActions.nodes,
    ).toHaveLength(3);
    expect(count.count()).toBe(1);
  });
});
