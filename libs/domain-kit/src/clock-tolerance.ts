import { businessDayOf, type LocalDate } from './calendar';

/** How far the clock of a sender may run ahead of ours before what it sends lies in the future. */
export const CLOCK_TOLERANCE_MS = 5 * 60_000;

/** Whether an instant lies in the future, also by a clock that runs a little fast. */
export function isInFuture(instant: Date, now: Date): boolean {
  return instant.getTime() - now.getTime() > CLOCK_TOLERANCE_MS;
}

/** The last day that is not in the future for a sender whose clock may run a little fast. */
export function latestBusinessDay(now: Date, timeZone: string): LocalDate {
  return businessDayOf(new Date(now.getTime() + CLOCK_TOLERANCE_MS), timeZone);
}
