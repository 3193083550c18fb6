import { addDays, type LocalDate } from '@autoclub/domain-kit';

/** Over a longer time so many customers change their class that a net difference tells of no small group. */
const NEAR_DAYS = 31;

/** Whether two days are so near that the states of the two may be subtracted (rulebook ANA-08). */
export function isNear(one: string, other: LocalDate): boolean {
  return one > addDays(other, -NEAR_DAYS) && one < addDays(other, NEAR_DAYS);
}
