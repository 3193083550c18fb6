import { type BasisPoints, type Money, money, shareOf } from '@autoclub/domain-kit';
import type { DiscountGround, LineKind, Payer } from './repair-order';

/** A line as the workshop reports it, before anything is taken off. */
export interface LineDraft {
  readonly kind: LineKind;
  readonly payer: Payer;
  readonly description: string | null;
  readonly list: Money;
  /** A discount the workshop asks for; null leaves it to the member's tier. */
  readonly requestedDiscount: Money | null;
  /** The coupon that is used on it; absent where none is named. */
  readonly couponId?: string;
  /** Who did it; absent where nobody is named. */
  readonly technicianId?: string;
}

export interface LinePrice {
  readonly discount: Money;
  readonly ground: DiscountGround;
}

/**
 * The member's price reaches labour that the customer pays himself, never warranty or insurer lines (rulebook
 * SVC-02).
 */
export function isMemberPriced(line: Pick<LineDraft, 'kind' | 'payer'>): boolean {
  return line.kind === 'LABOUR' && line.payer === 'CUSTOMER';
}

/**
 * What is taken off one line. The tier's share is rounded half-up per line (CONV-1); of the tier's discount,
 * the coupon's and the one asked for the best counts, never two of them (SVC-02). Whatever goes beyond tier
 * and coupon rests on an approval (SVC-03).
 */
export function priceLine(
  line: LineDraft,
  rate: BasisPoints,
  byCoupon: Money = money(0, line.list.currency),
): LinePrice {
  const none = money(0, line.list.currency);
  const byTier = isMemberPriced(line) && rate > 0 ? shareOf(line.list, rate) : none;
  const asked = line.requestedDiscount ?? none;
  const best = Math.max(byTier.amountMinor, byCoupon.amountMinor);
  if (asked.amountMinor > best) return { discount: asked, ground: 'APPROVED' };
  if (byCoupon.amountMinor > byTier.amountMinor) return { discount: byCoupon, ground: 'COUPON' };
  return { discount: byTier, ground: byTier.amountMinor > 0 ? 'TIER' : 'NONE' };
}

/** Who lines say did the work, each once. */
export function technicianIdsOf(lines: readonly Pick<LineDraft, 'technicianId'>[]): string[] {
  return [
    ...new Set(lines.flatMap(({ technicianId }) => (technicianId === undefined ? [] : [technicianId]))),
  ];
}

/** The coupons that lines name, each once. */
export function couponIdsOf(lines: readonly LineDraft[]): string[] {
  return [...new Set(lines.flatMap(({ couponId }) => (couponId === undefined ? [] : [couponId])))];
}
