import { type BasisPoints, rateOf } from '@autoclub/domain-kit';

/** How promises that ended did. */
export interface EndedPromises {
  readonly fulfilledCount: number;
  /** Of those: there until the last day, and nobody asked for it. */
  readonly unclaimedCount: number;
  readonly compensatedCount: number;
  readonly brokenCount: number;
}

/**
 * Kept of what customers asked for (rulebook SVC-21); what was made good is kept. A coupon that nobody used shows
 * nothing of the dealer: counted as kept, a thousand of them would hide one that was refused; counted as broken, no
 * dealer could ever reach the whole. Null where nobody asked for anything.
 */
export function keptRate(ended: EndedPromises): BasisPoints | null {
  const kept = ended.fulfilledCount - ended.unclaimedCount + ended.compensatedCount;
  return rateOf(kept, kept + ended.brokenCount);
}
