import type { ProgrammeBook } from '@autoclub/programme-config';
import type { WeeklyWindows } from '../application/ports';
import { openingWindow } from '../domain/opening-hours';

/** The windows of the programme in force for a dealer on a day (rulebook CONV-3). */
export function weeklyWindowsFrom(book: ProgrammeBook): WeeklyWindows {
  return ({ id: dealerId, regionId }, day) =>
    book
      .inForce({ regionId, dealerId }, day)
      .values.service.openingWindows.map(({ weekdays, from, to, nameZh, nameEn, ...window }) => ({
        ...openingWindow({ from, to }, { ...window, name: { zh: nameZh, en: nameEn } }),
        weekdays,
      }));
}
