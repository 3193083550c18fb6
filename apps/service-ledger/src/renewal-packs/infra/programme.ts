import { money } from '@autoclub/domain-kit';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { Renewals } from '../application/ports';

/** The packs of the programme in force for a dealer on a day (rulebook CONV-3), in the dealer's currency. */
export function renewalsFrom(book: ProgrammeBook): Renewals {
  return ({ id: dealerId, regionId, currency }, day) => {
    const { service } = book.inForce({ regionId, dealerId }, day).values;
    return {
      claimFrom: money(service.renewalClaimFromMinor, currency),
      prepaidLeast: money(service.renewalPrepaidLeastMinor, currency),
      prepaidMost: money(service.renewalPrepaidMostMinor, currency),
      reward: money(service.renewalRewardMinor, currency),
      bands: service.renewalPacks.map(({ code, nameZh, nameEn, upToMinor, ...pack }) => ({
        code,
        name: { zh: nameZh, en: nameEn },
        upTo: upToMinor === null ? null : money(upToMinor, currency),
        declaredWorth: money(pack.declaredWorthMinor, currency),
        choices: pack.choices,
        tow:
          pack.towCouponCode === null
            ? null
            : { couponCode: pack.towCouponCode, freeKm: pack.towFreeKm ?? 0 },
      })),
    };
  };
}
