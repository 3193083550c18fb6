import { addDays, addYears, localDate, systemClock } from '@autoclub/domain-kit';
import { reminders } from './reminders.values';

/** The day of the year that a holiday follows, in the calendar of the sun or of the moon. */
const DAYS: Readonly<Record<string, { readonly calendar: 'gregory' | 'chinese'; readonly day: string }>> = {
  'the New Year': { calendar: 'gregory', day: '1/1' },
  'the National Day': { calendar: 'gregory', day: '10/1' },
  'the Spring Festival': { calendar: 'chinese', day: '1/1' },
  'the Mid-Autumn Festival': { calendar: 'chinese', day: '8/15' },
};

describe('the holidays of the programme (rulebook ACT-07)', () => {
  const holidays = reminders.holidays.defaultValue;

  it('ACT-07: are known for more than a year from today; if not, write down those of the next year', () => {
    const last = localDate(
      holidays
        .map(({ on }) => on)
        .sort()
        .at(-1) ?? '',
    );
    const today = localDate(systemClock().toISOString().slice(0, 10));
    expect(last > addYears(today, 1)).toBe(true);
  });

  /** The library reckons a new moon close to midnight a day late, as that of 6 February 2027 at 23:56. */
  it.each(holidays.map(({ nameEn, on }) => [nameEn, on] as const))('ACT-07: %s is on %s', (name, on) => {
    const { calendar, day } = DAYS[name] ?? { calendar: 'gregory', day: 'none' };
    const parts = { month: 'numeric', day: 'numeric', timeZone: 'UTC' } as const;
    const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, parts);
    const known = [on, ...(calendar === 'chinese' ? [addDays(localDate(on), 1)] : [])];
    expect(known.map((each) => format.format(new Date(`${each}T00:00:00Z`)))).toContain(day);
  });

  it('ACT-07: each year has all of them', () => {
    for (const year of new Set(holidays.map(({ on }) => on.slice(0, 4)))) {
      const named = holidays.filter(({ on }) => on.startsWith(year)).map(({ nameEn }) => nameEn);
      expect([year, named.sort()]).toEqual([year, Object.keys(DAYS).sort()]);
    }
  });
});
