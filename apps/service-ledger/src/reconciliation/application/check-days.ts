import { addDays, type LocalDate } from '@autoclub/domain-kit';
import { judgedSince } from '../domain/difference';
import { compareDays, countsOf } from './compare-days';
import type { CheckPorts } from './ports';

/** Which days a portion of a night looks at. */
export interface Portion {
  readonly today: LocalDate;
  readonly newsDays: number;
  /** The last day that was looked at. */
  readonly after: LocalDate | null;
  readonly limit: number;
}

/**
 * Notes what the three books say of each day that is news (rulebook SVC-22). Days are looked at again every night:
 * documents and judgements may come late, and what was noted before stays beside it.
 */
export async function checkDays(
  ports: CheckPorts,
  { today, newsDays, after, limit }: Portion,
): Promise<{ readonly count: number; readonly last: LocalDate | null }> {
  const since = judgedSince(today, newsDays);
  const days = await ports.controlDays(after === null ? since : addDays(after, 1), today, limit);
  const compared = compareDays(days, await ports.ofDays(days), since);
  await ports.writeChecks(compared.map((each) => ({ day: each.day, checkedOn: today, ...countsOf(each) })));
  return { count: days.length, last: days.length < limit ? null : (days.at(-1) ?? null) };
}
