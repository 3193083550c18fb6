import type { ProgrammeBook } from '@autoclub/programme-config';
import type { Programmes } from '../application/ports';

/** The numbers of this service out of the programme in force for a dealer on a day (rulebook CONV-3). */
export function programmesFrom(book: ProgrammeBook): Programmes {
  return ({ id: dealerId, regionId }, day) => {
    const { version, values } = book.inForce({ regionId, dealerId }, day);
    const { labourDiscountBp, entitlements } = values.service;
    return { version, labourDiscountBp, entitlements };
  };
}
