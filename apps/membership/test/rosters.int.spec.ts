import { localDate, randomIds } from '@autoclub/domain-kit';
import { customerClassified, customersMerged, customersUnmerged } from '@autoclub/event-contracts';
import type { Principal } from '@autoclub/identity';
import type { JobRun } from '@autoclub/jobs';
import { countStatements, deliver, principals } from '@autoclub/testing';
import { turnQuarterJob } from '../src/rosters/infra/turn-quarter.job';
import { openClub, registerDealer, type Club } from './club';
import { customerRow, customersCsv, importChunk, upTo } from './imports';
import { give, registerStaff } from './staff';

type Staff = Principal & { readonly staffMemberId: string };

const ROSTER = 'roster { id state customerCount frozenOn closedOn closedCause manager { staffNumber } }';

describe('MEM-13: rosters of customer managers', () => {
  let club: Club;
  let dealerId: string;
  let clubManager: Staff;
  let customerIds: string[];
  let staffCount = 0;

  beforeAll(async () => {
    club = await openClub();
    ({ dealerId } = await registerDealer(club, 'SH01'));
    clubManager = await registerStaff(club, { dealerId, dealerCode: 'SH01' }, 'CM-01', ['CLUB_MANAGER']);
    const dms = principals.dmsOf(dealerId);
    for (const chunk of [upTo(200), upTo(380).slice(200)])
      await importChunk(
        club,
        dms,
        'customersImport',
        customersCsv(...chunk.map((serial) => customerRow(serial))),
      );
    const rows = await club.db.owner.query<{ customer_id: string }[]>(
      'select customer_id from customer where dealer_id = $1 order by customer_id',
      [dealerId],
    );
    customerIds = rows.map(({ customer_id }) => customer_id);
    await club.deliver(...customerIds.slice(0, 370).map((customerId) => classified(customerId)));
  });
  beforeEach(() => {
    club.now = new Date('2026-09-20T02:00:00Z');
  });
  afterEach(() => club.db.owner.query('delete from roster_customer; delete from roster'));
  afterAll(() => club.close());

  const classified = (customerId: string, different: object = {}, sequence = 1) =>
    deliver(
      customerClassified,
      { ...customerClassified.example, dealerId, customerId, ...different },
      { sequence },
    );
  const manager = () =>
    registerStaff(club, { dealerId, dealerCode: 'SH01' }, `SA-${(staffCount += 1) + 100}`, [
      'SERVICE_ADVISOR',
    ]);
  interface Answer {
    readonly roster: { id: string; state: string; customerCount: number; frozenOn: string | null } | null;
  }
  const pick = (by: Principal, ids: readonly string[], input: object = {}) =>
    give<Answer>(club, by, 'rosterPick', { quarterFrom: '2026-10-01', customerIds: ids, ...input }, ROSTER);
  const command = (by: Principal, name: 'rosterDrop' | 'rosterFreeze' | 'rosterClose', input: object) =>
    give<Answer>(club, by, name, input, ROSTER);
  const codesOf = ({ userErrors }: { userErrors: { code: string; field: string[] | null }[] }) =>
    userErrors.map(({ code, field }) => `${code} ${field?.slice(1).join('.')}`);
  const stored = () =>
    club.db.owner.query<{ customer_id: string }[]>(
      'select customer_id from roster_customer order by customer_id',
    );
  type Listed = { manager: { id: string }; customers: { nodes: { customer: { id: string } }[] } };
  const listed = async (by: Staff) => {
    const { rosters } = await club.ask<{ rosters: { nodes: Listed[] } }>(
      by,
      `{ rosters(filter: { quarterFrom: "2026-10-01" }) {
           nodes { manager { id } customers(first: 10) { nodes { customer { id } } } } } }`,
    );
    const roster = rosters.nodes.find(({ manager: { id } }) => id === by.staffMemberId);
    return roster?.customers.nodes.map(({ customer: { id } }) => id);
  };
  const night = (day: string) =>
    club.db.database.transaction({ kind: 'dealer', dealerId }, (tx) => {
      const run: JobRun = {
        ...{ dealerId, timeZone: 'Asia/Shanghai', businessDay: localDate(day), cursor: null },
        ...{ dueAt: club.now, now: club.now, cause: { correlationId: 'a'.repeat(32), causationId: 'job' } },
      };
      return turnQuarterJob.run(run, tx);
    });

  it('are picked by a service advisor out of the loyal base, in several goes', async () => {
    const advisor = await manager();
    const [a, b, c] = customerIds as [string, string, string];
    expect(await pick(advisor, [a, b])).toMatchObject({
      roster: { state: 'PICKING', customerCount: 2, manager: { staffNumber: expect.stringMatching(/^SA-/) } },
      userErrors: [],
    });
    expect(await pick(advisor, [b, c])).toMatchObject({ roster: { customerCount: 3 } });
    const found = await club.ask(
      advisor,
      `query ($id: ID!) {
        customer(id: $id) { rosters { state quarter { from to } customerCount suggestedMinCount maxCount } }
        rosters(filter: { quarterFrom: "2026-10-01" }) {
          nodes { customers(first: 2) { nodes { customer { id name } } } }
        }
      }`,
      { id: b },
    );
    expect(found).toMatchObject({
      customer: {
        rosters: [
          {
            ...{ state: 'PICKING', quarter: { from: '2026-10-01', to: '2027-01-01' } },
            ...{ customerCount: 3, suggestedMinCount: 100, maxCount: 300 },
          },
        ],
      },
      rosters: { nodes: [{ customers: { nodes: [{ customer: { id: a } }, { customer: { id: b } }] } }] },
    });
  });

  it('have 300 customers at most: the 301st is refused and nothing is written', async () => {
    const advisor = await manager();
    expect(await pick(advisor, customerIds.slice(0, 299))).toMatchObject({ roster: { customerCount: 299 } });
    expect(codesOf(await pick(advisor, customerIds.slice(299, 301)))).toEqual(['ROSTER_FULL customerIds']);
    expect(await pick(advisor, customerIds.slice(299, 300))).toMatchObject({
      roster: { customerCount: 300 },
    });
    const refused = await pick(advisor, [customerIds[300]!]);
    expect(refused.userErrors).toMatchObject([
      { code: 'ROSTER_FULL', message: expect.stringContaining('300') },
    ]);
    expect(await stored()).toHaveLength(300);
  });

  it('hold a customer once in a quarter', async () => {
    const [mine, theirs] = [await manager(), await manager()];
    await pick(mine, customerIds.slice(0, 3));
    expect(codesOf(await pick(theirs, [customerIds[5]!, customerIds[1]!]))).toEqual([
      'CUSTOMER_ON_OTHER_ROSTER customerIds.1',
    ]);
    expect(await stored()).toHaveLength(3);
    club.now = new Date('2026-10-02T02:00:00Z');
    expect(await pick(theirs, [customerIds[1]!], { quarterFrom: '2027-01-01' })).toMatchObject({
      userErrors: [],
    });
  });

  it('of 50 managers who pick one customer at the same moment, one gets it', async () => {
    const managers: Staff[] = [];
    for (let i = 0; i < 50; i++) managers.push(await manager());
    const picks = await Promise.all(managers.map((each) => pick(each, [customerIds[7]!])));
    expect(picks.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(picks.flatMap(codesOf)).toEqual(
      Array.from({ length: 49 }, () => 'CUSTOMER_ON_OTHER_ROSTER customerIds.0'),
    );
    expect(await stored()).toEqual([{ customer_id: customerIds[7] }]);
  });

  it.each<[string, () => object, () => readonly string[], string]>([
    [
      'who is not of the loyal base',
      () => ({}),
      () => [customerIds[375]!],
      'CUSTOMER_NOT_IN_LOYAL_BASE customerIds.0',
    ],
    ['who is nowhere', () => ({}), () => [customerIds[0]!, 'cus_none'], 'CUSTOMER_NOT_FOUND customerIds.1'],
    ['nobody', () => ({}), () => [], 'CUSTOMERS_MISSING customerIds'],
    [
      'for no quarter',
      () => ({ quarterFrom: '2026-10-02' }),
      () => [customerIds[0]!],
      'QUARTER_INVALID quarterFrom',
    ],
    [
      'for one far ahead',
      () => ({ quarterFrom: '2027-01-01' }),
      () => [customerIds[0]!],
      'QUARTER_OUT_OF_REACH quarterFrom',
    ],
    [
      'for one that is over',
      () => ({ quarterFrom: '2026-04-01' }),
      () => [customerIds[0]!],
      'QUARTER_OUT_OF_REACH quarterFrom',
    ],
    [
      'for nobody',
      () => ({ managerId: 'stf_none' }),
      () => [customerIds[0]!],
      'STAFF_MEMBER_NOT_FOUND managerId',
    ],
    ['for the club manager', () => ({}), () => [customerIds[0]!], 'NOT_A_CUSTOMER_MANAGER managerId'],
  ])('a customer %s is not picked, and nothing is written', async (what, input, ids, code) => {
    const advisor = await manager();
    const by = what === 'for the club manager' || what === 'for nobody' ? clubManager : advisor;
    expect(codesOf(await pick(by, ids(), input()))).toEqual([code]);
    expect(await stored()).toEqual([]);
    expect(await club.db.owner.query('select 1 from roster')).toEqual([]);
  });

  it('list whom they could hold: the loyal base without those on a roster of the quarter', async () => {
    const advisor = await manager();
    await pick(advisor, customerIds.slice(0, 3));
    const query = `query ($q: LocalDate!) { rosterCandidates(quarterFrom: $q, first: 2) {
      nodes { customer { id } frequencyClass valueClass asOfDay } } }`;
    const counted = countStatements(club.db.database.dataSource);
    expect(await club.ask(advisor, query, { q: '2026-10-01' })).toEqual({
      rosterCandidates: {
        nodes: customerIds.slice(3, 5).map((id) => ({
          ...{ customer: { id }, frequencyClass: 'A', valueClass: 'LOYAL', asOfDay: '2026-11-21' },
        })),
      },
    });
    expect(counted.count()).toBe(2);
    expect(await club.ask(advisor, query, { q: '2027-01-01' })).toMatchObject({
      rosterCandidates: { nodes: [{ customer: { id: customerIds[0] } }, {}] },
    });
  });

  it('follow the newest class of a customer, whatever comes late, and only that at the dealer', async () => {
    const id = customerIds[376]!;
    const advisor = await manager();
    const out = { isInLoyalBase: false };
    await club.deliver(
      classified(id, {}, 3),
      classified(id, out, 2),
      classified(id, { ...out, level: 'BRAND' }, 9),
    );
    expect(await pick(advisor, [id])).toMatchObject({ userErrors: [] });
    await command(advisor, 'rosterDrop', { rosterId: (await rosterOf(id)).id, customerIds: [id] });
    await club.deliver(classified(id, out, 4), classified(id, {}, 3));
    expect(codesOf(await pick(advisor, [id]))).toEqual(['CUSTOMER_NOT_IN_LOYAL_BASE customerIds.0']);
  });

  const rosterOf = async (customerId: string) =>
    (
      await club.ask<{ customer: { rosters: { id: string; state: string }[] } }>(
        clubManager,
        'query ($id: ID!) { customer(id: $id) { rosters { id state } } }',
        { id: customerId },
      )
    ).customer.rosters[0]!;
  const published = async (rosterId: string) =>
    (await club.published())
      .filter(({ subject }) => subject === rosterId)
      .map(({ type, sequence, data }) => [
        type.split('.')[2],
        sequence,
        data['closedOn'] ?? data['frozenOn'],
      ]);

  it('are frozen for their quarter by the night and closed at its end, once each', async () => {
    const advisor = await manager();
    const picked = await pick(advisor, customerIds.slice(0, 2));
    const rosterId = picked.roster!.id;
    await night('2026-09-30');
    expect(await published(rosterId)).toEqual([]);
    for (const day of ['2026-10-01', '2026-10-01', '2026-10-02', '2026-12-31']) await night(day);
    expect(await published(rosterId)).toEqual([['roster-frozen', 1, '2026-10-01']]);
    club.now = new Date('2026-11-01T02:00:00Z');
    expect(codesOf(await pick(advisor, [customerIds[9]!]))).toEqual(['ROSTER_FROZEN quarterFrom']);
    expect(
      codesOf(await command(advisor, 'rosterDrop', { rosterId, customerIds: [customerIds[0]] })),
    ).toEqual(['ROSTER_FROZEN rosterId']);
    await night('2027-01-01');
    await night('2027-01-02');
    expect(await published(rosterId)).toEqual([
      ['roster-frozen', 1, '2026-10-01'],
      ['roster-closed', 2, '2027-01-01'],
    ]);
    const closed = (await club.published('roster-closed')).at(-1);
    expect(closed?.data).toMatchObject({
      ...{
        cause: 'QUARTER_OVER',
        managerId: advisor.staffMemberId,
        quarterFrom: '2026-10-01',
        quarterTo: '2027-01-01',
      },
      customerIds: customerIds.slice(0, 2),
    });
    expect(await stored()).toHaveLength(2);
  });

  it('opened in a running quarter may be picked until the night, or frozen at once', async () => {
    const advisor = await manager();
    club.now = new Date('2026-11-05T15:59:00Z');
    const { roster } = await pick(advisor, [customerIds[0]!]);
    await night('2026-11-05');
    expect(await published(roster!.id)).toEqual([]);
    expect(await command(clubManager, 'rosterFreeze', { rosterId: roster!.id })).toMatchObject({
      roster: { state: 'FROZEN', frozenOn: '2026-11-05' },
    });
    expect(codesOf(await command(clubManager, 'rosterFreeze', { rosterId: roster!.id }))).toEqual([
      'ROSTER_FROZEN rosterId',
    ]);
    expect(await published(roster!.id)).toEqual([['roster-frozen', 1, '2026-11-05']]);
  });

  it('are not frozen before their quarter, nor closed before they are frozen', async () => {
    const advisor = await manager();
    const { roster } = await pick(advisor, [customerIds[0]!]);
    const rosterId = roster!.id;
    expect(codesOf(await command(clubManager, 'rosterFreeze', { rosterId }))).toEqual([
      'ROSTER_QUARTER_NOT_BEGUN rosterId',
    ]);
    expect(codesOf(await command(clubManager, 'rosterClose', { rosterId }))).toEqual([
      'ROSTER_NOT_FROZEN rosterId',
    ]);
  });

  it('of a manager who left are closed, and their customers can be picked again in the quarter', async () => {
    const [gone, next] = [await manager(), await manager()];
    club.now = new Date('2026-11-05T02:00:00Z');
    const { roster } = await pick(gone, customerIds.slice(0, 2));
    const rosterId = roster!.id;
    await command(clubManager, 'rosterFreeze', { rosterId });
    expect(await command(clubManager, 'rosterClose', { rosterId })).toMatchObject({
      roster: { state: 'CLOSED', closedCause: 'MANAGER_LEFT', customerCount: 2 },
    });
    expect((await club.published('roster-closed')).at(-1)).toMatchObject({
      ...{
        subject: rosterId,
        sequence: 2,
        data: { cause: 'MANAGER_LEFT', customerIds: customerIds.slice(0, 2) },
      },
    });
    expect(await pick(next, customerIds.slice(0, 2))).toMatchObject({
      userErrors: [],
      roster: { customerCount: 2 },
    });
    expect(codesOf(await command(clubManager, 'rosterClose', { rosterId }))).toEqual([
      'ROSTER_NOT_FROZEN rosterId',
    ]);
  });

  it('lose customers until they are frozen; without any they are gone', async () => {
    const [advisor, other] = [await manager(), await manager()];
    const { roster } = await pick(advisor, customerIds.slice(0, 2));
    const rosterId = roster!.id;
    const drop = (by: Principal, ids: readonly string[]) =>
      command(by, 'rosterDrop', { rosterId, customerIds: ids });
    expect(codesOf(await drop(other, [customerIds[0]!]))).toEqual(['ROSTER_OF_OTHER_MANAGER rosterId']);
    expect(codesOf(await drop(advisor, [customerIds[3]!]))).toEqual(['CUSTOMER_NOT_ON_ROSTER customerIds.0']);
    expect(await drop(advisor, [customerIds[0]!])).toMatchObject({ roster: { customerCount: 1 } });
    expect(await drop(clubManager, [customerIds[1]!])).toMatchObject({ roster: null, userErrors: [] });
    expect(codesOf(await drop(clubManager, [customerIds[1]!]))).toEqual(['ROSTER_NOT_FOUND rosterId']);
  });

  it('PLT-01, PLT-02: are picked by their manager or who manages them, and another dealer’s are not there', async () => {
    const [advisor, other] = [await manager(), await manager()];
    const MUTATION = 'mutation ($input: RosterPickInput!) { rosterPick(input: $input) { replayed } }';
    const input = {
      ...{ idempotencyKey: randomIds('key'), quarterFrom: '2026-10-01', customerIds: [customerIds[0]] },
      managerId: advisor.staffMemberId,
    };
    expect(await club.codes(other, MUTATION, { input })).toEqual(['FORBIDDEN']);
    expect(await club.codes(principals.dmsOf(dealerId), MUTATION, { input })).toEqual(['FORBIDDEN']);
    const { roster } = await pick(clubManager, [customerIds[0]!], { managerId: advisor.staffMemberId });
    expect(roster).toMatchObject({ customerCount: 1 });
    const stranger = await registerDealer(club, 'GZ01', 'SOUTH');
    const theirs = await registerStaff(club, { dealerId: stranger.dealerId, dealerCode: 'GZ01' }, 'CM-01', [
      'CLUB_MANAGER',
    ]);
    const strangers = await registerStaff(
      club,
      { dealerId: stranger.dealerId, dealerCode: 'GZ01' },
      'SA-09',
      ['SERVICE_ADVISOR'],
    );
    expect(codesOf(await command(theirs, 'rosterFreeze', { rosterId: roster!.id }))).toEqual([
      'ROSTER_NOT_FOUND rosterId',
    ]);
    expect(codesOf(await pick(strangers, [customerIds[1]!]))).toEqual(['CUSTOMER_NOT_FOUND customerIds.0']);
    expect(
      await club.ask(theirs, 'query ($id: ID!) { roster(id: $id) { id } rosters { nodes { id } } }', {
        id: roster!.id,
      }),
    ).toEqual({ roster: null, rosters: { nodes: [] } });
  });

  it('CONV-8: a customer follows a merge and comes back, and stays where the survivor is on a roster', async () => {
    const [first, second] = [await manager(), await manager()];
    const [a, b, c] = customerIds as [string, string, string];
    await pick(first, [a, b]);
    await pick(second, [c]);
    const merge = (mergedCustomerId: string, customerId: string) => ({
      ...customersMerged.example,
      ...{ dealerId, mergedCustomerId, customerId, mergeId: mergedCustomerId.replace('cus', 'mrg') },
    });
    const spare = customerIds[20]!;
    const event = deliver(customersMerged, merge(a, spare));
    await club.deliver(event, event);
    expect((await rosterOf(spare)).state).toBe('PICKING');
    await club.deliver(deliver(customersUnmerged, { ...customersUnmerged.example, ...merge(a, spare) }));
    expect((await stored()).map(({ customer_id }) => customer_id)).toEqual([a, b, c].sort());
    await club.deliver(deliver(customersMerged, merge(c, b)));
    expect([await listed(first), await listed(second)]).toEqual([[a, b].sort(), []]);
    await club.deliver(deliver(customersUnmerged, { ...customersUnmerged.example, ...merge(c, b) }));
    expect([await listed(first), await listed(second)]).toEqual([[a, b].sort(), [c]]);
  });
});
