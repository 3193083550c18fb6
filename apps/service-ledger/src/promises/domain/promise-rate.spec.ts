import { keptRate } from './promise-rate';

describe('SVC-21: the rate of promises that were kept', () => {
  it.each<
    [string, [fulfilled: number, unclaimed: number, compensated: number, broken: number], number | null]
  >([
    ['nothing ended', [0, 0, 0, 0], null],
    ['only coupons that nobody used', [7, 7, 0, 0], null],
    ['all given', [3, 0, 0, 0], 10_000],
    ['all given or made good', [2, 0, 1, 0], 10_000],
    ['one broken of two', [1, 0, 0, 1], 5_000],
    ['one broken beside a thousand that nobody used', [1_000, 1_000, 0, 1], 0],
    ['one given, one broken, many that nobody used', [1_000, 999, 0, 1], 5_000],
    ['one broken of 10 001 is never all', [10_000, 0, 0, 1], 9_999],
  ])('%s', (_, [fulfilledCount, unclaimedCount, compensatedCount, brokenCount], expected) => {
    expect(keptRate({ fulfilledCount, unclaimedCount, compensatedCount, brokenCount })).toBe(expected);
  });
});
