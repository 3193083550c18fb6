import { wallMs } from './wall-of-zone';

/**
 * A business day: a calendar date `YYYY-MM-DD` in the dealer's IANA time zone (rulebook CONV-2). As text it sorts and
 * compares like the dates it stands for.
 */
export type LocalDate = string & { readonly __localDate: unique symbol };

/** Days `[from, to)`: the first day inside and the first day after. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const DAY_MS = 86_400_000;
/** 1900 to 2199: every day a dealer can mean, and so far from year 9999 that added years are still text we sort. */
const DATE = /^(?:19|20|21)\d{2}-\d{2}-\d{2}$/;

export function isLocalDate(text: string): text is LocalDate {
  return parseLocalDate(text) !== undefined;
}

/** Reads `YYYY-MM-DD`; undefined when it is not a day of the calendar (31 April, letters) or outside 1900 to 2199. */
export function parseLocalDate(text: string): LocalDate | undefined {
  if (!DATE.test(text)) return undefined;
  // A day that its month does not have is no instant, or rolls over into the next month and reads back differently.
  const start = Date.parse(text);
  return !Number.isNaN(start) && dayOf(start) === text ? (text as LocalDate) : undefined;
}

/**
 * The days that business of the club can be dated (rulebook CONV-3): programmes hold from 2000 on, and whatever is
 * added to a day of this century, such as the years of a card, is still a day we sort as text. Both ends are inside.
 */
export const FIRST_BUSINESS_DAY = '2000-01-01' as LocalDate;
export const LAST_BUSINESS_DAY = '2100-01-01' as LocalDate;

/** Whether a day lies where business can be dated; a date from outside is refused by name (`DATE_OUT_OF_RANGE`). */
export function isBusinessDay(day: LocalDate): boolean {
  return day >= FIRST_BUSINESS_DAY && day <= LAST_BUSINESS_DAY;
}

const ANY_YEAR = /^\d{4}-\d{2}-\d{2}$/;

/** The first day that anything can be dated: a birth, or the purchase of a car long before its dealer kept records. */
export const FIRST_CALENDAR_DAY = '1900-01-01' as LocalDate;

type ReadDay = LocalDate | 'NOT_A_DAY' | 'OUT_OF_RANGE';

/**
 * Reads a day of a life, from 1900 on. Says of a day of any other year that it is out of range, so that a slip such as
 * 9999-12-31 is named and not called no day at all.
 */
export function readCalendarDay(text: string): ReadDay {
  return readDay(text, FIRST_CALENDAR_DAY);
}

/** Reads a day on which business can be dated, from 2000 on. */
export function readBusinessDay(text: string): ReadDay {
  return readDay(text, FIRST_BUSINESS_DAY);
}

function readDay(text: string, first: LocalDate): ReadDay {
  const day = parseLocalDate(text);
  if (day !== undefined) return day >= first && day <= LAST_BUSINESS_DAY ? day : 'OUT_OF_RANGE';
  const start = ANY_YEAR.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(start) && dayOf(start) === text ? 'OUT_OF_RANGE' : 'NOT_A_DAY';
}

/** A day that is known to be right; throws on what is not, for constants and stored values. */
export function localDate(text: string): LocalDate {
  const day = parseLocalDate(text);
  if (day === undefined) throw new RangeError(`Not a calendar day: ${text}`);
  return day;
}

export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The business day an instant falls on in a dealer's zone. Independent of the process's own zone. */
export function businessDayOf(instant: Date, timeZone: string): LocalDate {
  const shown = wallMs(instant, timeZone);
  if (shown !== undefined) return dayOf(shown);
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter.format(instant) as LocalDate;
}

const HOUR = 3_600_000;

/**
 * The first instant (UTC) of a business day in a dealer's zone, found by halving the hours in which a day can begin
 * anywhere on earth. Asks the same calendar as {@link businessDayOf}, so the two never disagree; the zone arithmetic of
 * the Temporal polyfill forgets daylight saving about ten years from now.
 */
export function startOfDay(day: LocalDate, timeZone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00.000Z`);
  let before = midnight - 18 * HOUR;
  let start = midnight + 18 * HOUR;
  while (start - before > 1) {
    const middle = Math.floor((before + start) / 2);
    if (businessDayOf(new Date(middle), timeZone) >= day) start = middle;
    else before = middle;
  }
  return new Date(start);
}

export function addDays(day: LocalDate, days: number): LocalDate {
  return dayOf(Date.parse(day) + days * DAY_MS);
}

/** Adds months, clamped to the last day of the month (31 January + 1 month = 28 or 29 February; rulebook CONV-2). */
export function addMonths(day: LocalDate, months: number): LocalDate {
  const month = new Date(Date.parse(day));
  const dayOfMonth = month.getUTCDate();
  month.setUTCDate(1);
  month.setUTCMonth(month.getUTCMonth() + months + 1, 0);
  return dayOf(month.setUTCDate(Math.min(dayOfMonth, month.getUTCDate())));
}

/** Adds years, clamped like {@link addMonths}. */
export function addYears(day: LocalDate, years: number): LocalDate {
  return addMonths(day, years * 12);
}

/** The calendar quarter a day lies in: from 1 January, April, July or October up to the next of them. */
export function quarterOf(day: LocalDate): Period {
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  const from = localDate(`${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`);
  return { from, to: addMonths(from, 3) };
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/** "Within n days of D": up to and including the n-th calendar day after D (rulebook CONV-2). */
export function isWithinDays(day: LocalDate, of: LocalDate, days: number): boolean {
  return day >= of && day <= addDays(of, days);
}

export function contains(period: Period, day: LocalDate): boolean {
  return day >= period.from && day < period.to;
}

const days = new Map<number, LocalDate>();

/** The day of an instant in UTC. Imports add and read days by the thousand, so the text of each is made once. */
function dayOf(instantMs: number): LocalDate {
  const day = Math.floor(instantMs / DAY_MS);
  const known = days.get(day);
  if (known !== undefined) return known;
  const text = new Date(instantMs).toISOString().slice(0, 10) as LocalDate;
  if (DATE.test(text)) days.set(day, text);
  return text;
}
