import { cohorts, monthsBetween } from './cohort';

describe('ANA-07: cohorts by month of purchase', () => {
  it.each([
    ['2026-01', '2026-01', 0],
    ['2025-12', '2026-01', 1],
    ['2024-11', '2026-01', 14],
  ])('from %s to %s are %d months', (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months);
  });

  const counts = [
    { month: '2026-01', monthsSince: 0, carCount: 9 },
    { month: '2026-01', monthsSince: 2, carCount: 5 },
  ];

  it('has a column for every month up to today, and none for a month without a sale', () => {
    expect(cohorts(new Map([['2026-01', 20]]), counts, '2026-03', null)).toEqual([
      { month: '2026-01', soldCount: 20, returning: [9, 0, 5] },
    ]);
  });

  it.each([
    [20, 20, [9, null, 5]],
    [14, 14, [9, null, 5]],
    [13, 13, [null, null, 5]],
    [4, null, [null, null, null]],
  ])('ANA-08: above the dealer, of %d sold', (sold, soldCount, returning) => {
    expect(cohorts(new Map([['2026-01', sold]]), counts, '2026-03', 5)).toEqual([
      { month: '2026-01', soldCount, returning },
    ]);
  });
});
