import { localDate } from '@autoclub/domain-kit';
import { shortfallsOf } from './frequency';
import type { HeldActivity } from './frequency';

const numbers = { activityEveryMonths: 2, largeActivitiesPerYear: 2, promotionsPerQuarter: 1 };
const held = (day: string, differences: Partial<HeldActivity> = {}): HeldActivity => ({
  heldOn: localDate(day),
  isLarge: false,
  promotion: null,
  ...differences,
});
const missing = (today: string, ...activities: HeldActivity[]) =>
  shortfallsOf(activities, numbers, { year: 2026, today: localDate(today) });
const periods = (today: string, code: string, ...activities: HeldActivity[]) =>
  missing(today, ...activities)
    .filter((one) => one.code === code)
    .map(({ period, promotion }) => [period.from, period.to, promotion].filter(Boolean).join(' '));

describe('shortfallsOf', () => {
  it.each([
    ['2026-02-28', [], []],
    ['2026-03-01', [], ['2026-01-01 2026-03-01']],
    ['2026-03-01', ['2025-12-31'], ['2026-01-01 2026-03-01']],
    ['2026-03-01', ['2026-01-01'], []],
    ['2026-03-01', ['2026-02-28'], []],
    ['2026-03-01', ['2026-03-01'], ['2026-01-01 2026-03-01']],
    ['2026-05-01', ['2026-02-28'], ['2026-03-01 2026-05-01']],
  ])('ACT-02: on %s with activities on %j two months lack one: %j', (today, days, expected) => {
    expect(periods(today, 'NO_ACTIVITY', ...days.map((day) => held(day)))).toEqual(expected);
  });

  it.each([
    ['2026-12-31', 0, []],
    ['2027-01-01', 0, [{ heldCount: 0, requiredCount: 2 }]],
    ['2027-01-01', 1, [{ heldCount: 1, requiredCount: 2 }]],
    ['2027-01-01', 2, []],
  ])('ACT-02: on %s a year with %i large activities lacks %j', (today, count, expected) => {
    const large = Array.from({ length: count }, () => held('2026-06-01', { isLarge: true }));
    const found = missing(today, ...large).filter(({ code }) => code === 'TOO_FEW_LARGE');
    expect(found).toMatchObject(expected);
  });

  it.each([
    ['2026-03-31', null, []],
    ['2026-04-01', null, ['IN_STORE', 'BOUTIQUE', 'MAINTENANCE']],
    ['2026-04-01', '2026-01-01', ['IN_STORE', 'MAINTENANCE']],
    ['2026-04-01', '2026-03-31', ['IN_STORE', 'MAINTENANCE']],
    ['2026-04-01', '2026-04-01', ['IN_STORE', 'BOUTIQUE', 'MAINTENANCE']],
  ])('ACT-02: on %s with a boutique promotion on %s the first quarter lacks %j', (today, day, expected) => {
    const activities = day === null ? [] : [held(day, { promotion: 'BOUTIQUE' })];
    const found = missing(today, ...activities).filter(({ code }) => code === 'TOO_FEW_PROMOTIONS');
    expect(found.map(({ promotion }) => promotion)).toEqual(expected);
  });
});
