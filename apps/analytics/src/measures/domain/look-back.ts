import { addDays, addMonths } from '@autoclub/domain-kit';
import type { LocalDate } from '@autoclub/domain-kit';

/*
 * Figures and classes look back from a day D. A day lies n months back when "the day plus n months", clamped to the
 * month's end (rulebook CONV-2), is not later than D: 30 November is three months back on 28 February, and a visit
 * exactly twelve months ago has left the last twelve months.
 */

/** The latest day that lies the given number of months back, seen from the reference day. */
export function lastDayMonthsBack(on: LocalDate, months: number): LocalDate {
  let day = addMonths(on, -months);
  for (let next = addDays(day, 1); addMonths(next, months) <= on; next = addDays(next, 1)) day = next;
  return day;
}

/** "The last 12 months" of ANA-01, ANA-02 and ANA-04: the rules name them in words and not as a number that changes. */
export const LOOK_BACK_MONTHS = 12;
