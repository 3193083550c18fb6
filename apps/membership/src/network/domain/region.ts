import type { Refusal } from '@autoclub/domain-kit';
import { codeFaults, type TextFault, textFaults } from '../../kernel';

/** A regional office of the OEM. */
export interface RegionFacts {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

export type RegionFault = TextFault | 'CODE_INVALID';

export function regionFaults({ code, nameZh, nameEn }: RegionFacts): Refusal<RegionFault>[] {
  return [
    ...codeFaults(code, ['code']),
    ...textFaults(nameZh, ['nameZh'], 80),
    ...textFaults(nameEn, ['nameEn'], 80),
  ];
}

export function sameRegion(a: RegionFacts, b: RegionFacts): boolean {
  return a.nameZh === b.nameZh && a.nameEn === b.nameEn;
}
