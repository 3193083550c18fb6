import { addMonths, localDate } from '@autoclub/domain-kit';
import type { LocalDate, Period } from '@autoclub/domain-kit';

/** The whole months within a period, from the first of one to the first of another; none leaves both at its end. */
export function wholeMonthsOf({ from, to }: Period): Period {
  const first = isFirst(from) ? from : addMonths(firstOf(from), 1);
  const last = firstOf(to);
  return first < last ? { from: first, to: last } : { from: to, to };
}

function firstOf(day: LocalDate): LocalDate {
  return localDate(`${day.slice(0, 7)}-01`);
}

function isFirst(day: LocalDate): boolean {
  return day.endsWith('-01');
}
