import { InputChecks } from '@autoclub/domain-kit';
import { NAME_LENGTH, namedRefusals } from './refusals';

/** A regional office of the OEM. */
export interface RegionFacts {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** A region as it is kept, or everything that is wrong with it. */
export function readRegion({ code, nameZh, nameEn }: RegionFacts) {
  const checks = new InputChecks(namedRefusals);
  return checks.complete<RegionFacts>({
    code: checks.code(code, ['code']),
    nameZh: checks.text(nameZh, ['nameZh'], NAME_LENGTH),
    nameEn: checks.text(nameEn, ['nameEn'], NAME_LENGTH),
  });
}

export function sameRegion(a: RegionFacts, b: RegionFacts): boolean {
  return a.nameZh === b.nameZh && a.nameEn === b.nameEn;
}
