import { localDate } from '@autoclub/domain-kit';
import fc from 'fast-check';
import { CHANGED_MOST, type ComparedMember, type Yardstick, emptyTally, tallied } from './tally';

const tiers = [
  { code: 'BASIC', rank: 1, pointsThreshold: null },
  { code: 'SILVER', rank: 2, pointsThreshold: 100 },
  { code: 'GOLD', rank: 3, pointsThreshold: 200 },
];
const yardstick: Yardstick = { tiersNow: tiers, tiersThen: tiers, costNowMinor: 100, costThenMinor: 100 };
const member = (
  documents: readonly (readonly [day: string, now: number, then: number])[],
  more: Partial<ComparedMember> = {},
): ComparedMember => ({
  membershipId: 'mem_1',
  dealerId: 'dlr_1',
  startTier: 'BASIC',
  startPoints: 0,
  documents: documents.map(([day, pointsNow, pointsThen]) => ({
    businessDay: localDate(day),
    tier: 'BASIC',
    pointsNow,
    pointsThen,
  })),
  ...more,
});
const tally = (...members: ComparedMember[]) => tallied(emptyTally, members, () => yardstick);

describe('the tally of a what-if', () => {
  it('PTS-10: sums points and cost by month and tier, a month ending with its last day', () => {
    const { cells, documentCount } = tally(
      member([
        ['2026-10-31', 10, 20],
        ['2026-11-01', 3, 6],
        ['2026-11-30', 4, 8],
      ]),
    );
    expect(documentCount).toBe(3);
    expect(cells).toMatchObject({
      '2026-10 BASIC': {
        documentCount: 1,
        memberCount: 1,
        pointsNow: 10,
        pointsThen: 20,
        costThenMinor: 2_000,
      },
      '2026-11 BASIC': { documentCount: 2, memberCount: 1, pointsNow: 7, pointsThen: 14, costNowMinor: 700 },
    });
  });

  it.each([
    ['one point short of a tier on both sides', 0, 99, 99, {}, 'BASIC', 'BASIC'],
    ['exactly a tier as it would be', 0, 99, 100, { 'SILVER then': 1 }, 'BASIC', 'SILVER'],
    ['exactly a tier as it is', 0, 100, 99, { 'SILVER now': 1 }, 'SILVER', 'BASIC'],
    ['two tiers at once', 0, 100, 200, { 'SILVER now': 1, 'GOLD then': 1 }, 'SILVER', 'GOLD'],
    ['with points from before', 60, 40, 39, { 'SILVER now': 1 }, 'SILVER', 'BASIC'],
  ])('PTS-10, MEM-03: %s', (_, startPoints, now, then, expected, tierNow, tierThen) => {
    const { cells, changedMost } = tally(member([['2026-11-21', now, then]], { startPoints }));
    const reached = Object.entries(cells).flatMap(([name, { reachedNow, reachedThen }]) => [
      ...(reachedNow ? [[`${name.split(' ')[1] ?? ''} now`, reachedNow] as const] : []),
      ...(reachedThen ? [[`${name.split(' ')[1] ?? ''} then`, reachedThen] as const] : []),
    ]);
    expect(Object.fromEntries(reached)).toEqual(expected);
    if (now !== then) expect(changedMost).toMatchObject([{ tierNow, tierThen }]);
  });

  it('MEM-04: a tier that a member has already is not reached again, and none is lost', () => {
    const { cells } = tally(
      member([['2026-11-21', 150, 100]], { startTier: 'SILVER' }),
      member([['2026-11-21', 50, 50]], { startTier: 'GOLD', startPoints: 60 }),
    );
    expect(Object.values(cells).map(({ reachedNow, reachedThen }) => [reachedNow, reachedThen])).toEqual([
      [0, 0],
    ]);
  });

  it('PTS-10, MEM-03: a member whose tier alone moves is changed, after those with more points', () => {
    const tiersThen = tiers.map((tier) => (tier.code === 'SILVER' ? { ...tier, pointsThreshold: 50 } : tier));
    const members = [
      member([['2026-11-21', 60, 60]], { membershipId: 'mem_moves' }),
      member([['2026-11-21', 49, 49]], { membershipId: 'mem_stays' }),
      member([['2026-11-21', 10, 11]], { membershipId: 'mem_earns' }),
    ];
    const { changedMost, changedMemberCount } = tallied(emptyTally, members, () => ({
      ...yardstick,
      tiersThen,
    }));
    expect(changedMemberCount).toBe(2);
    expect(changedMost).toMatchObject([
      { membershipId: 'mem_earns' },
      { membershipId: 'mem_moves', pointsNow: 60, pointsThen: 60, tierNow: 'BASIC', tierThen: 'SILVER' },
    ]);
  });

  it('PTS-10: keeps the members changed most, whatever the portions', () => {
    const members = Array.from({ length: 3 * CHANGED_MOST }, (_, i) =>
      member([['2026-11-21', 10, 10 + ((i * 37) % 150)]], { membershipId: `mem_${i}` }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: members.length }), (size) => {
        let inPortions = emptyTally;
        for (let at = 0; at < members.length; at += size)
          inPortions = tallied(inPortions, members.slice(at, at + size), () => yardstick);
        expect(inPortions).toEqual(tally(...members));
        expect(inPortions.changedMost).toHaveLength(CHANGED_MOST);
        expect(inPortions.changedMost[0]).toMatchObject({ pointsThen: 159 });
        expect(inPortions.changedMemberCount).toBe(members.length - 1);
      }),
    );
  });

  it('PTS-10: is JSON between two portions', () => {
    const once = tally(member([['2026-11-21', 3, 4]]));
    expect(JSON.parse(JSON.stringify(once))).toEqual(once);
  });
});
