/** An order that was paid with points in part, and what of it has been refunded, in minor units. */
export interface RefundedOrder {
  /** What the customer still pays after all refunds. */
  readonly remainingMinor: number;
  /** All refunds together. */
  readonly refundedMinor: number;
}

/**
 * How many of the points that paid a part of an order come back once so much of it is refunded: the same share, rounded
 * down to whole points, so that the last refund brings what is left (rulebook PTS-07). Exact for any amounts: the
 * product is made of big integers.
 */
export function pointsDueBack(points: number, { remainingMinor, refundedMinor }: RefundedOrder): number {
  const orderMinor = remainingMinor + refundedMinor;
  if (refundedMinor <= 0 || orderMinor <= 0) return 0;
  return Number((BigInt(points) * BigInt(refundedMinor)) / BigInt(orderMinor));
}
