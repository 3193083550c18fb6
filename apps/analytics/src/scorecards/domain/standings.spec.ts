import { betterOf, inOrder, standingsOf, type Valued } from './standings';

const dealer = (id: string, value: string | null, regionId = 'reg_east'): Valued => ({
  dealerId: `dlr_${id}`,
  regionId,
  value,
});
const DEALERS = [
  dealer('a', '90.00'),
  dealer('b', '120.00'),
  dealer('c', '90.00'),
  dealer('d', null),
  dealer('e', '9.00', 'reg_west'),
  dealer('f', '-1.00', 'reg_west'),
];

describe('standings', () => {
  it('ANA-08: rank in region and nation; equal values share a rank, and without data there is none', () => {
    const ranks = standingsOf(DEALERS, 'HIGHER').map(({ dealerId, rankInRegion, rankInNation }) => [
      dealerId.slice(4),
      rankInRegion,
      rankInNation,
    ]);
    expect(ranks).toEqual([
      ['a', 2, 2],
      ['b', 1, 1],
      ['c', 2, 2],
      ['d', null, null],
      ['e', 1, 4],
      ['f', 2, 5],
    ]);
  });

  it('ANA-08: counts the dealers that have a rank', () => {
    expect(standingsOf(DEALERS, 'HIGHER')[0]).toMatchObject({
      rankedInRegionCount: 3,
      rankedInNationCount: 5,
    });
  });

  it.each([
    ['HIGHER', 'BEST', 'bacefd'],
    ['HIGHER', 'WORST', 'feacbd'],
    ['LOWER', 'BEST', 'feacbd'],
    ['LOWER', 'WORST', 'bacefd'],
  ] as const)('ANA-08: where %s is better, the %s first; without data last', (better, first, expected) => {
    const order = inOrder(standingsOf(DEALERS, better), better, first);
    expect(order.map(({ dealerId }) => dealerId.slice(4)).join('')).toBe(expected);
  });

  it.each([
    ['0.8000', '0.9000', 'HIGHER'],
    ['0.0500', '0.0200', 'LOWER'],
    ['0.0500', '0.0500', 'HIGHER'],
    [null, null, 'HIGHER'],
    ['0.0500', null, 'HIGHER'],
  ] as const)(
    'ANA-04: a target of %s and an excellent value of %s: %s is better',
    (target, excellent, expected) => {
      expect(betterOf({ goals: { target, excellent } })).toBe(expected);
    },
  );

  it.each([
    [null, null, 'LOWER'],
    ['0.0500', null, 'LOWER'],
    ['0.0500', '0.0200', 'LOWER'],
    ['0.8000', '0.9000', 'HIGHER'],
  ] as const)(
    'ANA-04: of a figure that is good when low, a target of %s and an excellent value of %s: %s is better',
    (target, excellent, expected) => {
      expect(betterOf({ goals: { target, excellent }, isLowerBetter: true })).toBe(expected);
    },
  );
});
