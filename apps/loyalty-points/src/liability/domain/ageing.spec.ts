import { type AgeBand, AGE_EDGES, bandsOf, END_EDGES, veiled } from './ageing';

const bands = (...members: number[]): AgeBand[] =>
  members.map((memberCount) => ({
    fromDays: null,
    toDays: null,
    memberCount,
    points: memberCount * 10,
    costMinor: memberCount * 1_000,
  }));
const shown = (members: readonly number[], suppressBelow = 5) =>
  veiled(bands(...members), suppressBelow).map(({ memberCount }) => memberCount);

describe('bands', () => {
  it('PTS-06: meet without a gap, and are open at both ends', () => {
    for (const edges of [AGE_EDGES, END_EDGES]) {
      const found = bandsOf(edges);
      expect(found.at(0)?.fromDays).toBeNull();
      expect(found.at(-1)?.toDays).toBeNull();
      for (const [index, { fromDays }] of found.entries())
        if (index > 0) expect(fromDays).toBe((found[index - 1]?.toDays ?? 0) + 1);
    }
  });

  it.each([
    ['large bands are shown', [5, 6, 7], [5, 6, 7]],
    ['nobody is no small group', [0, 6, 7], [0, 6, 7]],
    ['a small band alone takes the next smallest along', [3, 6, 7], [null, null, 7]],
    ['small bands that are many together need no other', [3, 4, 7], [null, null, 7]],
    ['nothing is left when all are few', [3, 1, 0], [null, null, 0]],
  ] as const)('ANA-08: %s', (_, members, expected) => {
    expect(shown(members)).toEqual(expected);
  });

  it('ANA-08: a dealer sees its own members whole', () => {
    expect(shown([1, 2, 3], 0)).toEqual([1, 2, 3]);
  });
});
