import { isTooSmall, type SmallestGroup } from '../../measures';

/*
 * Cars by the month in which they were bought, and how many of them came back in each month since (rulebook ANA-07).
 */

/** A count of one cohort and one month since; the month of the purchase is 0. */
export interface CohortCount {
  /** `YYYY-MM`, by the dealer's days. */
  readonly month: string;
  readonly monthsSince: number;
  readonly carCount: number;
}

export interface Cohort {
  readonly month: string;
  /** Null where hidden. */
  readonly soldCount: number | null;
  /** By months since, from 0 to the month of today. */
  readonly returning: readonly (number | null)[];
}

/** Months from one to another, both `YYYY-MM`. */
export function monthsBetween(from: string, to: string): number {
  const months = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return months(to) - months(from);
}

/**
 * The cohorts that have sold a car, by month. Above the dealer a small cohort is hidden as a whole, and of the others
 * what shows few who came back, or few who did not (rulebook ANA-08).
 */
export function cohorts(
  sold: ReadonlyMap<string, number>,
  counts: readonly CohortCount[],
  today: string,
  smallest: SmallestGroup,
): Cohort[] {
  return [...sold]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, soldCount]) => {
      const isHidden = isTooSmall(soldCount, smallest);
      const of = (monthsSince: number) =>
        counts.find((each) => each.month === month && each.monthsSince === monthsSince)?.carCount ?? 0;
      const cell = (count: number) =>
        isHidden || isTooSmall(count, smallest) || isTooSmall(soldCount - count, smallest) ? null : count;
      const length = Math.max(0, monthsBetween(month, today) + 1);
      return {
        month,
        soldCount: isHidden ? null : soldCount,
        returning: Array.from({ length }, (_, monthsSince) => cell(of(monthsSince))),
      };
    });
}
