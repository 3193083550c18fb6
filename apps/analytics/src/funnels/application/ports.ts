import type { Period } from '@autoclub/domain-kit';
import type { OutletCount } from '../domain/outlet-funnel';

/** Cars of outlets, of many dealers by one statement. */
export interface FunnelReads {
  outlets(
    dealerIds: readonly string[],
    sold: Period,
  ): Promise<(OutletCount & { readonly dealerId: string })[]>;
}
