import { customersMerged, customersUnmerged, type DeliveredEvent } from '@autoclub/event-contracts';
import { countStatements, deliver, principals } from '@autoclub/testing';
import type { QueryRunner } from 'typeorm';
import { TiersKnowEveryFact1795689900000 } from '../src/migrations/20261126T1045-tiers-know-every-fact';
import { referred, refunded, rejectedReferral, settled, type OrderOwner } from './builders/events';
import { openClub, registerDealer, type Club } from './club';
import { BASIC_DOCUMENTS, customerInput, membershipStep, registerCustomer, registerMember } from './requests';

interface Why {
  readonly template?: string;
  readonly text: string;
  readonly inputs: { readonly name: string; readonly value: string }[];
}

interface Read {
  readonly tier: { readonly code: string };
  readonly validity: { readonly from: string; readonly to: string };
  readonly tierReasons: Why[];
  readonly higherTiers: {
    readonly tier: { readonly code: string; readonly name: string };
    readonly ways: {
      readonly code: string;
      readonly isOpen: boolean;
      readonly label: string;
      readonly explanation: Why;
    }[];
  }[];
  readonly tierChanges: { readonly causes: string[]; readonly changedOn: string; readonly grounds: Why[] }[];
}

const MEMBERSHIP = `query ($id: ID!) { membership(id: $id) {
  tier { code } validity { from to } tierReasons { text inputs { name value } }
  higherTiers { tier { code name } ways { code isOpen label explanation { text inputs { name value } } } }
  tierChanges { causes changedOn grounds { text inputs { name value } } }
} }`;

