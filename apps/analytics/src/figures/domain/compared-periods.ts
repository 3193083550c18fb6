import { addDays, addMonths, addYears, daysBetween } from '@autoclub/domain-kit';
import type { LocalDate, Period } from '@autoclub/domain-kit';

/** How a period is cut into the points of a series. */
export const GRAINS = ['DAY', 'MONTH', 'QUARTER', 'YEAR'] as const;
export type Grain = (typeof GRAINS)[number];

/** What a value is shown beside. */
export const COMPARISONS = ['PREVIOUS_PERIOD', 'SAME_PERIOD_LAST_YEAR'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** A series is read point by point; this many are shown in bounded time. */
export const MOST_POINTS = 62;

const MONTHS: Record<Exclude<Grain, 'DAY'>, number> = { MONTH: 1, QUARTER: 3, YEAR: 12 };

/**
 * Cuts a period at the turns of the calendar; the first and the last point are as long as what the period has of them.
 * Null when there would be more points than {@link MOST_POINTS}.
 */
export function pointsOf(period: Period, grain: Grain): Period[] | null {
  const points: Period[] = [];
  for (let from = period.from; from < period.to;) {
    if (points.length === MOST_POINTS) return null;
    const next = nextTurn(from, grain);
    const to = next < period.to ? next : period.to;
    points.push({ from, to });
    from = to;
  }
  return points;
}

function nextTurn(day: LocalDate, grain: Grain): LocalDate {
  if (grain === 'DAY') return addDays(day, 1);
  const months = MONTHS[grain];
  const firstOfMonth = addDays(day, 1 - Number(day.slice(8)));
  const into = (Number(day.slice(5, 7)) - 1) % months;
  return addMonths(firstOfMonth, months - into);
}

/**
 * The period before: whole months before whole months, as many of them, and otherwise as many days. February is
 * preceded by January, although it is shorter.
 */
export function previousPeriod({ from, to }: Period): Period {
  const areWhole = from.endsWith('-01') && to.endsWith('-01');
  const months = areWhole ? monthsBetween(from, to) : 0;
  return { from: months > 0 ? addMonths(from, -months) : addDays(from, -daysBetween(from, to)), to: from };
}

/** The same days of the year before; 29 February is 28 February there. */
export function samePeriodLastYear({ from, to }: Period): Period {
  const lastYear = { from: addYears(from, -1), to: addYears(to, -1) };
  return lastYear.from < lastYear.to ? lastYear : { ...lastYear, to: addDays(lastYear.from, 1) };
}

export const COMPARED: Record<Comparison, (period: Period) => Period> = {
  PREVIOUS_PERIOD: previousPeriod,
  SAME_PERIOD_LAST_YEAR: samePeriodLastYear,
};

function monthsBetween(from: LocalDate, to: LocalDate): number {
  const monthOf = (day: LocalDate) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return monthOf(to) - monthOf(from);
}
