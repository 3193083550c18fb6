import type { RefusalOf } from '@autoclub/domain-kit';
import { codeFaults, textFaults } from '../../kernel';
import type { namedRefusals } from './refusals';

/** A second-tier sales point of a dealer. */
export interface OutletFacts {
  readonly code: string;
  readonly name: string;
}

export function outletFaults({ code, name }: OutletFacts): RefusalOf<typeof namedRefusals>[] {
  return [...codeFaults(code, ['code']), ...textFaults(name, ['name'], 80)];
}
