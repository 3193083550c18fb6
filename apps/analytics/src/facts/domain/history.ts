import { addDays } from '@autoclub/domain-kit';
import type { LocalDate } from '@autoclub/domain-kit';

/** A fact that is posted later than this came with an import of the past, as the points service sees it as well. */
const LATE_DAYS = 31;

/**
 * Whether points were posted for a fact of long ago (rulebook CONV-6): two years that are imported on one day would
 * otherwise look like the best day of the club.
 */
export function isHistory(sourceType: string, businessDay: LocalDate, postedOn: LocalDate): boolean {
  return sourceType === 'IMPORT' || addDays(businessDay, LATE_DAYS) < postedOn;
}
