import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addYears,
  businessDayOf,
  contains,
  daysBetween,
  isLocalDate,
  isTimeZone,
  isWithinDays,
  localDate,
  parseLocalDate,
  quarterOf,
  readBusinessDay,
  startOfDay,
  type LocalDate,
} from './calendar';

const day = fc.integer({ min: -25_567, max: 60_000 }).map((days) => addDays(localDate('1970-01-01'), days));
const ZONES = [
  'Asia/Shanghai',
  'UTC',
  'Asia/Urumqi',
  'America/New_York',
  'Pacific/Kiritimati',
  'Asia/Kathmandu',
];

describe('CONV-2: calendar days', () => {
  it.each(['2026-02-28', '2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('knows %s', (text) => {
    expect(parseLocalDate(text)).toBe(text);
    expect(isLocalDate(text)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '26-01-01',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '2026-01-01\n',
    '0000-01-01',
    '1899-12-31',
    '2200-01-01',
    '+002026-01-01',
    'today',
    '',
  ])('refuses %j', (text) => {
    expect(parseLocalDate(text)).toBeUndefined();
    expect(() => localDate(text)).toThrow(RangeError);
  });

  it('sorts as text like the days it stands for', () => {
    fc.assert(fc.property(day, day, (a, b) => expect(a < b).toBe(daysBetween(a, b) > 0)));
  });
});

describe('CONV-2: the days that business can be dated', () => {
  it.each([
    ['2000-01-01', '2000-01-01'],
    ['2024-02-29', '2024-02-29'],
    ['2100-01-01', '2100-01-01'],
    ['1999-12-31', 'OUT_OF_RANGE'],
    ['2100-01-02', 'OUT_OF_RANGE'],
    ['2200-01-01', 'OUT_OF_RANGE'],
    ['9999-12-31', 'OUT_OF_RANGE'],
    ['1899-12-30', 'OUT_OF_RANGE'],
    ['0001-01-01', 'OUT_OF_RANGE'],
    ['0000-02-29', 'OUT_OF_RANGE'],
    ['2026-02-30', 'NOT_A_DAY'],
    ['9999-02-30', 'NOT_A_DAY'],
    ['10000-01-01', 'NOT_A_DAY'],
    ['26-1-1', 'NOT_A_DAY'],
    ['', 'NOT_A_DAY'],
  ])('%j is %s', (text, expected) => {
    expect(readBusinessDay(text)).toBe(expected);
  });
});

describe('CONV-2: business days', () => {
  it.each([
    ['2026-11-20T15:59:59.999Z', 'Asia/Shanghai', '2026-11-20'],
    ['2026-11-20T16:00:00.000Z', 'Asia/Shanghai', '2026-11-21'],
    ['2026-12-31T16:00:00.000Z', 'Asia/Shanghai', '2027-01-01'],
    ['2026-03-08T04:59:59.000Z', 'America/New_York', '2026-03-07'],
    ['2026-03-09T03:59:59.000Z', 'America/New_York', '2026-03-08'],
    ['2026-11-20T10:00:00.000Z', 'Pacific/Kiritimati', '2026-11-21'],
  ])('%s is in %s on %s', (instant, zone, expected) => {
    expect(businessDayOf(new Date(instant), zone)).toBe(expected);
  });

  it('begin at their first instant and not a millisecond before, in every zone', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...ZONES), (each, zone) => {
        const start = startOfDay(each, zone);
        expect(businessDayOf(start, zone)).toBe(each);
        expect(businessDayOf(new Date(start.getTime() - 1), zone)).toBe(addDays(each, -1));
      }),
    );
  });

  it.each([
    ['Asia/Shanghai', true],
    ['UTC', true],
    ['Mars/Olympus', false],
    ['', false],
  ])('knows whether %j is a time zone', (zone, expected) => {
    expect(isTimeZone(zone)).toBe(expected);
  });
});

describe('CONV-2: adding clamps to the end of the month', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-01-30', 1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-11-22', -12, '2025-11-22'],
    ['2026-11-22', 0, '2026-11-22'],
  ])('%s and %d months are %s', (from, months, expected) => {
    expect(addMonths(localDate(from), months)).toBe(expected);
  });

  it.each([
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2026-11-21', 2, '2028-11-21'],
  ])('%s and %d years are %s', (from, years, expected) => {
    expect(addYears(localDate(from), years)).toBe(expected);
  });

  it('keeps the day of the month unless the month is too short', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -240, max: 240 }), (from, months) => {
        const to = addMonths(from, months);
        const isLastOfMonth = addDays(to, 1).endsWith('-01');
        expect(to.slice(8) === from.slice(8) || (isLastOfMonth && to.slice(8) < from.slice(8))).toBe(true);
      }),
    );
  });

  it('adds years like twelve months each', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -20, max: 20 }), (from, years) => {
        expect(addYears(from, years)).toBe(addMonths(from, years * 12));
      }),
    );
  });

  it('adds and counts days as inverses', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4_000, max: 4_000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });
});

describe('CONV-2: periods and windows', () => {
  const period = { from: localDate('2026-03-01'), to: localDate('2028-03-01') };

  it.each([
    ['2026-02-28', false],
    ['2026-03-01', true],
    ['2028-02-29', true],
    ['2028-03-01', false],
  ])('a half-open period holds %s: %s', (text, expected) => {
    expect(contains(period, localDate(text))).toBe(expected);
  });

  it.each([
    ['2026-11-21', false],
    ['2026-11-22', true],
    ['2026-12-22', true],
    ['2026-12-23', false],
  ])('within 30 days of 22 November is %s: %s', (text, expected) => {
    expect(isWithinDays(localDate(text), localDate('2026-11-22'), 30)).toBe(expected);
  });

  it.each([
    ['2026-01-01', '2026-01-01', '2026-04-01'],
    ['2026-03-31', '2026-01-01', '2026-04-01'],
    ['2026-04-01', '2026-04-01', '2026-07-01'],
    ['2026-09-30', '2026-07-01', '2026-10-01'],
    ['2026-12-31', '2026-10-01', '2027-01-01'],
  ])('the quarter of %s is from %s to %s', (text, from, to) => {
    expect(quarterOf(localDate(text))).toEqual({ from, to });
  });

  it('two periods that meet hold every day once', () => {
    const three = fc.tuple(day, day, day).map((days) => days.sort() as [LocalDate, LocalDate, LocalDate]);
    fc.assert(
      fc.property(three, day, ([a, b, c], each) => {
        const halves = [contains({ from: a, to: b }, each), contains({ from: b, to: c }, each)];
        expect(halves.filter(Boolean).length).toBe(contains({ from: a, to: c }, each) ? 1 : 0);
      }),
    );
  });
});
