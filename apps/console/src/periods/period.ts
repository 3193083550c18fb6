/*
 * Periods of whole months, as figures are looked at. Above the dealer what was shown cuts time into spans, and a
 * span with fewer than five people hides a figure (rulebook ANA-08): whole months keep figures visible where single
 * days would not.
 */

/** A calendar month, `2026-10`. */
export type Month = string;

export const PERIOD_KINDS = ['month', 'quarter', 'year', 'rolling'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** What is looked at: one month, its quarter, its year, or the twelve months that end with it. */
export interface PeriodChoice {
  readonly by: PeriodKind;
  readonly at: Month;
}

/** Business days, half-open as in the graph. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const MONTHS_OF: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, year: 12, rolling: 12 };

const indexOf = (month: Month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

function monthAt(index: number): Month {
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The month so many months later, or earlier. */
export const addMonths = (month: Month, count: number): Month => monthAt(indexOf(month) + count);

/** The month a day is in. */
export const monthOf = (day: string): Month => day.slice(0, 7);

/** The first day of a month. */
export const firstDayOf = (month: Month): string => `${month}-01`;

/** The last day of a period. */
export function lastDayOf({ to }: Days): string {
  return new Date(Date.parse(`${to}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** The days of so many months that end with this one. */
export const monthsUpTo = (last: Month, count: number): Days => ({
  from: firstDayOf(addMonths(last, 1 - count)),
  to: firstDayOf(addMonths(last, 1)),
});

/** The days of a choice; a quarter or a year that goes beyond the last month to be seen ends with it. */
export function daysOf({ by, at }: PeriodChoice, last: Month): Days {
  if (by === 'rolling') return monthsUpTo(at, MONTHS_OF.rolling);
  const length = MONTHS_OF[by];
  const first = Math.floor(indexOf(at) / length) * length;
  const end = Math.max(first + 1, Math.min(first + length, indexOf(last) + 1));
  return { from: firstDayOf(monthAt(first)), to: firstDayOf(monthAt(end)) };
}

/** How many months a period has. */
export const monthCountOf = ({ from, to }: Days): number => indexOf(monthOf(to)) - indexOf(monthOf(from));

/** The whole months before a period, as many as it has. */
export function periodBefore(days: Days): Days {
  return { from: firstDayOf(addMonths(monthOf(days.from), -monthCountOf(days))), to: days.from };
}

/** The same months of the year before. */
export const yearBefore = ({ from, to }: Days): Days => ({
  from: firstDayOf(addMonths(monthOf(from), -12)),
  to: firstDayOf(addMonths(monthOf(to), -12)),
});

/** The months of a period, the first one first. */
export function monthsIn({ from, to }: Days): Month[] {
  const first = indexOf(monthOf(from));
  return Array.from({ length: indexOf(monthOf(to)) - first }, (_, index) => monthAt(first + index));
}

/** The month of today and the last one that is over, by the clock of this machine. */
export function runningMonth(now = new Date()): Month {
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}`;
}

/** Reads a choice from the address; what is not there or makes no sense is the month given. */
export function readChoice(by: string | null, at: string | null, last: Month): PeriodChoice {
  const kind = PERIOD_KINDS.find((each) => each === by) ?? 'month';
  const isMonth = at !== null && /^20\d\d-(0[1-9]|1[0-2])$/.test(at);
  return { by: kind, at: isMonth && at <= last ? at : last };
}

/** The choice before or after, by its own length; twelve months move by one. */
export function shifted({ by, at }: PeriodChoice, step: number): PeriodChoice {
  return { by, at: addMonths(at, step * (by === 'rolling' ? 1 : MONTHS_OF[by])) };
}
