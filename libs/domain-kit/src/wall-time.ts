import { businessDayOf, type LocalDate } from './calendar';
import { wallMs } from './wall-of-zone';

/**
 * A time of day on the wall of a dealer, `HH:MM` from `00:00` to `23:59`; it means something together with a zone. As
 * text it sorts like the times it stands for.
 */
export type LocalTime = string & { readonly __localTime: unique symbol };

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const DAY_MS = 86_400_000;

/** A time that is known to be right; throws on what is not, for constants. */
export function localTime(text: string): LocalTime {
  if (!TIME.test(text)) throw new RangeError(`Not a time of day: ${text}`);
  return text as LocalTime;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** What the clock on the wall of a zone shows at an instant. */
export function localTimeOf(instant: Date, timeZone: string): LocalTime {
  const shown = wallMs(instant, timeZone);
  if (shown !== undefined) return new Date(shown).toISOString().slice(11, 16) as LocalTime;
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter.format(instant) as LocalTime;
}

/**
 * The instant at which the wall of a zone shows this time on this day. A time that comes twice, when clocks go back, is
 * its first coming; one that is left out, when they go forward, is as long after the change as it would have been.
 */
export function instantOf(day: LocalDate, time: LocalTime, timeZone: string): Date {
  const asUtc = Date.parse(`${day}T${time}:00.000Z`);
  const [before, after] = [asUtc - DAY_MS, asUtc + DAY_MS].map(
    (near) => new Date(asUtc - offsetMs(new Date(near), timeZone)),
  ) as [Date, Date];
  if (before.getTime() === after.getTime()) return before;
  const shows = (instant: Date): boolean =>
    businessDayOf(instant, timeZone) === day && localTimeOf(instant, timeZone) === time;
  const fitting = [before, after].filter(shows).sort((one, other) => one.getTime() - other.getTime());
  return fitting[0] ?? before;
}

/** How far the wall of a zone is ahead of UTC at an instant. */
function offsetMs(instant: Date, timeZone: string): number {
  const reckoned = wallMs(instant, timeZone);
  if (reckoned !== undefined) return reckoned - instant.getTime();
  const minute = Math.floor(instant.getTime() / 60_000) * 60_000;
  const shown = `${businessDayOf(instant, timeZone)}T${localTimeOf(instant, timeZone)}:00.000Z`;
  return Date.parse(shown) - minute;
}
