import type { LocalDate } from '@autoclub/domain-kit';

/** A free service that a member may choose, once, out of a menu (rulebook MEM-10). */
export interface CouponChoice {
  readonly id: string;
  readonly dealerId: string;
  readonly customerId: string;
  readonly membershipId: string;
  readonly referralId: string;
  readonly offeredOn: LocalDate;
  /** Codes of the definitions on the menu, as the programme said on the day the referral was confirmed. */
  readonly definitionCodes: readonly string[];
  /** The coupon that was chosen; null while it is open. */
  readonly couponId: string | null;
  /** The business day since which the referral brings nothing any more; null while it stands. */
  readonly withdrawnOn: LocalDate | null;
  /** Number of the newest fact about the referral; an older one that arrives later changes nothing. */
  readonly sequence: number;
  readonly traceId: string;
}
