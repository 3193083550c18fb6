import { accepted, type Money, type Outcome, refused, shareOf } from '@autoclub/domain-kit';
import type { CouponTerms } from './coupon';
import { type UseRefusal, useRefusals } from './refusals';

/** What a desk says a customer had of a coupon. */
export interface ClaimedAmount {
  readonly amount: Money;
  /** The premium of which part is given back. */
  readonly premium: Money | null;
}

/**
 * Whether a customer can have had so much of a coupon (rulebook SVC-07): of money off no more than its worth, of a
 * premium the agreed share, of a free service its list price.
 */
export function judgeUsedAmount(
  { kind, worth, discountBp, leastDiscountBp }: CouponTerms,
  { amount, premium }: ClaimedAmount,
): Outcome<Money, UseRefusal> {
  const { no } = useRefusals;
  if (kind === 'LABOUR_DISCOUNT') return refused(no('COUPON_ONLY_AT_SETTLEMENT', ['couponId']));
  if (kind === 'FREE_SERVICE') return accepted(amount);
  if (kind !== 'PREMIUM_BACK')
    return amount.amountMinor > worth.amountMinor
      ? refused(no('COUPON_AMOUNT_EXCEEDS_WORTH', ['amount'], { worth }))
      : accepted(amount);
  if (!premium) return refused(no('COUPON_PREMIUM_MISSING', ['premiumAmount']));
  const [least, most] = [shareOf(premium, leastDiscountBp ?? 0), shareOf(premium, discountBp ?? 0)];
  const isWithin = amount.amountMinor >= least.amountMinor && amount.amountMinor <= most.amountMinor;
  return isWithin
    ? accepted(amount)
    : refused(no('COUPON_AMOUNT_OUTSIDE_SHARE', ['amount'], { least, most }));
}
