import { localDate } from '@autoclub/domain-kit';
import { MOST_POINTS, pointsOf, previousPeriod, samePeriodLastYear } from './compared-periods';
import type { Grain } from './compared-periods';

const period = (text: string) => {
  const [from = '', to = ''] = text.split(' ');
  return { from: localDate(from), to: localDate(to) };
};

describe('ANA-04: periods that a figure is compared with', () => {
  it.each([
    ['a month', '2026-03-01 2026-04-01', '2026-02-01 2026-03-01'],
    ['February', '2026-02-01 2026-03-01', '2026-01-01 2026-02-01'],
    ['a quarter', '2026-10-01 2027-01-01', '2026-07-01 2026-10-01'],
    ['a year', '2026-01-01 2027-01-01', '2025-01-01 2026-01-01'],
    ['a day', '2026-03-01 2026-03-02', '2026-02-28 2026-03-01'],
    ['ten days', '2026-03-05 2026-03-15', '2026-02-23 2026-03-05'],
  ])('before %s', (_, of, before) => {
    expect(previousPeriod(period(of))).toEqual(period(before));
  });

  it.each([
    ['a month', '2026-03-01 2026-04-01', '2025-03-01 2025-04-01'],
    ['the leap day', '2028-02-29 2028-03-01', '2027-02-28 2027-03-01'],
    ['the day before the leap day', '2028-02-28 2028-02-29', '2027-02-28 2027-03-01'],
  ])('a year before %s', (_, of, before) => {
    expect(samePeriodLastYear(period(of))).toEqual(period(before));
  });
});

describe('ANA-09: points of a series', () => {
  it.each<[Grain, string, string[]]>([
    [
      'MONTH',
      '2026-01-15 2026-03-02',
      ['2026-01-15 2026-02-01', '2026-02-01 2026-03-01', '2026-03-01 2026-03-02'],
    ],
    ['QUARTER', '2026-02-01 2026-05-01', ['2026-02-01 2026-04-01', '2026-04-01 2026-05-01']],
    ['YEAR', '2026-01-01 2027-01-01', ['2026-01-01 2027-01-01']],
    ['YEAR', '2026-12-31 2027-01-02', ['2026-12-31 2027-01-01', '2027-01-01 2027-01-02']],
    ['DAY', '2026-12-31 2027-01-02', ['2026-12-31 2027-01-01', '2027-01-01 2027-01-02']],
  ])('%s of %s', (grain, of, points) => {
    expect(pointsOf(period(of), grain)).toEqual(points.map(period));
  });

  it.each([
    ['2026-01-01 2026-03-04', MOST_POINTS],
    ['2026-01-01 2026-03-05', undefined],
  ])('are at most as many as can be read in bounded time: %s', (of, count) => {
    expect(pointsOf(period(of), 'DAY')?.length).toBe(count);
  });
});
