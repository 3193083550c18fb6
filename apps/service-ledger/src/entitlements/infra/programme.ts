import type { ProgrammeBook } from '@autoclub/programme-config';
import type { Plans } from '../application/ports';

/** The plans of benefits out of the programme in force for a dealer on a day (rulebook CONV-3). */
export function plansFrom(book: ProgrammeBook): Plans {
  return ({ id: dealerId, regionId }, day) => {
    const { version, values } = book.inForce({ regionId, dealerId }, day);
    return { version, entitlements: values.service.entitlements };
  };
}
