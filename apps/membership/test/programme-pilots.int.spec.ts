import { principals } from '@autoclub/testing';
import { openClub, registerDealer, type Club, type DealerIds } from './club';
import { codesOf, numbersOn, releaseStep, setTo as set } from './releases';
import { registerMember } from './requests';

interface Pilot {
  readonly since: string;
  readonly pilots: { dealersCount: number; membersCount: number | null };
  readonly others: { dealersCount: number; membersCount: number | null };
  readonly releases: { dealer: { code: string } | null; status: string }[];
}

describe('CONV-7: a pilot of a release', () => {
  let club: Club;
  let mine: DealerIds;
  let second: DealerIds;
  let third: DealerIds;
  let south: DealerIds;
  const operator = principals.operator();
  const manager = (of = mine) => principals.staffOf(of.dealerId, ['CLUB_MANAGER']);
  const step = (name: string, by: typeof operator, input: object) => releaseStep(club, name, by, input);
  const draft = (by: typeof operator, input: object) =>
    step('programmeReleaseDraft', by, { level: 'DEALER', scopeId: mine.dealerId, note: 'test', ...input });
  const numbers = (by: typeof operator, dealerId: string, onDay: string) =>
    numbersOn(club, by, dealerId, onDay);

  beforeAll(async () => {
    club = await openClub();
    mine = await registerDealer(club, 'SH01');
    second = await registerDealer(club, 'SH02');
    third = await registerDealer(club, 'SH03');
    south = await registerDealer(club, 'GZ01', 'SOUTH');
    for (let i = 1; i <= 6; i++) await registerMember(club, mine.dealerId, i);
    await registerMember(club, south.dealerId, 50);
    const own = {
      effectiveOn: '2026-12-01',
      values: [set('points.activityPoints', 8), set('membership.tiers.SILVER.pointsThreshold', 90)],
    };
    const { release } = await draft(manager(), own);
    for (const name of ['programmeReleaseCheck', 'programmeReleaseAnnounce'])
      await step(name, manager(), { releaseId: release?.id });
  });
  afterAll(() => club.close());

  it('a release is piloted at two dealers of a region, compared with the others, and ends when it is for all', async () => {
    const base = await draft(operator, {
      level: 'OEM',
      scopeId: null,
      effectiveOn: '2027-02-01',
      values: [set('points.activityPoints', 7)],
    });
    const releaseId = base.release?.id;
    const pilot = (...dealers: DealerIds[]) =>
      step('programmeReleasePilot', operator, {
        releaseId,
        effectiveOn: '2026-12-10',
        dealerIds: dealers.map(({ dealerId }) => dealerId),
      });
    expect(codesOf(await pilot(mine))).toEqual(['RELEASE_NOT_CHECKED']);
    await step('programmeReleaseCheck', operator, { releaseId });
    expect(codesOf(await pilot())).toEqual(['PILOT_NEEDS_DEALERS']);
    const wide = await pilot(mine, second, third);
    expect(codesOf(wide)).toEqual(['PILOT_TOO_WIDE']);
    expect(wide.userErrors[0]?.message).toBe('华东最多 2 家店试点。');
    expect(codesOf(await pilot(mine, { dealerId: 'dlr_none', regionId: '' }))).toEqual(['DEALER_NOT_FOUND']);
    expect(codesOf(await pilot(mine, second, south))).toEqual([]);
    await club.takeReleases();
    const on = async (of: DealerIds, day: string) =>
      (await numbers(manager(of), of.dealerId, day)).get('points.activityPoints');
    expect(await on(mine, '2026-12-09')).toMatchObject({ value: '8' });
    expect(await on(mine, '2026-12-10')).toMatchObject({ value: '7', level: 'DEALER' });
    expect(
      (await numbers(manager(), mine.dealerId, '2026-12-10')).get('membership.tiers.SILVER.pointsThreshold')
        ?.value,
    ).toBe('90');
    expect(await on(third, '2026-12-10')).toMatchObject({ value: '5' });
    const found = await club.ask<{ programmeRelease: { pilot: Pilot } }>(
      operator,
      `query ($id: ID!) { programmeRelease(id: $id) { pilot { since
        pilots { dealersCount membersCount joinedCount upgradedCount } others { dealersCount membersCount }
        releases { status dealer { code } } } } }`,
      { id: releaseId },
    );
    expect(found.programmeRelease.pilot).toMatchObject({
      since: '2026-12-10',
      pilots: { dealersCount: 3, membersCount: 7 },
      others: { dealersCount: 1, membersCount: null },
    });
    expect(found.programmeRelease.pilot.releases.map(({ dealer }) => dealer?.code).sort()).toEqual([
      'GZ01',
      'SH01',
      'SH02',
    ]);
    expect((await step('programmeReleaseAnnounce', operator, { releaseId })).release?.status).toBe(
      'ANNOUNCED',
    );
    await club.takeReleases();
    expect(await on(mine, '2027-01-31')).toMatchObject({ value: '7', level: 'DEALER' });
    expect(await on(mine, '2027-02-01')).toMatchObject({ value: '8', level: 'DEALER' });
    expect(await on(south, '2027-02-01')).toMatchObject({ value: '7', level: 'OEM' });
    expect(await on(third, '2027-02-01')).toMatchObject({ value: '7', level: 'OEM' });
  });
});
