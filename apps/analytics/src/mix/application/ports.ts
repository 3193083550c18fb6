import type { Period } from '@autoclub/domain-kit';
import type { KindCount } from '../domain/order-mix';

/** Orders by kind, of many dealers by one statement. */
export interface MixReads {
  kinds(dealerIds: readonly string[], period: Period): Promise<(KindCount & { readonly dealerId: string })[]>;
}
