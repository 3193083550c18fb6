import { programmePublished } from '@autoclub/event-contracts';
import type { Principal } from '@autoclub/identity';
import { principals } from '@autoclub/testing';
import { openClub, registerDealer, type Club, type DealerIds } from './club';
import { codesOf, numbersOn, releaseStep, setTo, type ReleaseAnswer } from './releases';
import { registerMember } from './requests';
import { registerStaff } from './staff';

describe('CONV-7: releases of the programme', () => {
  let club: Club;
  let mine: DealerIds;
  let second: DealerIds;
  let third: DealerIds;
  let south: DealerIds;

  beforeAll(async () => {
    club = await openClub();
    mine = await registerDealer(club, 'SH01');
    second = await registerDealer(club, 'SH02');
    third = await registerDealer(club, 'SH03');
    south = await registerDealer(club, 'GZ01', 'SOUTH');
    for (let i = 1; i <= 6; i++) await registerMember(club, mine.dealerId, i);
    await registerMember(club, south.dealerId, 50);
  });
  afterAll(() => club.close());

  const manager = (of = mine) => principals.staffOf(of.dealerId, ['CLUB_MANAGER']);
  const operator = principals.operator();

  const step = (name: string, by: Principal, input: object, language: 'zh' | 'en' = 'zh') =>
    releaseStep(club, name, by, input, language);
  const draft = (by: Principal, input: object) =>
    step('programmeReleaseDraft', by, { level: 'DEALER', scopeId: mine.dealerId, note: 'test', ...input });
  const set = setTo;

  async function announced(by: Principal, input: object): Promise<ReleaseAnswer> {
    const { release } = await draft(by, input);
    const releaseId = release?.id;
    expect(codesOf(await step('programmeReleaseCheck', by, { releaseId }))).toEqual([]);
    const answer = await step('programmeReleaseAnnounce', by, { releaseId });
    await club.takeReleases();
    return answer;
  }

  const numbers = (by: Principal, dealerId: string, onDay: string) => numbersOn(club, by, dealerId, onDay);

  it('a draft is checked and announced to the members it touches, and counts from its first day on', async () => {
    const input = {
      effectiveOn: '2026-12-01',
      values: [set('points.activityPoints', 8), set('membership.tiers.SILVER.pointsThreshold', 90)],
    };
    const { release } = await draft(manager(), input);
    expect(release).toMatchObject({ versionId: 'SH01@1', status: 'DRAFT', announcedOn: null });
    const releaseId = release?.id;
    expect(codesOf(await step('programmeReleaseAnnounce', manager(), { releaseId }))).toEqual([
      'RELEASE_NOT_CHECKED',
    ]);
    expect((await step('programmeReleaseCheck', manager(), { releaseId })).release?.status).toBe('CHECKED');
    const answer = await step('programmeReleaseAnnounce', manager(), { releaseId });
    expect(answer.release).toMatchObject({
      status: 'ANNOUNCED',
      announcedOn: '2026-11-21',
      affectedMembersCount: 6,
    });
    const [event] = await club.published('programme-published');
    expect(programmePublished.schema.parse(event?.data)).toMatchObject({
      scope: 'DEALER',
      scopeId: mine.dealerId,
      versionId: 'SH01@1',
      effectiveOn: '2026-12-01',
      values: { points: { activityPoints: 8 } },
    });
    await club.takeReleases();
    const before = await numbers(manager(), mine.dealerId, '2026-11-30');
    expect(before.get('points.activityPoints')).toMatchObject({
      value: '5',
      level: 'OEM',
      versionId: 'default@1',
      since: '2000-01-01',
    });
    const after = await numbers(manager(), mine.dealerId, '2026-12-01');
    expect(after.get('points.activityPoints')).toMatchObject({
      value: '8',
      json: '8',
      unitCode: 'POINTS',
      level: 'DEALER',
      versionId: 'SH01@1',
      since: '2026-12-01',
      label: '每次活动积分',
    });
    expect(after.get('membership.tiers.SILVER.pointsThreshold')).toMatchObject({
      value: '90',
      level: 'DEALER',
    });
    expect(after.get('points.referralPoints')).toMatchObject({ value: '50', level: 'OEM' });
    const elsewhere = await numbers(manager(second), second.dealerId, '2026-12-01');
    expect(elsewhere.get('points.activityPoints')).toMatchObject({ value: '5', level: 'OEM' });
  });

  it('shows field by field what it changes, with labels in both languages', async () => {
    const { release } = await draft(manager(), {
      effectiveOn: '2027-03-01',
      values: [set('membership.tiers.SILVER.feeMinor', 30_000)],
    });
    const query = `query ($id: ID!) { programmeRelease(id: $id) { differences { path label unit unitCode before after afterJson } } }`;
    const zh = await club.ask(manager(), query, { id: release?.id });
    expect(zh).toEqual({
      programmeRelease: {
        differences: [
          {
            path: 'membership.tiers.SILVER.feeMinor',
            label: '卡级，银卡，入会费，空为不能付费取得',
            unit: '元',
            unitCode: 'MONEY',
            before: '280.00',
            after: '300.00',
            afterJson: '30000',
          },
        ],
      },
    });
    const en = await club.ask(manager(), query, { id: release?.id }, 'en');
    expect(JSON.stringify(en)).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('two releases are compared with each other', async () => {
    const [one, other] = [
      await draft(manager(third), {
        scopeId: third.dealerId,
        effectiveOn: '2027-03-01',
        values: [set('points.activityPoints', 6)],
      }),
      await draft(manager(third), {
        scopeId: third.dealerId,
        effectiveOn: '2027-04-01',
        template: 'GENERIC_OFFER',
        values: [],
      }),
    ];
    const found = await club.ask<{
      programmeRelease: { differences: { path: string; before: string; after: string }[] };
    }>(
      manager(third),
      `query ($id: ID!, $from: ID!) { programmeRelease(id: $id) { differences(from: $from) { path before after } } }`,
      { id: other.release?.id, from: one.release?.id },
    );
    const byPath = new Map(found.programmeRelease.differences.map((each) => [each.path, each]));
    expect(byPath.get('points.activityPoints')).toMatchObject({ before: '6', after: '5' });
    expect(byPath.get('service.labourDiscountBp.BASIC')).toMatchObject({ before: '5', after: '20' });
    expect(byPath.get('service.entitlements.BASIC.CAR_WASH.count')).toMatchObject({
      before: '10',
      after: '25',
    });
    expect(byPath.get('service.entitlements.BASIC.DECORATION.discountBp')).toMatchObject({
      before: null,
      after: '20',
    });
  });

  it('a dealer adopts the second template and overrides a value', async () => {
    const answer = await announced(manager(second), {
      scopeId: second.dealerId,
      effectiveOn: '2026-12-01',
      template: 'GENERIC_OFFER',
      values: [set('service.labourDiscountBp.GOLD', 2_500)],
    });
    expect(answer.release).toMatchObject({ status: 'ANNOUNCED', affectedMembersCount: 0 });
    const found = await numbers(manager(second), second.dealerId, '2026-12-01');
    expect(found.get('service.labourDiscountBp.BASIC')?.value).toBe('20');
    expect(found.get('service.labourDiscountBp.GOLD')?.value).toBe('25');
    expect(found.get('service.entitlements.SILVER.CAR_WASH.count')?.value).toBe('25');
  });

  it.each<[string, object, string[]]>([
    ['a first day of today', { effectiveOn: '2026-11-21' }, ['EFFECTIVE_IN_PAST']],
    ['a first day in the past', { effectiveOn: '2026-11-20' }, ['EFFECTIVE_IN_PAST']],
    ['a first day before programmes', { effectiveOn: '1999-12-31' }, ['DATE_OUT_OF_RANGE']],
    ['an unknown parameter', { values: [{ path: 'points.luck', json: '1' }] }, ['PARAMETER_UNKNOWN']],
    [
      'a part that is nowhere',
      { values: [{ path: 'membership.tiers.PLATINUM.feeMinor', json: '1' }] },
      ['PARAMETER_UNKNOWN'],
    ],
    [
      'a value out of its range',
      { values: [{ path: 'points.activityPoints', json: '-1' }] },
      ['VALUE_INVALID'],
    ],
    [
      'a value that is no JSON',
      { values: [{ path: 'points.activityPoints', json: 'eight' }] },
      ['VALUE_INVALID'],
    ],
    ['an unknown template', { template: 'LUXURY' }, ['TEMPLATE_UNKNOWN']],
    ['no note', { note: ' ' }, ['TEXT_REQUIRED']],
    ['the OEM', { level: 'OEM', scopeId: null }, ['SCOPE_NOT_ALLOWED']],
    ['another dealer', { scopeId: 'dlr_none' }, ['DEALER_NOT_FOUND']],
  ])('a draft with %s is refused, and nothing is written', async (_, input, codes) => {
    const count = () => club.db.owner.query('select count(*)::int as count from release');
    const before = await count();
    const answer = await draft(manager(), { effectiveOn: '2027-06-01', ...input });
    expect(codesOf(answer)).toEqual(codes);
    expect(answer.release).toBeNull();
    expect(answer.userErrors[0]?.message).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(await count()).toEqual(before);
  });

  it('CONV-7: the check refuses gaps, overlaps, unreachable tiers and contradicting paths, and says where', async () => {
    const { release } = await draft(manager(), {
      effectiveOn: '2027-06-01',
      values: [
        set('membership.tiers.GOLD.rank', 4),
        set('membership.tiers.SILVER.rank', 1),
        set('membership.tiers.GOLD.pointsThreshold', 80),
        set('service.labourDiscountBp', { BASIC: 500, SILVER: 1_000 }),
      ],
    });
    const answer = await step('programmeReleaseCheck', manager(), { releaseId: release?.id });
    expect(answer.release).toBeNull();
    expect(answer.userErrors.map(({ code, field }) => [code, field?.slice(2).join('.')])).toEqual([
      ['TIER_OVERLAP', 'membership.tiers.SILVER.rank'],
      ['TIER_GAP', 'membership.tiers.GOLD.rank'],
      ['TIER_GAP', 'service.labourDiscountBp.GOLD'],
      ['PATHS_CONTRADICT', 'membership.tiers.GOLD.pointsThreshold'],
    ]);
    expect(answer.userErrors[0]?.message).toBe('SH01店自 2027-06-01 起：普通卡与银卡的顺序同为 1。');
    const en = await step('programmeReleaseCheck', manager(), { releaseId: release?.id }, 'en');
    expect(en.userErrors[1]?.message).toBe('At SH01 from 2027-06-01: No tier has rank 2.');
  });

  it('a release of the same scope begins after the ones that are announced', async () => {
    const { release } = await draft(manager(), {
      effectiveOn: '2026-12-01',
      values: [set('points.activityPoints', 9)],
    });
    const answer = await step('programmeReleaseCheck', manager(), { releaseId: release?.id });
    expect(codesOf(answer)).toEqual(['RELEASE_OVERLAPS']);
    await draft(manager(), {
      releaseId: release?.id,
      effectiveOn: '2026-12-02',
      values: [set('points.activityPoints', 9)],
    });
    expect(codesOf(await step('programmeReleaseCheck', manager(), { releaseId: release?.id }))).toEqual([]);
  });

  it('MEM-05: what touches members is announced a day before, what does not may begin tomorrow as well', async () => {
    club.now = new Date('2026-11-21T06:00:00Z');
    const soon = { level: 'REGION', scopeId: south.regionId, effectiveOn: '2026-11-22' };
    const answer = await announced(operator, { ...soon, values: [set('membership.announcementDays', 3)] });
    expect(answer.release).toMatchObject({ affectedMembersCount: 1 });
    club.now = new Date('2026-11-22T06:00:00Z');
    const late = await draft(operator, {
      ...soon,
      effectiveOn: '2026-11-24',
      values: [set('points.activityPoints', 6)],
    });
    await step('programmeReleaseCheck', operator, { releaseId: late.release?.id });
    const refusal = await step('programmeReleaseAnnounce', operator, { releaseId: late.release?.id });
    expect(codesOf(refusal)).toEqual(['ANNOUNCED_TOO_LATE']);
    expect(refusal.userErrors[0]?.message).toContain('最早 2026-11-25 生效');
    const quiet = await draft(operator, {
      ...soon,
      effectiveOn: '2026-11-24',
      values: [set('analytics.lostMonths', 7)],
    });
    await step('programmeReleaseCheck', operator, { releaseId: quiet.release?.id });
    expect(
      (await step('programmeReleaseAnnounce', operator, { releaseId: quiet.release?.id })).release,
    ).toMatchObject({
      affectedMembersCount: 0,
    });
    await club.takeReleases();
    club.now = new Date('2026-11-21T06:00:00Z');
  });

  it('names who announced it; of what the platform announced nobody is named', async () => {
    const by = await registerStaff(club, { ...third, dealerCode: 'SH03' }, 'S91', ['CLUB_MANAGER']);
    const values = [set('analytics.lostMonths', 8)];
    const own = await announced(by, { scopeId: third.dealerId, effectiveOn: '2026-12-20', values });
    expect(own.release?.announcedBy).toEqual({ id: by.staffMemberId });
    const above = await announced(operator, {
      ...{ level: 'REGION', scopeId: south.regionId, effectiveOn: '2026-12-20' },
      values,
    });
    expect(above.release).toMatchObject({ status: 'ANNOUNCED', announcedBy: null });
  });

  it('a list of codes is shown as text, and as a release sets it', async () => {
    const found = (await numbers(manager(), mine.dealerId, '2026-11-21')).get(
      'service.renewalPacks.CLAIM_10K_20K.choices.1.couponCodes',
    );
    expect(found).toMatchObject({
      ...{ value: 'INSURANCE_300, POLISH_AND_WAX', json: '["INSURANCE_300","POLISH_AND_WAX"]' },
      unitCode: 'CODE',
    });
    expect(found?.label).not.toMatch(/[A-Z]{4}/);
  });

  it('PLT-02: drafts of others and releases of other dealers are not there', async () => {
    const { release } = await draft(manager(), { effectiveOn: '2027-08-01', values: [] });
    const query = 'query ($id: ID!) { programmeRelease(id: $id) { id } }';
    expect(await club.ask(manager(), query, { id: release?.id })).toEqual({
      programmeRelease: { id: release?.id },
    });
    expect(await club.ask(manager(south), query, { id: release?.id })).toEqual({ programmeRelease: null });
    for (const name of ['programmeReleaseCheck', 'programmeReleaseAnnounce'])
      expect(codesOf(await step(name, manager(south), { releaseId: release?.id }))).toEqual([
        'RELEASE_NOT_FOUND',
      ]);
    const list = '{ programmeReleases(first: 100) { nodes { versionId level } } }';
    const seen = await club.ask<{ programmeReleases: { nodes: { versionId: string; level: string }[] } }>(
      manager(south),
      list,
    );
    const names = seen.programmeReleases.nodes.map(({ versionId }) => versionId);
    expect(names.filter((name) => name.startsWith('SH'))).toEqual([]);
    expect(names).toContain('SOUTH@1');
    expect(
      await club.codes(
        principals.staffOf(mine.dealerId),
        'mutation ($i: ProgrammeReleaseCheckInput!) { programmeReleaseCheck(input: $i) { replayed } }',
        {
          i: { idempotencyKey: 'k', releaseId: 'x' },
        },
      ),
    ).toEqual(['FORBIDDEN']);
  });

  it('of 50 who announce one release at once exactly one does', async () => {
    const { release } = await draft(manager(third), {
      scopeId: third.dealerId,
      effectiveOn: '2027-05-01',
      values: [set('points.activityPoints', 9)],
    });
    const releaseId = release?.id;
    await step('programmeReleaseCheck', manager(third), { releaseId });
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => step('programmeReleaseAnnounce', manager(third), { releaseId })),
    );
    expect(answers.filter((answer) => answer.release !== null)).toHaveLength(1);
    expect(new Set(answers.flatMap(codesOf))).toEqual(new Set(['RELEASE_ANNOUNCED']));
    const events = (await club.published('programme-published')).filter(
      ({ subject }) => subject === releaseId,
    );
    expect(events).toHaveLength(1);
  });
});
