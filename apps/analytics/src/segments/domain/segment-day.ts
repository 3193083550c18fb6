import { addDays } from '@autoclub/domain-kit';
import type { LocalDate } from '@autoclub/domain-kit';
import { lastDayMonthsBack, LOOK_BACK_MONTHS } from '../../measures';
import type { DayRange, Range } from './condition';

/** The last 12 months of a segment begin after this day. */
export function yearAfter(on: LocalDate): LocalDate {
  return lastDayMonthsBack(on, LOOK_BACK_MONTHS);
}

/** The days on which a car of such an age in full months was bought, seen from a day. */
export function boughtOn({ atLeast, atMost }: Range, on: LocalDate): DayRange {
  return {
    from: atMost === null ? null : addDays(lastDayMonthsBack(on, atMost + 1), 1),
    to: atLeast === null ? null : lastDayMonthsBack(on, atLeast),
  };
}

/** The days that lie so many days ago. */
export function daysAgo({ atLeast, atMost }: Range, on: LocalDate): DayRange {
  return {
    from: atMost === null ? null : addDays(on, -atMost),
    to: atLeast === null ? null : addDays(on, -atLeast),
  };
}

/** The days that lie so many days ahead; behind where the number is negative. */
export function daysAhead({ atLeast, atMost }: Range, on: LocalDate): DayRange {
  return {
    from: atLeast === null ? null : addDays(on, atLeast),
    to: atMost === null ? null : addDays(on, atMost),
  };
}
