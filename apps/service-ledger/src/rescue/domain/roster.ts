import {
  addDays,
  instantOf,
  type LocalDate,
  localTimeOf,
  type LocalTime,
  businessDayOf,
  type Period,
  startOfDay,
} from '@autoclub/domain-kit';

/** An instant as the wall of the dealer shows it; 24:00 of a day is 00:00 of the next. */
export interface WallTime {
  readonly day: LocalDate;
  readonly time: LocalTime;
}

/** A stretch of time; the end is not inside. */
export interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Somebody's duty for rescues (rulebook SVC-14). */
export interface Shift extends Span {
  readonly id: string;
  readonly dealerId: string;
  readonly staffMemberId: string;
  readonly traceId: string;
}

/** A duty as planned on the wall of the dealer. */
export interface PlannedShift {
  readonly staffMemberId: string;
  readonly from: WallTime;
  readonly to: WallTime;
}

/**
 * Business days as time in the dealer's zone: a day on which clocks change has 23 or 25 hours, and all of them are
 * to be covered.
 */
export function spanOf({ from, to }: Period, timeZone: string): Span {
  return { startsAt: startOfDay(from, timeZone), endsAt: startOfDay(to, timeZone) };
}

/** A planned duty as time. What the wall shows twice is its first coming, so a duty that ends then loses nothing. */
export function shiftSpan({ from, to }: Pick<PlannedShift, 'from' | 'to'>, timeZone: string): Span {
  return {
    startsAt: instantOf(from.day, from.time, timeZone),
    endsAt: instantOf(to.day, to.time, timeZone),
  };
}

/** Every stretch of the span in which nobody is on duty, in order; none when the roster has no uncovered minute. */
export function uncovered({ startsAt, endsAt }: Span, shifts: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let coveredTo = startsAt;
  for (const shift of [...shifts].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())) {
    if (shift.startsAt >= endsAt) break;
    if (shift.startsAt > coveredTo) gaps.push({ startsAt: coveredTo, endsAt: shift.startsAt });
    if (shift.endsAt > coveredTo) coveredTo = shift.endsAt;
  }
  return coveredTo < endsAt ? [...gaps, { startsAt: coveredTo, endsAt }] : gaps;
}

/** What the wall of the dealer shows at an instant, to be read by people: `2026-11-22 08:00`. */
export function wallText(instant: Date, timeZone: string): string {
  return `${businessDayOf(instant, timeZone)} ${localTimeOf(instant, timeZone)}`;
}

/** The last day after which a roster is no help any more, by the days the programme wants it to reach ahead. */
export function rosterHorizon(today: LocalDate, daysAhead: number): Period {
  return { from: today, to: addDays(today, daysAhead) };
}
