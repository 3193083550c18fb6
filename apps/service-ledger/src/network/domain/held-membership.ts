import type { Dealer } from './dealer';
import type { Membership } from './membership';

/** A membership under its lock: plans are granted and uses counted by one transaction at a time. */
export interface HeldMembership extends Membership {
  /** Undefined while the dealer's registration has not arrived; then its business days are not known. */
  readonly dealer: Dealer | undefined;
  /** How many events its entitlements have had. */
  readonly entitlementSequence: number;
}
