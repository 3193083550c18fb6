import type { ProgrammeBook } from '@autoclub/programme-config';
import type { Checklists } from '../application/ports';

/** The checklists of the programme in force for a dealer on a day (rulebook CONV-3). */
export function checklistsFrom(book: ProgrammeBook): Checklists {
  return ({ id: dealerId, regionId }, day) =>
    book
      .inForce({ regionId, dealerId }, day)
      .values.service.checklists.map(({ code, contactPoint, nameZh, nameEn, items }) => ({
        code,
        contactPoint,
        name: { zh: nameZh, en: nameEn },
        items: items.map((item) => ({ code: item.code, name: { zh: item.nameZh, en: item.nameEn } })),
      }));
}
