const DAY_MS = 86_400_000;
const SECOND_MS = 1_000;

/** Day 0 of a workbook; its calendar has a 29 February 1900, so that this holds from March 1900 on. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST_SERIAL = 61;
/** 31 December 2199. */
const LAST_SERIAL = 109_574;

/**
 * A day of a workbook, counted from 1900, as text: `2026-03-31`, or with its time on the wall where it has one,
 * `2026-03-31T16:15:30`. Undefined for a number that is no day.
 */
export function dayOfSerial(serial: number): string | undefined {
  if (!(serial >= FIRST_SERIAL && serial <= LAST_SERIAL)) return undefined;
  const seconds = Math.round((serial * DAY_MS) / SECOND_MS);
  const text = new Date(DAY_ZERO + seconds * SECOND_MS).toISOString().slice(0, 19);
  return text.endsWith('T00:00:00') ? text.slice(0, 10) : text;
}
