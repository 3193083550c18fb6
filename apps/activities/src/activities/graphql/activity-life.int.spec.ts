import { segmentMembersChanged } from '@autoclub/event-contracts';
import { deliver, principals } from '@autoclub/testing';
import { activities, given } from '../../../test/builders/activities-database';
import type { Activities } from '../../../test/builders/activities-database';
import { clubDesk, cny, codes, draft, items } from '../../../test/builders/club-desk';

/** From the plan of the year over the door to what comes after. */
describe('the life of an activity', () => {
  let house: Activities;
  let desk: ReturnType<typeof clubDesk>;

  beforeAll(async () => {
    house = await activities();
    desk = clubDesk(house);
  });
  beforeEach(() => desk.begin());
  afterAll(() => house.drop());

  it('ACT-01: stands on the plan of the year until it is opened', async () => {
    const planned = await desk.run('activityPlan', 'activity { id state }', {
      ...draft,
      format: 'LECTURE',
      promotion: 'BOUTIQUE',
    });
    const { id, state } = planned['activity'] as { id: string; state: string };
    expect(state).toBe('PLANNED');
    expect(
      codes(
        await desk.run('activityRegister', 'registration { id }', { activityId: id, customerId: 'cus_1' }),
      ),
    ).toEqual(['ACTIVITY_NOT_OPEN']);
    expect(await desk.events('activity-published')).toEqual([]);
    const opened = await desk.run('activityOpen', 'activity { state format promotion }', { activityId: id });
    expect(opened['activity']).toEqual({ state: 'OPEN', format: 'LECTURE', promotion: 'BOUTIQUE' });
    expect(await desk.events('activity-published')).toHaveLength(1);
    expect(codes(await desk.run('activityOpen', 'activity { id }', { activityId: id }))).toEqual([
      'ACTIVITY_NOT_PLANNED',
    ]);
    const plan = `query ($year: DateRangeInput!) { activities(filter: { period: $year }) { nodes { id } } }`;
    expect(await desk.look(plan, { year: { from: '2026-01-01', to: '2027-01-01' } })).toEqual({
      activities: { nodes: [{ id }] },
    });
    expect(await desk.look(plan, { year: { from: '2027-01-01', to: '2028-01-01' } })).toEqual({
      activities: { nodes: [] },
    });
  });

  it.each([
    ['a segment that does not exist', { target: { segmentId: 'seg_none' } }, 'SEGMENT_NOT_FOUND'],
    ['a segment of another dealer', { target: { segmentId: 'seg_2' } }, 'SEGMENT_NOT_FOUND'],
    ['a trait that nobody has', { target: { traitCode: 'FISHING' } }, 'TRAIT_UNKNOWN'],
    ['two targets', { target: { segmentId: 'seg_2', traitCode: 'CITY' } }, 'TARGET_UNCLEAR'],
    ['a tour in the store', { format: 'SELF_DRIVE_TOUR' }, 'FORMAT_NOT_OF_KIND'],
  ])('ACT-04: %s is refused, and nothing is written', async (_, differences, code) => {
    const other = { ...segmentMembersChanged.example, segmentId: 'seg_2', dealerId: 'dlr_2' };
    await house.feed(deliver(segmentMembersChanged, other));
    const made = await desk.run('activityPublish', 'activity { id }', { ...draft, ...differences });
    expect(codes(made)).toEqual([code]);
    expect(await house.owner.query('select 1 from activity')).toEqual([]);
    expect(await desk.events('activity-published')).toEqual([]);
  });

  it('ACT-05: a party that does not wait is refused when there are too few places', async () => {
    const activityId = await desk.open({ capacity: 1 });
    await desk.register(activityId, 'cus_1');
    const input = { activityId, customerId: 'cus_2', joinsWaitingList: false };
    expect(codes(await desk.run('activityRegister', 'registration { id }', input))).toEqual([
      'ACTIVITY_FULL',
    ]);
    expect(await house.owner.query('select 1 from activity_registration')).toHaveLength(1);
  });

  it('ACT-05: takes a list that was scanned off line, each by its own time, and again without harm', async () => {
    const activityId = await desk.open();
    const place = await desk.register(activityId, 'cus_1');
    await desk.register(activityId, 'cus_2');
    await desk.hold();
    house.setNow('2026-11-21T12:00:00Z');
    const list = [
      { registrationId: place, scannedAt: '2026-11-21T06:05:00Z' },
      { customerId: 'cus_2', scannedAt: '2026-11-21T06:06:00Z' },
      { customerId: 'cus_2', scannedAt: '2026-11-21T06:07:00Z' },
      { customerId: 'cus_3', scannedAt: '2026-11-21T06:08:00Z' },
      { customerId: 'cus_none', scannedAt: '2026-11-21T06:08:00Z' },
      { scannedAt: '2026-11-21T06:08:00Z' },
      { registrationId: 'arg_none', scannedAt: '2026-11-21T06:08:00Z' },
    ];
    const first = await desk.scan(activityId, list);
    expect(items(first)).toEqual([
      ...['CHECKED_IN', 'CHECKED_IN', 'UNCHANGED', 'NOT_REGISTERED'],
      ...['CUSTOMER_NOT_FOUND', 'SCAN_OF_NOBODY', 'REGISTRATION_NOT_FOUND'],
    ]);
    expect(items(await desk.scan(activityId, list))).toEqual([
      ...['UNCHANGED', 'UNCHANGED', 'UNCHANGED', 'NOT_REGISTERED'],
      ...['CUSTOMER_NOT_FOUND', 'SCAN_OF_NOBODY', 'REGISTRATION_NOT_FOUND'],
    ]);
    expect(await desk.events('activity-attended')).toMatchObject([
      { membershipId: 'mem_1', checkedInAt: '2026-11-21T06:05:00.000Z' },
      { membershipId: 'mem_2', checkedInAt: '2026-11-21T06:06:00.000Z' },
    ]);
    expect(
      await desk.look('query ($id: ID!) { activity(id: $id) { state attendedCount attendedMemberCount } }', {
        id: activityId,
      }),
    ).toEqual({
      activity: { state: 'HELD', attendedCount: 2, attendedMemberCount: 2 },
    });
    expect(codes(await desk.scan(activityId, []))).toEqual(['SCANS_MISSING']);
    expect(
      codes(
        await desk.scan(
          activityId,
          Array.from({ length: 101 }, () => list[0] ?? {}),
        ),
      ),
    ).toEqual(['TOO_MANY_SCANS']);
  });

  it('ACT-05: of fifty lists with the last place one gets it, where nobody has to register', async () => {
    const activityId = await desk.open({ capacity: 1, requiresRegistration: false, isMembersOnly: false });
    const customers = Array.from({ length: 50 }, (_, at) => `cus_r${at}`);
    await house.feed(...customers.map((customerId) => given.customer(customerId, 'dlr_1')));
    house.setNow('2026-11-21T06:30:00Z');
    const lists = await Promise.all(
      customers.map((customerId) =>
        desk.scan(activityId, [{ customerId, scannedAt: '2026-11-21T06:05:00Z' }]),
      ),
    );
    const results = lists.flatMap(items);
    expect(results.filter((one) => one === 'CHECKED_IN')).toHaveLength(1);
    expect(results.filter((one) => one === 'ACTIVITY_FULL')).toHaveLength(49);
    expect(await house.owner.query('select seats_taken from activity')).toEqual([{ seats_taken: 1 }]);
  });

  it('ACT-13: a cancelled one is published with its reason, and gives nothing', async () => {
    const activityId = await desk.open();
    await desk.register(activityId, 'cus_1');
    const made = await desk.run('activityCancel', 'activity { state cancelReason closedOn }', {
      activityId,
      reason: 'WEATHER',
    });
    expect(made['activity']).toEqual({ state: 'CANCELLED', cancelReason: 'WEATHER', closedOn: '2026-11-21' });
    expect(await desk.events('activity-closed')).toMatchObject([
      { outcome: 'CANCELLED', reasonCode: 'WEATHER', registeredCount: 1, attendedCount: 0 },
    ]);
    expect(await desk.events('activity-attended')).toEqual([]);
  });

  it('ACT-13: a held one is due a report, which closes it with attendance and the four costs', async () => {
    const activityId = await desk.open();
    await desk.register(activityId, 'cus_1');
    await desk.register(activityId, 'cus_2');
    expect(codes(await desk.report(activityId))).toEqual(['NOT_HELD_YET']);
    house.setNow('2026-11-21T06:30:00Z');
    await desk.scan(activityId, [{ customerId: 'cus_1', scannedAt: '2026-11-21T06:05:00Z' }]);
    await desk.hold();
    const due = 'query ($id: ID!) { activity(id: $id) { reportDueOn isReportOverdue } }';
    house.setNow('2026-11-28T15:59:00Z');
    expect(await desk.look(due, { id: activityId })).toEqual({
      activity: { reportDueOn: '2026-11-28', isReportOverdue: false },
    });
    house.setNow('2026-11-28T16:00:00Z');
    expect(await desk.look(due, { id: activityId })).toEqual({
      activity: { reportDueOn: '2026-11-28', isReportOverdue: true },
    });
    expect((await desk.report(activityId))['activity']).toEqual({
      ...{ state: 'CLOSED', closedOn: '2026-11-29' },
      report: { wholeCostAmount: { amount: '500.00' }, costPerHeadAmount: { amount: '500.00' } },
    });
    expect(await desk.events('activity-closed')).toMatchObject([
      {
        ...{ outcome: 'HELD', registeredCount: 2, attendedCount: 1, noShowCount: 1, companionCount: 0 },
        ...{ isLarge: true, budgetAmount: null, paidByParticipantsAmount: cny('100.00') },
        costs: { customersAmount: cny('600.00'), staffAndCarsAmount: cny('0.00') },
      },
    ]);
    expect(codes(await desk.report(activityId))).toEqual(['ALREADY_CLOSED']);
  });

  it('ACT-02: lists the dealers that fall short, also to their region, which sees nothing else', async () => {
    const activityId = await desk.open({ promotion: 'BOUTIQUE' });
    house.setNow('2026-11-21T06:30:00Z');
    await desk.scan(activityId, [{ customerId: 'cus_9', scannedAt: '2026-11-21T06:05:00Z' }]);
    await desk.hold();
    house.setNow('2027-01-02T04:00:00Z');
    const short = `{ activityFrequency(year: 2026) { nodes { dealer { id } heldCount shortfalls { code period { from } promotion } } } }`;
    const { activityFrequency } = (await desk.look(short)) as {
      activityFrequency: {
        nodes: {
          dealer: { id: string };
          heldCount: number;
          shortfalls: { code: string; promotion: string | null }[];
        }[];
      };
    };
    expect(activityFrequency.nodes.map(({ dealer, heldCount }) => [dealer.id, heldCount])).toEqual([
      ['dlr_1', 1],
    ]);
    const [own] = activityFrequency.nodes;
    expect(own?.shortfalls.filter(({ code }) => code === 'NO_ACTIVITY')).toHaveLength(5);
    expect(own?.shortfalls.filter(({ promotion }) => promotion === 'BOUTIQUE')).toHaveLength(3);
    const { regionId } = (
      await house.owner.query<{ regionId: string }[]>(`select region_id as "regionId" from dealer limit 1`)
    )[0] ?? { regionId: '' };
    const seen = await desk.look(short, {}, principals.regionAnalystOf(regionId));
    expect(seen).toMatchObject({
      activityFrequency: { nodes: [{ dealer: { id: 'dlr_1' } }, { dealer: { id: 'dlr_2' } }] },
    });
    expect(await desk.look(short, {}, principals.regionAnalystOf('reg_other'))).toEqual({
      activityFrequency: { nodes: [] },
    });
    expect(
      await desk.look(
        'query ($id: ID!) { _entities(representations: [{ __typename: "Activity", id: $id }]) { __typename } }',
        { id: activityId },
        principals.regionAnalystOf(regionId),
      ),
    ).toEqual({ _entities: [null] });
  });

  it('ACT-06: shows how many members of each tier came to at least one', async () => {
    const activityId = await desk.open();
    for (const at of [1, 2]) await desk.register(activityId, `cus_${at}`);
    house.setNow('2026-11-21T06:30:00Z');
    await desk.scan(
      activityId,
      [1, 2].map((at) => ({ customerId: `cus_${at}`, scannedAt: '2026-11-21T06:05:00Z' })),
    );
    const coverage = `query ($period: DateRangeInput!) { activityCoverage(period: $period) { memberCount attendedCount coverageRate } }`;
    expect(await desk.look(coverage, { period: { from: '2026-11-01', to: '2026-12-01' } })).toEqual({
      activityCoverage: [{ memberCount: 4, attendedCount: 2, coverageRate: '0.5000' }],
    });
    expect(await desk.look(coverage, { period: { from: '2026-12-01', to: '2027-01-01' } })).toEqual({
      activityCoverage: [{ memberCount: 4, attendedCount: 0, coverageRate: '0.0000' }],
    });
  });
});
