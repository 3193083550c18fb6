import { randomIds } from '@autoclub/domain-kit';
import { customerClassified, customersMerged, customersUnmerged } from '@autoclub/event-contracts';
import type { Principal } from '@autoclub/identity';
import { countStatements, deliver, principals } from '@autoclub/testing';
import { openClub, registerDealer, type Club } from './club';
import { customerInput, registerCustomer, registerMember } from './requests';
import { give, registerStaff } from './staff';

type Staff = Principal & { readonly staffMemberId: string };

describe('MEM-11: the recommendation log', () => {
  let club: Club;
  let dealerId: string;
  let advisor: Staff;
  let serial = 0;

  beforeAll(async () => {
    club = await openClub();
    ({ dealerId } = await registerDealer(club, 'SH01'));
    advisor = await registerStaff(club, { dealerId, dealerCode: 'SH01' }, 'SA-07', ['SERVICE_ADVISOR']);
  });
  beforeEach(() => {
    club.now = new Date('2026-11-21T06:00:00Z');
  });
  afterAll(() => club.close());

  const customer = async () => {
    const registered = await registerCustomer(club, advisor, customerInput(++serial));
    return registered.customer!.id;
  };
  const SHOWN = `recommendation { id department wayIn answer declineReasonCode proposedOn followUpOn notAgainBefore
    customer { id } staffMember { staffNumber } }`;
  const record = (input: object, by: Principal = advisor) =>
    give<{ recommendation: Record<string, unknown> | null }>(
      club,
      by,
      'recommendationRecord',
      { wayIn: 'FEE', answer: 'CONSIDERING', ...input },
      SHOWN,
    );
  const codesOf = ({ userErrors }: { userErrors: { code: string; field: string[] | null }[] }) =>
    userErrors.map(({ code, field }) => `${code} ${field?.slice(1).join('.')}`);
  const said = async (customerId: string) =>
    (await club.published('recommendation-recorded')).filter(({ subject }) => subject === customerId);
  const toAsk = async (first = 100) =>
    (
      await club.ask<{
        customersToAsk: {
          totalCount: number;
          nodes: { lastAskedOn: string | null; customer: { id: string } }[];
        };
      }>(
        advisor,
        `query ($first: Int) { customersToAsk(first: $first) { totalCount nodes { lastAskedOn customer { id } } } }`,
        { first },
      )
    ).customersToAsk;
  const due = async () =>
    (
      await club.ask<{ recommendationsDue: { nodes: { followUpOn: string; customer: { id: string } }[] } }>(
        advisor,
        '{ recommendationsDue(first: 100) { nodes { followUpOn answer customer { id } } } }',
      )
    ).recommendationsDue.nodes;

  it('keeps who asked whom, when, which way in and the answer, and publishes it', async () => {
    const customerId = await customer();
    const { recommendation, userErrors } = await record({ customerId, followUpOn: '2026-12-01' });
    expect(userErrors).toEqual([]);
    expect(recommendation).toEqual({
      id: expect.stringMatching(/^rec_/),
      ...{ department: 'SERVICE', wayIn: 'FEE', answer: 'CONSIDERING', declineReasonCode: null },
      ...{ proposedOn: '2026-11-21', followUpOn: '2026-12-01', notAgainBefore: null },
      customer: { id: customerId },
      staffMember: { staffNumber: 'SA-07' },
    });
    await record({ customerId, answer: 'DECLINED', declineReasonCode: 'TOO_EXPENSIVE' });
    const events = await said(customerId);
    expect(events.map(({ sequence, data }) => [sequence, data['answer'], data['notAgainBefore']])).toEqual([
      [1, 'CONSIDERING', null],
      [2, 'DECLINED', '2027-02-20'],
    ]);
    expect(events[1]?.data).toMatchObject({
      ...{ dealerId, customerId, membershipId: null, staffMemberId: advisor.staffMemberId },
      ...{ staffRole: 'SERVICE_ADVISOR', departmentCode: 'SERVICE', declineReasonCode: 'TOO_EXPENSIVE' },
    });
  });

  it('leaves who declined alone for 90 days and names the day after', async () => {
    const customerId = await customer();
    await record({ customerId, answer: 'DECLINED', declineReasonCode: 'NO_USE', proposedOn: '2026-08-23' });
    const { userErrors } = await record({ customerId });
    expect(userErrors).toMatchObject([
      { code: 'ASKED_TOO_SOON', message: expect.stringContaining('2026-11-22') },
    ]);
    club.now = new Date('2026-11-21T16:00:00Z');
    expect(codesOf(await record({ customerId }))).toEqual([]);
  });

  it('refuses a proposal to a member, but not the one that made the member', async () => {
    const member = await registerMember(club, dealerId, ++serial);
    expect(codesOf(await record({ customerId: member.customerId, answer: 'JOINED' }))).toEqual([]);
    expect((await said(member.customerId))[0]?.data).toMatchObject({ membershipId: member.membershipId });
    club.now = new Date('2026-11-22T06:00:00Z');
    for (const answer of ['JOINED', 'CONSIDERING'])
      expect(codesOf(await record({ customerId: member.customerId, answer }))).toEqual([
        'ALREADY_A_MEMBER customerId',
      ]);
  });

  it.each<[string, object, string]>([
    ['a follow-up in the past', { followUpOn: '2026-11-20' }, 'FOLLOW_UP_IN_PAST followUpOn'],
    ['a refusal without a reason', { answer: 'DECLINED' }, 'DECLINE_REASON_MISSING declineReasonCode'],
    [
      'a refusal for no known reason',
      { answer: 'DECLINED', declineReasonCode: 'NONE' },
      'DECLINE_REASON_UNKNOWN declineReasonCode',
    ],
    ['a proposal of tomorrow', { proposedOn: '2026-11-22' }, 'DATE_IN_FUTURE proposedOn'],
    ['no way in', { wayIn: 'NO_SUCH' }, 'WAY_IN_UNKNOWN wayIn'],
    ['a customer who is nowhere', { customerId: 'cus_none' }, 'CUSTOMER_NOT_FOUND customerId'],
    ['a colleague who asked', { staffMemberId: 'stf_none' }, 'ANOTHER_PERSON_NAMED staffMemberId'],
  ])('refuses %s and writes nothing', async (_, input, code) => {
    const customerId = await customer();
    expect(codesOf(await record({ customerId, ...input }))).toEqual([code]);
    expect(await said(customerId)).toEqual([]);
  });

  it('is for those who propose the club: a cashier who is named does not', async () => {
    const cashier = await registerStaff(club, { dealerId, dealerCode: 'SH01' }, 'KA-01', ['CASHIER']);
    const customerId = await customer();
    const dms = principals.dmsOf(dealerId);
    expect(codesOf(await record({ customerId, staffMemberId: cashier.staffMemberId }, dms))).toEqual([
      'NOT_A_RECRUITER staffMemberId',
    ]);
    expect(codesOf(await record({ customerId, staffMemberId: 'stf_none' }, dms))).toEqual([
      'STAFF_MEMBER_NOT_FOUND staffMemberId',
    ]);
    const sales = await registerStaff(club, { dealerId, dealerCode: 'SH01' }, 'CA-01', ['SALES_ADVISOR']);
    const { recommendation } = await record({ customerId, staffMemberId: sales.staffMemberId }, dms);
    expect(recommendation).toMatchObject({ department: 'SALES', staffMember: { staffNumber: 'CA-01' } });
  });

  it('of 50 refusals of one customer at the same moment keeps one', async () => {
    const customerId = await customer();
    const input = { customerId, answer: 'DECLINED', declineReasonCode: 'OTHER' };
    const answers = await Promise.all(Array.from({ length: 50 }, () => record(input)));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(new Set(answers.flatMap(codesOf))).toEqual(new Set(['ASKED_TOO_SOON customerId']));
    expect(await said(customerId)).toHaveLength(1);
  });

  it('lists who was not asked within 6 months, without members and the lost, in bounded statements', async () => {
    const [fresh, longAgo, lately, lost] = [
      await customer(),
      await customer(),
      await customer(),
      await customer(),
    ];
    await record({ customerId: longAgo, proposedOn: '2026-05-20' });
    await record({ customerId: lately, proposedOn: '2026-05-21' });
    const { customerId: member } = await registerMember(club, dealerId, ++serial);
    const classes = { ...customerClassified.example, dealerId, customerId: lost };
    await club.deliver(
      deliver(customerClassified, { ...classes, value: { ...classes.value, class: 'LOST' as const } }),
    );
    const counted = countStatements(club.db.database.dataSource);
    const { totalCount, nodes } = await toAsk();
    expect(counted.count()).toBeLessThanOrEqual(4);
    expect(totalCount).toBe(nodes.length);
    const asked = new Map(nodes.map((node) => [node.customer.id, node.lastAskedOn]));
    expect(asked.get(fresh)).toBeNull();
    expect(asked.get(longAgo)).toBe('2026-05-20');
    for (const id of [lately, lost, member]) expect(asked.has(id)).toBe(false);
    expect((await toAsk(1)).nodes).toHaveLength(1);
  });

  it('lists whose follow-up is due: of the newest proposal, and no member’s', async () => {
    const [today, tomorrow, again] = [await customer(), await customer(), await customer()];
    await record({ customerId: today, followUpOn: '2026-11-21' });
    await record({ customerId: tomorrow, followUpOn: '2026-11-22' });
    await record({ customerId: again, followUpOn: '2026-11-21' });
    await record({ customerId: again });
    const dueIds = async () => new Set((await due()).map(({ customer: { id } }) => id));
    expect(await dueIds()).toContain(today);
    expect(await dueIds()).not.toContain(tomorrow);
    expect(await dueIds()).not.toContain(again);
    club.now = new Date('2026-11-21T16:00:00Z');
    expect(await dueIds()).toContain(tomorrow);
  });

  it('CONV-8: follows a customer into a merge and out of it', async () => {
    const [survivor, merged] = [await customer(), await customer()];
    await record({ customerId: merged, answer: 'DECLINED', declineReasonCode: 'OTHER' });
    const merge = { ...customersMerged.example, dealerId, customerId: survivor, mergedCustomerId: merged };
    await club.deliver(deliver(customersMerged, merge));
    expect(codesOf(await record({ customerId: survivor }))).toEqual(['ASKED_TOO_SOON customerId']);
    await club.deliver(deliver(customersUnmerged, { ...customersUnmerged.example, ...merge }));
    expect(codesOf(await record({ customerId: survivor }))).toEqual([]);
    expect(codesOf(await record({ customerId: merged }))).toEqual(['ASKED_TOO_SOON customerId']);
  });

  it('PLT-02: holds nothing of another dealer', async () => {
    const customerId = await customer();
    await record({ customerId, followUpOn: '2026-11-21' });
    const other = await registerDealer(club, 'GZ01', 'SOUTH');
    const stranger = await registerStaff(club, { dealerId: other.dealerId, dealerCode: 'GZ01' }, 'SA-01', [
      'SERVICE_ADVISOR',
    ]);
    expect(codesOf(await record({ customerId }, stranger))).toEqual(['CUSTOMER_NOT_FOUND customerId']);
    expect(
      await club.ask(
        stranger,
        '{ customersToAsk { nodes { lastAskedOn } } recommendationsDue { nodes { id } } }',
      ),
    ).toEqual({ customersToAsk: { nodes: [] }, recommendationsDue: { nodes: [] } });
  });

  describe('MEM-12: targets', () => {
    let manager: Principal;
    const target = (input: object, by: Principal = manager) =>
      give<{ recruitmentTarget: unknown }>(
        club,
        by,
        'recruitmentTargetSet',
        input,
        'recruitmentTarget { department weekFrom targetCount }',
      );
    beforeAll(() => {
      manager = principals.staffOf(dealerId, ['CLUB_MANAGER']);
    });
    beforeEach(() => {
      club.now = new Date('2027-03-17T02:00:00Z');
    });
    const bulletin = async (day: string) =>
      (
        await club.ask<{ recruitmentBulletin: { departments: Record<string, unknown>[] } }>(
          advisor,
          `query ($day: LocalDate) { recruitmentBulletin(day: $day) {
            week { from to } departments { department targetCount askedCount joinedCount attainmentRate } } }`,
          { day },
        )
      ).recruitmentBulletin;

    it('are set by department and week, the last one said counts, and compared with the actual', async () => {
      for (const targetCount of [9, 3])
        expect(await target({ department: 'SERVICE', weekFrom: '2027-03-08', targetCount })).toMatchObject({
          recruitmentTarget: { targetCount },
        });
      await target({ department: 'SALES', weekFrom: '2027-03-08', targetCount: 0 });
      for (const [answer, proposedOn] of [
        ['JOINED', '2027-03-08'],
        ['JOINED', '2027-03-14'],
        ['CONSIDERING', '2027-03-10'],
        ['JOINED', '2027-03-15'],
        ['JOINED', '2027-03-07'],
      ])
        await record({ customerId: await customer(), answer, proposedOn });
      expect(await bulletin('2027-03-14')).toEqual({
        week: { from: '2027-03-08', to: '2027-03-15' },
        departments: [
          { department: 'SERVICE', targetCount: 3, askedCount: 3, joinedCount: 2, attainmentRate: '0.6666' },
          { department: 'SALES', targetCount: 0, askedCount: 0, joinedCount: 0, attainmentRate: null },
          { department: 'CLUB', targetCount: null, askedCount: 0, joinedCount: 0, attainmentRate: null },
        ],
      });
    });

    it('make the list of problems of a half month, with the numbers', async () => {
      const declined = { answer: 'DECLINED', declineReasonCode: 'NO_USE', proposedOn: '2027-03-02' };
      await record({ customerId: await customer(), ...declined });
      const late = await customer();
      await record({ customerId: late, proposedOn: '2027-03-01', followUpOn: '2027-03-17' });
      club.now = new Date('2027-03-18T02:00:00Z');
      const { recruitmentProblems: list } = await club.ask<{
        recruitmentProblems: { problems: Record<string, unknown>[] };
      }>(
        advisor,
        `{ recruitmentProblems(day: "2027-03-14") {
          period { from to } problems { kind department weekFrom count explanation { ruleId text } } } }`,
        {},
        'en',
      );
      expect(list).toMatchObject({ period: { from: '2027-03-01', to: '2027-03-16' } });
      expect(list.problems).toContainEqual({
        ...{ kind: 'TARGET_MISSED', department: 'SERVICE', weekFrom: '2027-03-08', count: 1 },
        explanation: {
          ruleId: 'MEM-12',
          text: 'The department service recruited 2 of 3 members in the week from 2027-03-08; 1 missing.',
        },
      });
      const kinds = new Set(list.problems.map(({ kind }) => kind));
      expect(kinds).toEqual(
        new Set([
          'TARGET_MISSED',
          'TARGET_MISSING',
          'FOLLOW_UPS_OVERDUE',
          'CUSTOMERS_NOT_ASKED',
          'OFTEN_DECLINED',
        ]),
      );
      expect(list.problems.find(({ kind }) => kind === 'OFTEN_DECLINED')).toMatchObject({ count: 1 });
    });

    it.each<[object, string]>([
      [{ weekFrom: '2027-03-09', targetCount: 1 }, 'WEEK_INVALID weekFrom'],
      [{ weekFrom: '2027-03-08', targetCount: -1 }, 'NUMBER_OUT_OF_RANGE targetCount'],
      [{ weekFrom: '2027-03-08', targetCount: 10_001 }, 'NUMBER_OUT_OF_RANGE targetCount'],
    ])('%j is refused', async (input, code) => {
      expect(codesOf(await target({ department: 'CLUB', ...input }))).toEqual([code]);
    });

    it('PLT-01: are set by managers', async () => {
      const input = {
        idempotencyKey: randomIds('key'),
        department: 'CLUB',
        weekFrom: '2027-03-08',
        targetCount: 1,
      };
      const MUTATION =
        'mutation ($input: RecruitmentTargetSetInput!) { recruitmentTargetSet(input: $input) { replayed } }';
      expect(await club.codes(advisor, MUTATION, { input })).toEqual(['FORBIDDEN']);
    });
  });
});
