import type { PagePart } from '@autoclub/persistence';
import type { PickUp } from '../../boutique';
import type { Find } from '../../ledger';
import type { Redemption } from '../domain/redemption';

/** What can be read of redemptions, each look-up one statement in the reader's tenant (rulebook PLT-02). */
export interface RedemptionReads {
  readonly byIds: Find<Redemption>;
  ofAccounts(page: PagePart): Find<Redemption>;
  /** The pieces of redemptions of goods. */
  readonly pickUps: Find<PickUp>;
}
