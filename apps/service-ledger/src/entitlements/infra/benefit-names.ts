import type { ProgrammeVersion } from '@autoclub/programme-config';
import type { BenefitNames } from '../application/benefit-names';

/** Names of benefits by code; a later version's wording counts. */
export function benefitNamesOf(versions: readonly ProgrammeVersion[]): BenefitNames {
  const benefits = versions.flatMap(({ values }) => Object.values(values.service?.entitlements ?? {}).flat());
  return new Map(benefits.map(({ code, nameZh, nameEn }) => [code, { zh: nameZh, en: nameEn }]));
}