describe('MEM-03, MEM-04: the ways into a tier', () => {
  let club: Club;
  let dealerId: string;
  let serial = 0;
  let orders = 0;

  beforeAll(async () => {
    club = await openClub();
    ({ dealerId } = await registerDealer(club, 'SH01'));
  });
  afterAll(() => club.close());

  afterEach(() => {
    club.now = new Date('2026-11-21T06:00:00Z');
  });

  const member = async () => ({ dealerId, ...(await registerMember(club, dealerId, ++serial)) });
  const read = async (id: string, language: 'zh' | 'en' = 'zh') =>
    (await club.ask<{ membership: Read }>(principals.staffOf(dealerId), MEMBERSHIP, { id }, language))
      .membership;
  const changesOf = async (id: string) =>
    (await club.published('tier-changed')).filter(({ subject }) => subject === id).map(({ data }) => data);
  const fiveVisits = (owner: OrderOwner, paid = '600.00') =>
    ['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'].map((day) =>
      settled(owner, `${++orders}`, day, paid),
    );

  it('five visits and 3 000.00 lift BASIC to SILVER from the day of the fifth, with the reason', async () => {
    const ids = await member();
    const visits = fiveVisits(ids);
    await club.deliver(...visits);
    const found = await read(ids.membershipId);
    expect(found).toMatchObject({
      tier: { code: 'SILVER' },
      validity: { from: '2026-11-25', to: '2028-11-25' },
      tierChanges: [{ causes: ['VISITS'], changedOn: '2026-11-25' }],
    });
    expect(found.tierReasons[0]?.text).toContain('进厂 5 次、维修消费 3000.00 元');
    const [change] = await changesOf(ids.membershipId);
    expect(change).toMatchObject({
      causes: ['VISITS'],
      trigger: { type: 'REPAIR_ORDER', id: visits[4]?.data.repairOrderId },
    });
  });

  it.each<[string, (visits: DeliveredEvent[]) => DeliveredEvent[][]]>([
    ['one by one', (visits) => visits.map((each) => [each])],
    ['the other way round', (visits) => [...visits].reverse().map((each) => [each])],
    ['in one batch, and twice', (visits) => [visits, visits]],
  ])('the same comes of it when they arrive %s', async (_, batches) => {
    const ids = await member();
    for (const batch of batches(fiveVisits(ids))) await club.deliver(...batch);
    expect(await read(ids.membershipId)).toMatchObject({
      tier: { code: 'SILVER' },
      validity: { from: '2026-11-25' },
      tierChanges: [{ causes: ['VISITS'] }],
    });
  });

  it('a refund within 30 days takes it back, by an event of its own', async () => {
    const ids = await member();
    const visits = fiveVisits(ids);
    await club.deliver(...visits);
    const { repairOrderId, businessDay } = visits[4]?.data ?? { repairOrderId: '', businessDay: '' };
    await club.deliver(refunded(ids, repairOrderId.slice(4), businessDay, '2026-12-25', '0.00'));
    const found = await read(ids.membershipId);
    expect(found).toMatchObject({ tier: { code: 'BASIC' }, validity: { from: '2026-11-21' } });
    expect(found.tierReasons[0]?.text).toContain('升为银卡的依据在 30 天之内因更正而失去');
    expect((await changesOf(ids.membershipId)).map((data) => data['causes'])).toEqual([
      ['VISITS'],
      ['CORRECTION'],
    ]);
  });

  it('an accident is neither a visit nor spend', async () => {
    const ids = await member();
    const accident = settled(ids, `${++orders}`, '2026-11-25', '9000.00', { kind: 'ACCIDENT' });
    await club.deliver(...fiveVisits(ids).slice(0, 4), accident);
    club.now = new Date('2026-11-25T06:00:00Z');
    const [silver] = (await read(ids.membershipId)).higherTiers;
    const way = silver?.ways.find(({ code }) => code === 'VISITS');
    expect(way?.explanation.inputs).toEqual(
      expect.arrayContaining([
        { name: 'visits', value: '4' },
        { name: 'missingVisits', value: '1' },
        { name: 'missingSpend', value: '600.00' },
      ]),
    );
  });

  it('two referrals lift to SILVER, and two more since then to GOLD', async () => {
    const ids = await member();
    await club.deliver(referred(ids, `a${serial}`, '2026-11-21'), referred(ids, `b${serial}`, '2026-11-22'));
    expect((await read(ids.membershipId)).tier.code).toBe('SILVER');
    const [third, fourth] = [
      referred(ids, `c${serial}`, '2026-11-23'),
      referred(ids, `d${serial}`, '2026-11-24'),
    ];
    await club.deliver(fourth, third, third);
    expect(await read(ids.membershipId)).toMatchObject({
      tier: { code: 'GOLD' },
      validity: { from: '2026-11-24', to: '2029-11-24' },
      higherTiers: [],
    });
  });

  it.each([
    ['on the 30th day', '2026-12-22', 'BASIC', ['SILVER', 'BASIC']],
    ['on the 31st day', '2026-12-23', 'SILVER', ['SILVER']],
  ])(
    'MEM-04, MEM-10: a referral rejected after it was confirmed takes the tier back, reported %s of it',
    async (_, reportedOn, tier, tiers) => {
      const ids = await member();
      const [a, b] = [`h${serial}`, `i${serial}`];
      await club.deliver(referred(ids, a, '2026-11-21'), referred(ids, b, '2026-11-22'));
      const rejected = rejectedReferral(ids, b, reportedOn);
      await club.deliver(rejected, rejected);
      await club.deliver(rejected);
      expect((await read(ids.membershipId)).tier.code).toBe(tier);
      expect((await changesOf(ids.membershipId)).map(({ toTier }) => toTier)).toEqual(tiers);
    },
  );

  it('MEM-10: a rejected referral counts for nothing, whichever of its events comes first', async () => {
    const ids = await member();
    const [a, b, c] = [`j${serial}`, `k${serial}`, `l${serial}`];
    await club.deliver(rejectedReferral(ids, a, '2026-11-22'));
    await club.deliver(referred(ids, a, '2026-11-22'), referred(ids, b, '2026-11-22'));
    expect((await read(ids.membershipId)).tier.code).toBe('BASIC');
    await club.deliver(referred(ids, c, '2026-11-23'));
    expect((await read(ids.membershipId)).tier.code).toBe('SILVER');
  });

  it('referrals that arrive before the card wait for it', async () => {
    const specialist = principals.staffOf(dealerId, ['MEMBERSHIP_SPECIALIST']);
    const { customer } = await registerCustomer(club, specialist, customerInput(++serial));
    const wish = { customerId: customer?.id, wayIn: 'GIFT_WITH_CAR', documents: BASIC_DOCUMENTS };
    const { membership } = await membershipStep(club, specialist, 'membershipApply', wish);
    const ids = {
      dealerId,
      customerId: customer?.id ?? '',
      vehicleId: '',
      membershipId: membership?.id ?? '',
    };
    await club.deliver(referred(ids, `e${serial}`, '2026-11-21'), referred(ids, `f${serial}`, '2026-11-21'));
    await membershipStep(club, specialist, 'membershipApprove', { membershipId: ids.membershipId });
    expect((await read(ids.membershipId)).tier.code).toBe('SILVER');
  });

  it('visits of before the membership count, and a visit of its time completes them', async () => {
    const specialist = principals.staffOf(dealerId, ['MEMBERSHIP_SPECIALIST']);
    const { customer } = await registerCustomer(club, specialist, customerInput(++serial));
    const owner = { dealerId, customerId: customer?.id ?? '', vehicleId: customer?.vehicles[0]?.id ?? '' };
    for (const day of ['2026-02-01', '2026-04-01', '2026-06-01', '2026-08-01'])
      await club.deliver(settled(owner, `${++orders}`, day, '750.00'));
    const wish = { customerId: owner.customerId, wayIn: 'GIFT_WITH_CAR', documents: BASIC_DOCUMENTS };
    const { membership } = await membershipStep(club, specialist, 'membershipApply', wish);
    const membershipId = membership?.id ?? '';
    await membershipStep(club, specialist, 'membershipApprove', { membershipId });
    expect((await read(membershipId)).tier.code).toBe('BASIC');
    await club.deliver(settled(owner, `${++orders}`, '2026-11-26', '1.00'));
    expect(await read(membershipId)).toMatchObject({
      tier: { code: 'SILVER' },
      validity: { from: '2026-11-26' },
    });
  });

  it('PLT-02: orders and referrals of another dealer touch nothing', async () => {
    const ids = await member();
    const foreign = { ...ids, dealerId: 'dlr_other' };
    await club.deliver(...fiveVisits(foreign), referred(foreign, `g${serial}`, '2026-11-21'));
    expect(await read(ids.membershipId)).toMatchObject({ tier: { code: 'BASIC' }, tierChanges: [] });
    await club.db.owner.query('delete from parked_event');
  });

  it('says why the tier is held and what is missing to the next ones, in both languages', async () => {
    const ids = await member();
    await club.deliver(...fiveVisits(ids).slice(0, 2));
    club.now = new Date('2026-11-25T06:00:00Z');
    const zh = await read(ids.membershipId);
    expect(zh.tierReasons.map(({ text }) => text)).toEqual(['在本店购车，获赠普通卡。']);
    expect(zh.higherTiers.map(({ tier, ways }) => [tier.code, ways.map(({ code }) => code)])).toEqual([
      ['SILVER', ['FEE', 'POINTS', 'UNBROKEN_MAINTENANCE', 'VISITS', 'REFERRALS']],
      ['GOLD', ['POINTS', 'REFERRALS', 'SPECIAL_CONTRIBUTION']],
    ]);
    const text = zh.higherTiers
      .flatMap(({ ways }) => ways.map(({ explanation }) => explanation.text))
      .join('');
    expect(text).toContain('银卡需要 100 分，还差 100 分');
    expect(text).toContain('还差 3 次和 1800.00 元');
    expect(text).toContain('金卡需要 4 人，还差 4 人');
    expect(text).not.toMatch(/[A-Z]{2,}/);
    const en = await read(ids.membershipId, 'en');
    expect(JSON.stringify([en.tierReasons, en.higherTiers])).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('CONV-8: visits follow a merge of customers, and an un-merge puts them back', async () => {
    const [kept, merged] = [await member(), await member()];
    const visits = fiveVisits(merged);
    await club.deliver(...visits.slice(0, 4));
    const merge = {
      mergeId: `mrg_${serial}`,
      customerId: kept.customerId,
      mergedCustomerId: merged.customerId,
      dealerId,
      vehicleIds: [],
      membershipIds: [],
      matchedBy: ['PHONE'],
      mergedOn: '2026-11-25',
    };
    await club.deliver(deliver(customersMerged, merge));
    await club.deliver(settled(kept, `${++orders}`, '2026-11-25', '600.00'));
    expect((await read(kept.membershipId)).tier.code).toBe('SILVER');
    const unmerge = { ...merge, unmergedOn: '2026-11-25', unmergedBy: null };
    await club.deliver(deliver(customersUnmerged, unmerge));
    await club.deliver(settled(merged, `${++orders}`, '2026-11-25', '600.00'));
    expect((await read(merged.membershipId)).tier.code).toBe('SILVER');
  });

  it('take the same few statements for many as for one, in reactions and in a list', async () => {
    const members = [];
    for (let i = 0; i < 6; i++) members.push(await member());
    const [first, ...rest] = members;
    if (!first) throw new Error('No member was registered.');
    const counted = countStatements(club.db.database.dataSource);
    await club.deliver(...fiveVisits(first));
    const one = counted.count();
    counted.reset();
    await club.deliver(...rest.flatMap((ids) => fiveVisits(ids)));
    expect(counted.count()).toBe(one);
    expect(one).toBeLessThanOrEqual(10);
    const list = (count: number) =>
      club.ask(
        principals.staffOf(dealerId),
        `{ memberships(first: ${count}) { nodes { tierReasons { text } higherTiers { ways { code } } } } }`,
      );
    counted.reset();
    await list(1);
    const ofOne = counted.count();
    counted.reset();
    await list(12);
    expect(counted.count()).toBe(ofOne);
  });

  it('the migration carries postings and standings of before over', async () => {
    const ids = await member();
    await club.deliver(...fiveVisits(ids));
    const standing = () =>
      club.db.owner.query(
        `select tier, valid_from, in_tier_from, upgrades #> '{0,before,tier}' as before
           from membership where membership_id = $1`,
        [ids.membershipId],
      );
    const before = await standing();
    const runner = { query: (sql: string) => club.db.owner.query(sql) } as unknown as QueryRunner;
    const migration = new TiersKnowEveryFact1795689900000();
    await migration.down(runner);
    await migration.up(runner);
    expect(await standing()).toEqual(before);
  });
});
