import type { ProgrammeBook } from '@autoclub/programme-config';
import type { Discounts } from '../application/ports';

/** The member's discounts out of the programme in force for a dealer on a day (rulebook CONV-3). */
export function discountsFrom(book: ProgrammeBook): Discounts {
  return ({ id: dealerId, regionId }, day) => {
    const { version, values } = book.inForce({ regionId, dealerId }, day);
    return { version, labourDiscountBp: values.service.labourDiscountBp };
  };
}
