import { addDays, addMonths } from '@autoclub/domain-kit';
import type { LocalDate, Period } from '@autoclub/domain-kit';

/*
 * Figures of calendar months as they were known on a day (rulebook ANA-13). The night after each day keeps what has
 * changed of the running month and of the two before it; the first night after a month freezes it.
 */

/** Months whose figures may still change: late bills come in within some weeks. */
const OPEN_MONTHS = 3;

export function monthOf(day: LocalDate): Period {
  const from = `${day.slice(0, 7)}-01` as LocalDate;
  return { from, to: addMonths(from, 1) };
}

/** A month, and its days that were over by the end of a day. */
export interface KnownMonth {
  readonly month: Period;
  readonly known: Period;
  readonly isOver: boolean;
}

/** The months that are looked at once a day is over, the oldest first. */
export function monthsKnownOn(day: LocalDate): KnownMonth[] {
  const next = addDays(day, 1);
  return Array.from({ length: OPEN_MONTHS }, (_, at) => {
    const month = monthOf(addMonths(monthOf(day).from, at + 1 - OPEN_MONTHS));
    const to = month.to < next ? month.to : next;
    return { month, known: { from: month.from, to }, isOver: month.to <= next };
  });
}

/** What has changed since a figure was kept; null when either is not known or the two are not of one definition. */
export function differenceOf(kept: string | null, live: string | null): string | null {
  if (kept === null || live === null) return null;
  const digits = Math.max(digitsOf(kept), digitsOf(live));
  const difference = scaled(live, digits) - scaled(kept, digits);
  if (digits === 0) return String(difference);
  const text = String(difference < 0 ? -difference : difference).padStart(digits + 1, '0');
  return `${difference < 0 ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

function digitsOf(value: string): number {
  return value.split('.')[1]?.length ?? 0;
}

function scaled(value: string, digits: number): bigint {
  const [whole = '0', part = ''] = value.split('.');
  return BigInt(whole + part.padEnd(digits, '0'));
}
