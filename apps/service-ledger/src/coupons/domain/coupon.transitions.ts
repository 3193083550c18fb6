/** The lifecycle of a coupon (rulebook SVC-07). */
export const COUPON_STATUSES = ['ISSUED', 'RESERVED', 'USED', 'EXPIRED', 'VOID'] as const;
export type CouponStatus = (typeof COUPON_STATUSES)[number];

/**
 * Where a coupon may go from each status. An order of a day on which the coupon was still good may arrive after the
 * coupon ran out, and uses it all the same: facts are judged by their own day (rulebook CONV-6).
 */
export const COUPON_TRANSITIONS: Readonly<Record<CouponStatus, readonly CouponStatus[]>> = {
  ISSUED: ['RESERVED', 'USED', 'EXPIRED', 'VOID'],
  RESERVED: ['ISSUED', 'USED', 'EXPIRED', 'VOID'],
  USED: [],
  EXPIRED: ['USED'],
  VOID: [],
};

export function canMove(from: CouponStatus, to: CouponStatus): boolean {
  return COUPON_TRANSITIONS[from].includes(to);
}
