import type { EventContract } from '@autoclub/event-contracts';
import type { Publication } from './ports';

/** Where a fact belongs; the two ids travel in the envelope of its event. */
export interface Home {
  readonly dealerId: string;
  readonly regionId: string;
}

/** An event with data of its contract, which the compiler checks. */
export function publication<Data>(
  contract: EventContract<Data>,
  data: Data,
  sequence: number,
  home: { readonly dealerId: string | null; readonly regionId: string | null },
): Publication {
  return {
    contract: contract as EventContract,
    data,
    sequence,
    dealerId: home.dealerId,
    regionId: home.regionId,
  };
}
