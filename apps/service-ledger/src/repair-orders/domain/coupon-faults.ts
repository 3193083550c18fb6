import { type Coupon, type IntendedUse, useFault } from '../../coupons';
import { fitsLine } from './coupon-pricing';
import type { LineDraft } from './line-pricing';
import { type CouponRefusal, couponRefusals } from './refusals';

/** Every reason why coupons cannot be used on the lines that name them (rulebook SVC-02, SVC-07). */
export function couponFaults(
  lines: readonly LineDraft[],
  coupons: ReadonlyMap<string, Coupon>,
  intended: IntendedUse,
): CouponRefusal[] {
  const { no } = couponRefusals;
  const seen = new Set<string>();
  return lines.flatMap((line, i): CouponRefusal[] => {
    const { couponId } = line;
    if (couponId === undefined) return [];
    const field = ['lines', i, 'couponId'];
    const coupon = coupons.get(couponId);
    const isAgain = seen.has(couponId);
    seen.add(couponId);
    const fault = isAgain ? undefined : useFault(coupon, intended, field);
    if (fault) return [fault];
    if (!coupon) return [];
    if (!fitsLine(coupon, line)) return [no('COUPON_NOT_FOR_LINE', field)];
    return isAgain && coupon.kind === 'FREE_SERVICE' ? [no('COUPON_FOR_ONE_LINE', field)] : [];
  });
}

/** An amendment keeps the coupons that the order has used: each is named again, so none is lost by silence. */
export function leftOutFaults(
  lines: readonly LineDraft[],
  coupons: ReadonlyMap<string, Coupon>,
  knownOrderId: string | undefined,
): CouponRefusal[] {
  if (knownOrderId === undefined) return [];
  const named = new Set(lines.map(({ couponId }) => couponId));
  return [...coupons.values()].flatMap(({ id, use, couponNumber: number }) =>
    use?.usedFor.id === knownOrderId && !named.has(id)
      ? [couponRefusals.no('COUPON_LEFT_OUT', ['lines'], { number })]
      : [],
  );
}
