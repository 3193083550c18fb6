import { addDays, businessDayOf, startOfDay } from '@autoclub/domain-kit';

/*
 * No message goes out at night (rulebook ACT-08): between the evening and the morning hour of the dealer's day a
 * message waits.
 */

/** Hours as `HH:MM` in the dealer's zone; from the one in the evening up to, but without, the one in the morning. */
export interface QuietHours {
  readonly quietFrom: string;
  readonly quietTo: string;
}

const MINUTE_MS = 60_000;

/** The instant itself when it is not quiet, else the end of the quiet hours it lies in. */
export function firstAllowed(at: Date, timeZone: string, { quietFrom, quietTo }: QuietHours): Date {
  const today = businessDayOf(at, timeZone);
  const clock = clockTime(at, timeZone);
  if (quietFrom === quietTo) return at;
  const overMidnight = quietFrom > quietTo;
  const isEvening = clock >= quietFrom;
  const isMorning = clock < quietTo;
  const isQuiet = overMidnight ? isEvening || isMorning : isEvening && isMorning;
  if (!isQuiet) return at;
  return atClock(overMidnight && isEvening ? addDays(today, 1) : today, quietTo, timeZone);
}

function atClock(day: ReturnType<typeof businessDayOf>, clock: string, timeZone: string): Date {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const at = new Date(startOfDay(day, timeZone).getTime() + (hours * 60 + minutes) * MINUTE_MS);
  const drift = minutesOf(clock) - minutesOf(clockTime(at, timeZone));
  return new Date(at.getTime() + drift * MINUTE_MS);
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The time on the dealer's wall, `HH:MM`. */
export function clockTime(at: Date, timeZone: string): string {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
    formatters.set(timeZone, formatter);
  }
  return formatter.format(at);
}
