import type { Period } from '@autoclub/domain-kit';
import type { CohortCount } from '../domain/cohort';

/** Cars and their visits, of many dealers by one statement each. */
export interface CohortReads {
  sold(dealerIds: readonly string[], bought: Period): Promise<SoldRow[]>;
  returning(dealerIds: readonly string[], bought: Period): Promise<(CohortCount & OfDealer)[]>;
}

/** Whose row it is. */
interface OfDealer {
  readonly dealerId: string;
}
type SoldRow = OfDealer & { readonly month: string; readonly carCount: number };
