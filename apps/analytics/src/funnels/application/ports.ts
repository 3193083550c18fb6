import type { Period } from '@autoclub/domain-kit';
import type { CarElsewhere } from '../domain/cross-repair';
import type { OutletCount } from '../domain/outlet-funnel';

/** Cars of outlets, and cars seen elsewhere, each of many dealers by one statement. */
export interface FunnelReads {
  outlets(
    dealerIds: readonly string[],
    sold: Period,
  ): Promise<(OutletCount & { readonly dealerId: string })[]>;
  /** Cars seen at other dealers, by id: to be read with a view of the whole nation. */
  elsewhere(dealerIds: readonly string[], period: Period): Promise<CarElsewhere[]>;
}
