import type { Bilingual, Explanation, Money } from '@autoclub/domain-kit';
import type { Balance } from '../../ledger';

/** Something in the catalogue that the balance covers now. */
export interface Redeemable {
  readonly code: string;
  readonly name: Bilingual;
  readonly points: number;
}

/** What a member is shown when an order is settled (rulebook PTS-11). */
export interface Receipt {
  readonly repairOrderId: string;
  readonly businessDay: string;
  /** All discounts together; undefined of an order from before they were kept. */
  readonly discount: Money | undefined;
  readonly paidWithPoints: Money;
  readonly pointsEarned: number;
  readonly explanation: Explanation;
  readonly membershipId: string | null;
  /** As it is now; null: no card. */
  readonly balance: Balance | null;
  /** What the balance covers now, the dearest first. */
  readonly redeemableNow: readonly Redeemable[];
}
