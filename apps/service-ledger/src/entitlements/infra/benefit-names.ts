import type { Bilingual } from '@autoclub/domain-kit';
import type { ProgrammeBook, ProgrammeVersion } from '@autoclub/programme-config';
import type { BenefitNames } from '../application/benefit-names';

/** Names of benefits by code, also of releases to come; a later version's wording counts. */
export function benefitNamesOf(programmes: ProgrammeBook): BenefitNames {
  let versions = programmes.versions();
  let names = namesIn(versions);
  return {
    get(code) {
      if (versions !== programmes.versions()) {
        versions = programmes.versions();
        names = namesIn(versions);
      }
      return names.get(code);
    },
  };
}

function namesIn(versions: readonly ProgrammeVersion[]): ReadonlyMap<string, Bilingual> {
  const benefits = versions.flatMap(({ values }) => Object.values(values.service?.entitlements ?? {}).flat());
  return new Map(benefits.map(({ code, nameZh, nameEn }) => [code, { zh: nameZh, en: nameEn }]));
}
