import { addDays, addMonths } from '@autoclub/domain-kit';
import type { LocalDate } from '@autoclub/domain-kit';

/*
 * Classes look back from a reference day D. A day lies n months back when "the day plus n months", clamped to the
 * month's end (rulebook CONV-2), is not later than D: 30 November is three months back on 28 February, and a visit
 * exactly twelve months ago has left the last twelve months.
 */

/** The latest day that lies the given number of months back, seen from the reference day. */
export function lastDayMonthsBack(on: LocalDate, months: number): LocalDate {
  let day = addMonths(on, -months);
  for (let next = addDays(day, 1); addMonths(next, months) <= on; next = addDays(next, 1)) day = next;
  return day;
}

/** Months that a class looks back over; numbers of the programme in force at the reference day. */
export interface LookBack {
  readonly inactiveMonths: number;
  readonly lostMonths: number;
  readonly newCarMonths: number;
  readonly potentialAMonths: number;
}

/** A reference day with the boundaries of its look-back, worked out once for any number of customers. */
export interface ReferenceDay {
  readonly on: LocalDate;
  /** Visits and purchases after this day are in the last twelve months. */
  readonly yearAfter: LocalDate;
  readonly inactiveUpTo: LocalDate;
  readonly lostUpTo: LocalDate;
  /** A car bought after this day is a new one. */
  readonly newCarAfter: LocalDate;
  readonly potentialAfter: LocalDate;
}

/** The last twelve months of ANA-01 and ANA-02; the rules name them in words and not as a number that changes. */
export const CLASS_WINDOW_MONTHS = 12;

export function referenceDay(on: LocalDate, lookBack: LookBack): ReferenceDay {
  return {
    on,
    yearAfter: lastDayMonthsBack(on, CLASS_WINDOW_MONTHS),
    inactiveUpTo: lastDayMonthsBack(on, lookBack.inactiveMonths),
    lostUpTo: lastDayMonthsBack(on, lookBack.lostMonths),
    newCarAfter: lastDayMonthsBack(on, lookBack.newCarMonths),
    potentialAfter: lastDayMonthsBack(on, lookBack.potentialAMonths),
  };
}
