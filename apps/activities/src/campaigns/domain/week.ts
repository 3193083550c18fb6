import { addDays } from '@autoclub/domain-kit';
import type { LocalDate, Period } from '@autoclub/domain-kit';

const DAYS = 7;

/** The week of a day, Monday to Sunday, `[from, to)`. */
export function weekOf(day: LocalDate): Period {
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % DAYS;
  const from = addDays(day, -sinceMonday);
  return { from, to: addDays(from, DAYS) };
}
