import { type Bilingual, money } from '@autoclub/domain-kit';
import { type CodeNames, namesOf, type ProgrammeBook } from '@autoclub/programme-config';
import type { Coupons } from '../application/ports';

/** The coupons of the programme in force for a dealer on a day (rulebook CONV-3), in the dealer's currency. */
export function couponsFrom(book: ProgrammeBook): Coupons {
  return ({ id: dealerId, regionId, currency }, day) => {
    const { service } = book.inForce({ regionId, dealerId }, day).values;
    return {
      definitions: service.couponDefinitions.map(({ code, nameZh, nameEn, worthMinor, ...terms }) => ({
        ...terms,
        definitionCode: code,
        name: named(nameZh, nameEn),
        worth: money(worthMinor, currency),
      })),
      packs: service.couponPacks.map(({ nameZh, nameEn, ...pack }) => ({
        ...pack,
        name: named(nameZh, nameEn),
      })),
      referralServices: service.referralServices,
    };
  };
}

/** Names of coupons by the code of their definition, from every version of the programme. */
export function couponNamesOf(book: ProgrammeBook): CodeNames {
  return namesOf(book, ({ service }) => service?.couponDefinitions ?? []);
}

function named(zh: string, en: string): Bilingual {
  return { zh, en };
}
