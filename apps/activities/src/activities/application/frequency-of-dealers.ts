import { addMonths, businessDayOf, localDate } from '@autoclub/domain-kit';
import type { ProgrammeBook } from '@autoclub/programme-config';
import { isLarge } from '../domain/activity';
import { shortfallsOf } from '../domain/frequency';
import type { Shortfall } from '../domain/frequency';
import type { DealersActivities } from './ports';

/** How a dealer did in a year (rulebook ACT-02). */
export interface DealerFrequency {
  readonly dealerId: string;
  readonly heldCount: number;
  readonly largeCount: number;
  readonly shortfalls: readonly Shortfall[];
}

/** The days of a year. */
export function yearOf(year: number) {
  const from = localDate(`${year}-01-01`);
  return { from, to: addMonths(from, 12) };
}

/** Judges each dealer by its own day and by the numbers in force at the end of the year, or today. */
export function frequencyOf(
  { dealerId, regionId, timeZone, held }: DealersActivities,
  programmes: ProgrammeBook,
  { year, now }: { readonly year: number; readonly now: Date },
): DealerFrequency {
  const today = businessDayOf(now, timeZone);
  const { to } = yearOf(year);
  const numbers = programmes.inForce({ regionId, dealerId }, today < to ? today : to).values.activities;
  const judged = held.map((one) => ({ ...one, isLarge: isLarge(one, numbers.largeCoverageRate) }));
  return {
    dealerId,
    heldCount: held.length,
    largeCount: judged.filter((one) => one.isLarge).length,
    shortfalls: shortfallsOf(judged, numbers, { year, today }),
  };
}
