import { localDate } from '@autoclub/domain-kit';
import { chartPeriods, isAddress, isDueOn, latestDueDay, reportedPeriod } from './report';
import type { ReportFrequency } from './report';

describe('ANA-09: scheduled reports', () => {
  it.each<[ReportFrequency, string, string, boolean]>([
    ['WEEKLY', '2026-11-22', '2026-11-16', false],
    ['WEEKLY', '2026-11-23', '2026-11-23', true],
    ['WEEKLY', '2026-11-24', '2026-11-23', false],
    ['WEEKLY', '2027-01-01', '2026-12-28', false],
    ['MONTHLY', '2026-11-30', '2026-11-01', false],
    ['MONTHLY', '2026-12-01', '2026-12-01', true],
    ['MONTHLY', '2026-12-02', '2026-12-01', false],
  ])('%s on %s: last due on %s, due that day: %s', (frequency, day, latest, isDue) => {
    expect(latestDueDay(frequency, localDate(day))).toBe(latest);
    expect(isDueOn(frequency, localDate(day))).toBe(isDue);
  });

  it.each<[ReportFrequency, string, string, string, number]>([
    ['WEEKLY', '2026-11-23', '2026-11-16/2026-11-23', '2026-09-28/2026-10-05', 8],
    ['MONTHLY', '2027-01-01', '2026-12-01/2027-01-01', '2026-01-01/2026-02-01', 12],
    ['MONTHLY', '2028-03-01', '2028-02-01/2028-03-01', '2027-03-01/2027-04-01', 12],
  ])('%s of %s is about %s; its chart begins with %s', (frequency, due, period, first, count) => {
    const reported = reportedPeriod(frequency, localDate(due));
    const points = chartPeriods(frequency, reported).map(({ from, to }) => `${from}/${to}`);
    expect(`${reported.from}/${reported.to}`).toBe(period);
    expect([points[0], points.at(-1), points.length]).toEqual([first, period, count]);
    expect(points.every((point, at) => at === 0 || point.slice(0, 10) === points[at - 1]?.slice(11))).toBe(
      true,
    );
  });

  it.each([
    ['manager@dealer.example.com', true],
    ['a+b@x.cn', true],
    [`${'a'.repeat(64)}@example.com`, true],
    [`${'a'.repeat(65)}@example.com`, false],
    ['no-at.example.com', false],
    ['a@localhost', false],
    ['a@b.cn, c@d.cn', false],
    ['A <a@b.cn>', false],
    ['a@b.cn\r\nBcc: c@d.cn', false],
    ['a@-b.cn', false],
    ['', false],
  ])('the address %j is one: %s', (text, expected) => {
    expect(isAddress(text)).toBe(expected);
  });
});
