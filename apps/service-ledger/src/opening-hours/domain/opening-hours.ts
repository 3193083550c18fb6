import {
  addDays,
  type Bilingual,
  instantOf,
  type LocalDate,
  type LocalTime,
  localTime,
} from '@autoclub/domain-kit';

/** Days of the week as the programme writes them, in the order in which a calendar counts them. */
export const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A time of a day, on the wall of the dealer, at which so many cars can be worked on at once (rulebook SVC-12). */
export interface OpeningWindow {
  /** That of the programme; null for a time that was set for one day. */
  readonly code: string | null;
  readonly name: Bilingual | null;
  readonly from: LocalTime;
  readonly to: LocalTime;
  readonly capacity: number;
  /** Off the peak: a customer who books it does not wait. */
  readonly isZeroWait: boolean;
}

/** What the programme says of the days of a week. */
export interface WeeklyWindow extends OpeningWindow {
  readonly weekdays: readonly Weekday[];
}

/** A day that is not as its weekday says: a holiday, a day with other hours, a Sunday that is worked. */
export interface SpecialDay {
  readonly dealerId: string;
  readonly day: LocalDate;
  /** Empty where the dealer is closed. */
  readonly windows: readonly OpeningWindow[];
  readonly reason: string;
  readonly savedById: string | null;
  readonly traceId: string;
}

/** A window of one day as instants; `[from, to)`. */
export interface OpenSpan {
  readonly from: Date;
  readonly to: Date;
  readonly capacity: number;
  readonly isZeroWait: boolean;
}

/** The windows of a day: those set for it, else those of its weekday. */
export function windowsOf(
  day: LocalDate,
  weekly: readonly WeeklyWindow[],
  special: SpecialDay | undefined,
): readonly OpeningWindow[] {
  return special?.windows ?? weekly.filter(({ weekdays }) => weekdays.includes(weekdayOf(day)));
}

/**
 * Windows as instants. The wall of the dealer decides: where clocks go forward a window over the change is an hour
 * shorter, where they go back an hour longer, and one that lies in the hour left out may be none.
 */
export function spansOf(windows: readonly OpeningWindow[], day: LocalDate, timeZone: string): OpenSpan[] {
  return windows
    .map(({ from, to, capacity, isZeroWait }) => ({
      from: instantOf(day, from, timeZone),
      to: instantOf(day, to, timeZone),
      capacity,
      isZeroWait,
    }))
    .filter(({ from, to }) => from < to)
    .sort((one, other) => one.from.getTime() - other.from.getTime());
}

/** So far ahead an open day is looked for; a dealer that is closed longer has no deadline to keep. */
export const MOST_CLOSED_DAYS = 60;

/** The n-th open day after a day; a calendar day for each that is missing when the dealer is closed for too long. */
export function openDayAfter(day: LocalDate, count: number, isOpen: (day: LocalDate) => boolean): LocalDate {
  let found = day;
  for (let open = 0; open < count; open++) {
    const next = Array.from({ length: MOST_CLOSED_DAYS }, (_, i) => addDays(found, i + 1)).find(isOpen);
    found = next ?? addDays(found, 1);
  }
  return found;
}

/** A window as the programme or a form writes it. */
export function openingWindow(
  times: { readonly from: string; readonly to: string },
  rest: Omit<OpeningWindow, 'from' | 'to'>,
): OpeningWindow {
  return { ...rest, from: localTime(times.from), to: localTime(times.to) };
}

function weekdayOf(day: LocalDate): Weekday {
  return WEEKDAYS[new Date(`${day}T00:00:00.000Z`).getUTCDay()] as Weekday;
}
