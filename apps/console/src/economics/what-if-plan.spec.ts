import { sumsBy } from './what-if-plan';

const cell = (month: string, tierCode: string, pointsNow: number | null, pointsThen: number | null) => ({
  month,
  tierCode,
  isSuppressed: pointsNow === null,
  memberCount: null,
  pointsNow,
  pointsThen,
});

describe('the result of a what-if', () => {
  const cells = [
    cell('2026-09-01', 'BASIC', 10, 12),
    cell('2026-09-01', 'GOLD', null, null),
    cell('2026-10-01', 'BASIC', 5, 6),
  ];

  it('PTS-10, ANA-08: adds up what can be seen, and nothing for what is hidden', () => {
    expect([...sumsBy(cells, ({ month }) => month)]).toEqual([
      ['2026-09-01', { now: 10, then: 12 }],
      ['2026-10-01', { now: 5, then: 6 }],
    ]);
    expect([...sumsBy(cells, ({ tierCode }) => tierCode)]).toEqual([['BASIC', { now: 15, then: 18 }]]);
  });
});
