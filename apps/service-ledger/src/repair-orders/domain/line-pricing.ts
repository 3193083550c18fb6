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
 * What is taken off one line. The tier's share is rounded half-up per line (CONV-1); of the tier's discount
 * and the one asked for the better counts, never both (SVC-02). Whatever goes beyond the tier rests on an
 * approval (SVC-03).
 */
export function priceLine(line: LineDraft, rate: BasisPoints): LinePrice {
  const none = money(0, line.list.currency);
  const byTier = isMemberPriced(line) && rate > 0 ? shareOf(line.list, rate) : none;
  const asked = line.requestedDiscount ?? none;
  if (asked.amountMinor > byTier.amountMinor) return { discount: asked, ground: 'APPROVED' };
  return { discount: byTier, ground: byTier.amountMinor > 0 ? 'TIER' : 'NONE' };
}
