import type { Refusal } from '@autoclub/domain-kit';
import { codeFaults, type TextFault, textFaults } from '../../kernel';

/** A second-tier sales point of a dealer. */
export interface OutletFacts {
  readonly code: string;
  readonly name: string;
}

export type OutletFault = TextFault | 'CODE_INVALID';

export function outletFaults({ code, name }: OutletFacts): Refusal<OutletFault>[] {
  return [...codeFaults(code, ['code']), ...textFaults(name, ['name'], 80)];
}
