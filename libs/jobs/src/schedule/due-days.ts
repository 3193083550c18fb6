import { addDays, businessDayOf, type LocalDate, localTimeOf } from '@autoclub/domain-kit';
import type { Job } from './job';

/** When a job is due, and what becomes of days it has missed. */
export type Schedule = Pick<Job, 'at' | 'isDue' | 'catchUp'>;

/** What is to be planned for a dealer. */
export interface Due {
  /** The last day whose run may have begun: today from its time on, until then yesterday. */
  readonly newest: LocalDate;
  /** The days to run for, oldest first. */
  readonly days: readonly LocalDate[];
}

/**
 * The days a job is due for: those after the last one that was planned, up to the newest. Days are read off the wall,
 * so a night whose hour is left out has its run, and one whose hour comes twice has one.
 */
export function dueDays(schedule: Schedule, now: Date, timeZone: string, planned: LocalDate): Due {
  const { at, isDue = () => true, catchUp } = schedule;
  const today = businessDayOf(now, timeZone);
  const newest = localTimeOf(now, timeZone) >= at ? today : addDays(today, -1);
  const days: LocalDate[] = [];
  for (let day = addDays(planned, 1); day <= newest; day = addDays(day, 1)) if (isDue(day)) days.push(day);
  return { newest, days: catchUp === 'EACH_DAY' ? days : days.slice(-1) };
}
