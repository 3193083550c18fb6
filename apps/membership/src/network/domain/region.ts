import type { RefusalOf } from '@autoclub/domain-kit';
import { codeFaults, textFaults } from '../../kernel';
import type { namedRefusals } from './refusals';

/** A regional office of the OEM. */
export interface RegionFacts {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

export function regionFaults({ code, nameZh, nameEn }: RegionFacts): RefusalOf<typeof namedRefusals>[] {
  return [
    ...codeFaults(code, ['code']),
    ...textFaults(nameZh, ['nameZh'], 80),
    ...textFaults(nameEn, ['nameEn'], 80),
  ];
}

export function sameRegion(a: RegionFacts, b: RegionFacts): boolean {
  return a.nameZh === b.nameZh && a.nameEn === b.nameEn;
}
