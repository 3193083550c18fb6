import { businessDayOf } from '@autoclub/domain-kit';
import type { LocalDate } from '@autoclub/domain-kit';

/** The zone of a figure that spans dealers of several zones; the default of rulebook CONV-2. */
export const NATION_TIME_ZONE = 'Asia/Shanghai';

/** The day a question is about: the one that was asked for, but never later than today. */
export function asOfDay(asked: LocalDate | null, now: Date, timeZone: string): LocalDate {
  const today = businessDayOf(now, timeZone);
  return asked !== null && asked < today ? asked : today;
}
