import { addMonths, contains, localDate, quarterOf } from '@autoclub/domain-kit';
import type { LocalDate, Period } from '@autoclub/domain-kit';
import { PROMOTIONS } from './activity';
import type { Promotion } from './activity';

/*
 * How often a club has to hold activities (rulebook ACT-02). A year is cut into the periods that each need one; a
 * period is judged when it is over, so that nobody falls short of what can still be held.
 */

/** An activity that was held, as far as its club's frequency goes. */
export interface HeldActivity {
  readonly heldOn: LocalDate;
  readonly isLarge: boolean;
  readonly promotion: Promotion | null;
}

export interface FrequencyNumbers {
  readonly activityEveryMonths: number;
  readonly largeActivitiesPerYear: number;
  readonly promotionsPerQuarter: number;
}

export const SHORTFALLS = ['NO_ACTIVITY', 'TOO_FEW_LARGE', 'TOO_FEW_PROMOTIONS'] as const;
export type ShortfallCode = (typeof SHORTFALLS)[number];

/** What a club held too little of. */
export interface Shortfall {
  readonly code: ShortfallCode;
  readonly period: Period;
  readonly promotion: Promotion | null;
  readonly heldCount: number;
  readonly requiredCount: number;
}

/** What is missing of a year, in the order of the rule; `today` is the dealer's business day. */
export function shortfallsOf(
  held: readonly HeldActivity[],
  numbers: FrequencyNumbers,
  { year, today }: { readonly year: number; readonly today: LocalDate },
): Shortfall[] {
  const from = localDate(`${year}-01-01`);
  const whole = { from, to: addMonths(from, 12) };
  const missing = (
    code: ShortfallCode,
    period: Period,
    requiredCount: number,
    counts: (activity: HeldActivity) => boolean = () => true,
    promotion: Promotion | null = null,
  ): Shortfall[] => {
    const heldCount = held.filter((one) => contains(period, one.heldOn) && counts(one)).length;
    const isShort = period.to <= today && heldCount < requiredCount;
    return isShort ? [{ code, period, promotion, heldCount, requiredCount }] : [];
  };
  return [
    ...periodsOf(whole, numbers.activityEveryMonths).flatMap((period) => missing('NO_ACTIVITY', period, 1)),
    ...missing('TOO_FEW_LARGE', whole, numbers.largeActivitiesPerYear, ({ isLarge }) => isLarge),
    ...quartersOf(whole).flatMap((quarter) =>
      PROMOTIONS.flatMap((kind) =>
        missing(
          'TOO_FEW_PROMOTIONS',
          quarter,
          numbers.promotionsPerQuarter,
          ({ promotion }) => promotion === kind,
          kind,
        ),
      ),
    ),
  ];
}

/** Whole periods of so many months from the first of January; what is left of the year at the end is one as well. */
function periodsOf({ from, to }: Period, months: number): Period[] {
  const periods: Period[] = [];
  for (let begin = from; begin < to; begin = addMonths(begin, months)) {
    const end = addMonths(begin, months);
    periods.push({ from: begin, to: end < to ? end : to });
  }
  return periods;
}

function quartersOf({ from, to }: Period): Period[] {
  const quarters: Period[] = [];
  for (let quarter = quarterOf(from); quarter.from < to; quarter = quarterOf(quarter.to))
    quarters.push(quarter);
  return quarters;
}
