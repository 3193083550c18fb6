import { localDate, type LocalDate } from '@autoclub/domain-kit';
import { birthdaysKeptOn, readBirthday } from './birthday';

describe('a birthday (rulebook ACT-07)', () => {
  it.each([
    ['2027-02-27', ['02-27']],
    ['2027-02-28', ['02-28', '02-29']],
    ['2027-03-01', ['03-01']],
    ['2028-02-28', ['02-28']],
    ['2028-02-29', ['02-29']],
    ['2028-03-01', ['03-01']],
    ['2027-12-31', ['12-31']],
    ['2028-01-01', ['01-01']],
    ['2100-02-28', ['02-28', '02-29']],
  ])('ACT-07: on %s those of %j have it', (day, kept) => {
    expect(birthdaysKeptOn(localDate(day))).toEqual(kept);
  });

  it('ACT-07: each birthday is kept on one day of any year', () => {
    for (const year of [2027, 2028]) {
      const days = Array.from({ length: year % 4 === 0 ? 366 : 365 }, (_, n) =>
        localDate(new Date(Date.UTC(year, 0, n + 1)).toISOString().slice(0, 10)),
      );
      const kept = days.flatMap(birthdaysKeptOn);
      expect([kept.length, new Set(kept).size]).toEqual([366, 366]);
    }
  });

  it.each([
    ['1900-01-01', 'PERSON', undefined],
    ['1899-12-31', 'PERSON', 'DATE_OUT_OF_RANGE'],
    ['2026-11-22', 'PERSON', undefined],
    ['2026-11-23', 'PERSON', 'DATE_IN_FUTURE'],
    ['1988-02-29', 'COMPANY', 'COMPANY_HAS_NO_BIRTHDAY'],
  ] as const)('MEM-17: %s of a %s is read, or refused as %s', (day, kind, code) => {
    const outcome = readBirthday(day as LocalDate, kind, localDate('2026-11-22'));
    expect(outcome.ok ? undefined : outcome.refusals.map((refusal) => refusal.code)).toEqual(
      code ? [code] : undefined,
    );
  });
});
