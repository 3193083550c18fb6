const MINUTE_MS = 60_000;

/** The business day at a dealer, whose clock may be ahead in a sandbox (rulebook CONV-2, PLT-04). */
export function businessDayAt(now: number, timeZone: string, aheadMinutes: number): string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  return format.format(new Date(now + aheadMinutes * MINUTE_MS));
}

/** A business day so many days later, or earlier when negative. */
export function daysAfter(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** How many days after the first day the second one is; negative when it is before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / (24 * 60 * MINUTE_MS));
}

/** A business day out of an address: the day itself, or nothing where it is none. */
export function dayIn(text: string | null): string | undefined {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  return Number.isNaN(Date.parse(text)) ? undefined : text;
}
