import { namesOf, type ProgrammeBook } from '@autoclub/programme-config';
import type { BenefitNames } from '../application/benefit-names';

/** Names of benefits by code, also of releases to come; a later version's wording counts. */
export function benefitNamesOf(programmes: ProgrammeBook): BenefitNames {
  return namesOf(programmes, ({ service }) => Object.values(service?.entitlements ?? {}).flat());
}
