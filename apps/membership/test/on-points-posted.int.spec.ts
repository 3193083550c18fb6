import { pointsPosted, type DataOf, type DeliveredEvent } from '@autoclub/event-contracts';
import { countStatements, deliver, principals } from '@autoclub/testing';
import { openClub, registerDealer, type Club } from './club';
import { customerInput, BASIC_DOCUMENTS, membershipStep, registerCustomer, registerMember } from './requests';

type PointsPosted = DataOf<typeof pointsPosted>;

interface MembershipRead {
  qualifyingPoints: number;
  tier: { code: string };
  validity: { from: string; to: string };
  tierChanges: {
    fromTier: string;
    toTier: string;
    causes: string[];
    changedOn: string;
    traceId: string;
    explanation: { ruleId: string; formula: string; text: string; inputs: { name: string; value: string }[] };
  }[];
}

describe('MEM-04: points that were posted', () => {
  let club: Club;
  let dealerId: string;
  let serial = 0;
  let entry = 0;

  beforeAll(async () => {
    club = await openClub();
    ({ dealerId } = await registerDealer(club, 'SH01'));
  });
  afterAll(() => club.close());

  const member = () => registerMember(club, dealerId, ++serial);

  function posted(
    { membershipId, customerId }: { membershipId: string; customerId: string },
    sequence: number,
    qualifyingPoints: number,
    overrides: Partial<PointsPosted> = {},
  ): DeliveredEvent<PointsPosted> {
    const data = {
      accountId: `pac_${membershipId.slice(4)}`,
      membershipId,
      customerId,
      dealerId,
      entryId: `pte_${++entry}`,
      kind: 'EARN' as const,
      points: 23,
      ruleId: 'PTS-02',
      ruleVersion: 'default@1',
      source: { type: 'REPAIR_ORDER' as const, id: 'ror_1' },
      businessDay: '2026-11-21',
      postedOn: '2026-11-21',
      balance: { available: qualifyingPoints, held: 0, total: qualifyingPoints },
      qualifyingPoints,
      ...overrides,
    };
    return deliver(pointsPosted, data, { sequence });
  }

  async function read(membershipId: string): Promise<MembershipRead> {
    const { membership } = await club.ask<{ membership: MembershipRead }>(
      principals.staffOf(dealerId),
      `query ($id: ID!) { membership(id: $id) {
        qualifyingPoints tier { code } validity { from to }
        tierChanges { fromTier toTier causes changedOn traceId
                      explanation { ruleId formula text inputs { name value } } }
      } }`,
      { id: membershipId },
    );
    return membership;
  }

  const changesOf = async (membershipId: string) =>
    (await club.published('tier-changed')).filter(({ subject }) => subject === membershipId);

  it('lift BASIC with 101 points to SILVER for two years, explained, on the same trace', async () => {
    const ids = await member();
    await club.deliver(posted(ids, 1, 78));
    const event = posted(ids, 2, 101);
    await club.deliver(event);
    const membership = await read(ids.membershipId);
    expect(membership).toMatchObject({
      qualifyingPoints: 101,
      tier: { code: 'SILVER' },
      validity: { from: '2026-11-21', to: '2028-11-21' },
      tierChanges: [
        {
          fromTier: 'BASIC',
          toTier: 'SILVER',
          causes: ['POINTS'],
          changedOn: '2026-11-21',
          traceId: event.correlationId,
          explanation: { ruleId: 'MEM-04', formula: '101 >= 100' },
        },
      ],
    });
    expect(membership.tierChanges[0]?.explanation.text).toContain('101');
    const [published] = await changesOf(ids.membershipId);
    expect(published).toMatchObject({
      sequence: 2,
      correlationId: event.correlationId,
      data: {
        toTier: 'SILVER',
        causes: ['POINTS'],
        validFrom: '2026-11-21',
        validTo: '2028-11-21',
        trigger: { type: 'POINTS_ENTRY', id: event.data.entryId },
      },
    });
  });

  it('once, however often the posting arrives', async () => {
    const ids = await member();
    const event = posted(ids, 1, 101);
    await club.deliver(event, event);
    await club.deliver({ ...event, id: '01890000-0000-7000-8000-000000000000' });
    expect(await changesOf(ids.membershipId)).toHaveLength(1);
    expect((await read(ids.membershipId)).tierChanges).toHaveLength(1);
  });

  it('in a run of many for many members at once, one change of tier a day', async () => {
    const [a, b, c] = [await member(), await member(), await member()];
    await club.deliver(
      posted(a, 1, 60),
      posted(b, 1, 250),
      posted(a, 2, 120),
      posted(c, 1, 10),
      posted(a, 3, 210),
    );
    expect(await read(a.membershipId)).toMatchObject({ tier: { code: 'GOLD' }, qualifyingPoints: 210 });
    expect((await changesOf(a.membershipId)).map(({ sequence, data }) => [sequence, data['toTier']])).toEqual(
      [[2, 'GOLD']],
    );
    expect(await read(b.membershipId)).toMatchObject({
      tier: { code: 'GOLD' },
      tierChanges: [{ fromTier: 'BASIC' }],
    });
    expect(await read(c.membershipId)).toMatchObject({ tier: { code: 'BASIC' }, qualifyingPoints: 10 });
  });

  it('corrected within 30 days take the tier back, by an event of its own', async () => {
    const ids = await member();
    await club.deliver(posted(ids, 1, 101));
    const correction = { kind: 'CORRECTION' as const, points: -3, postedOn: '2026-12-01' };
    await club.deliver(posted(ids, 2, 98, correction));
    expect(await read(ids.membershipId)).toMatchObject({
      tier: { code: 'BASIC' },
      validity: { from: '2026-11-21', to: '2028-11-21' },
      qualifyingPoints: 98,
      tierChanges: [{ toTier: 'SILVER' }, { toTier: 'BASIC', causes: ['CORRECTION'] }],
    });
    expect((await changesOf(ids.membershipId)).map(({ data }) => data['causes'])).toEqual([
      ['POINTS'],
      ['CORRECTION'],
    ]);
  });

  it('corrected later leave the tier until its expiry', async () => {
    const ids = await member();
    await club.deliver(posted(ids, 1, 101));
    await club.deliver(posted(ids, 2, 98, { kind: 'CORRECTION', points: -3, postedOn: '2026-12-22' }));
    expect(await read(ids.membershipId)).toMatchObject({ tier: { code: 'SILVER' }, qualifyingPoints: 98 });
  });

  it('that arrive in another order end in the same tier with the same validity', async () => {
    const days = [
      { postedOn: '2026-11-21' },
      { postedOn: '2026-11-25', kind: 'CORRECTION' as const },
      { postedOn: '2026-12-10' },
    ];
    const inOrder = await member();
    const shuffled = await member();
    const events = (ids: typeof inOrder) =>
      [110, 95, 130].map((points, i) => posted(ids, i + 1, points, days[i]));
    for (const event of events(inOrder)) await club.deliver(event);
    const [first, second, third] = events(shuffled);
    for (const event of [third, first, second, first]) if (event) await club.deliver(event);
    const [right, got] = [await read(inOrder.membershipId), await read(shuffled.membershipId)];
    expect(right).toMatchObject({
      tier: { code: 'SILVER' },
      validity: { from: '2026-12-10' },
      qualifyingPoints: 130,
    });
    expect({ ...got, tierChanges: [] }).toEqual({ ...right, tierChanges: [] });
  });

  it('an early posting that was missing dates the upgrade back', async () => {
    const ids = await member();
    const early = posted(ids, 1, 105, { postedOn: '2026-11-21' });
    await club.deliver(posted(ids, 2, 130, { postedOn: '2026-11-30' }));
    await club.deliver(early);
    expect(await read(ids.membershipId)).toMatchObject({
      qualifyingPoints: 130,
      validity: { from: '2026-11-21', to: '2028-11-21' },
    });
    const published = await changesOf(ids.membershipId);
    expect(published.map(({ data }) => [data['fromTier'], data['toTier'], data['validFrom']])).toEqual([
      ['BASIC', 'SILVER', '2026-11-30'],
      ['SILVER', 'SILVER', '2026-11-21'],
    ]);
  });

  it('before the membership runs wait for it', async () => {
    const specialist = principals.staffOf(dealerId, ['MEMBERSHIP_SPECIALIST']);
    const { customer } = await registerCustomer(club, specialist, customerInput(++serial));
    const wish = { customerId: customer?.id, wayIn: 'GIFT_WITH_CAR', documents: BASIC_DOCUMENTS };
    const { membership } = await membershipStep(club, specialist, 'membershipApply', wish);
    const ids = { membershipId: membership?.id ?? '', customerId: customer?.id ?? '' };
    await club.deliver(posted(ids, 2, 120), posted(ids, 1, 60));
    const parked = () => club.db.owner.query<unknown[]>('select 1 from parked_event');
    expect(await parked()).toHaveLength(2);
    await membershipStep(club, specialist, 'membershipApprove', { membershipId: ids.membershipId });
    expect(await parked()).toHaveLength(0);
    expect(await read(ids.membershipId)).toMatchObject({ tier: { code: 'SILVER' }, qualifyingPoints: 120 });
    const published = (await club.published()).filter(({ subject }) => subject === ids.membershipId);
    expect(published.map(({ type, sequence }) => [type, sequence])).toEqual([
      ['club.membership.membership-activated.v1', 1],
      ['club.membership.tier-changed.v1', 2],
    ]);
  });

  it('PLT-02: of another dealer than the membership touch nothing', async () => {
    const ids = await member();
    await club.deliver(posted(ids, 1, 500, { dealerId: 'dlr_other' }));
    expect(await read(ids.membershipId)).toMatchObject({ tier: { code: 'BASIC' }, qualifyingPoints: 0 });
    await club.db.owner.query('delete from parked_event');
  });

  it('take the same few statements for many as for one', async () => {
    const members = [];
    for (let i = 0; i < 12; i++) members.push(await member());
    const [first, ...rest] = members;
    if (!first) throw new Error('No member was registered.');
    const counted = countStatements(club.db.database.dataSource);
    await club.deliver(posted(first, 1, 101));
    const one = counted.count();
    counted.reset();
    await club.deliver(...rest.map((ids) => posted(ids, 1, 101)));
    expect(counted.count()).toBe(one);
    expect(one).toBeLessThanOrEqual(8);
  });
});
