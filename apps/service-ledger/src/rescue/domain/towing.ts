import { money, type Money } from '@autoclub/domain-kit';

/** What a tier has of towing (rulebook SVC-04): in the city, and so many kilometres outside of it. */
export interface TowingBenefit {
  readonly code: string;
  /** Null where all kilometres are free. */
  readonly freeKm: number | null;
}

export interface TowingBill {
  readonly freeKm: number;
  readonly chargedKm: number;
  readonly free: Money;
  readonly charged: Money;
}

/** Splits the kilometres of a tow into those that are free and those that are charged. */
export function billTowing(towedKm: number, benefit: TowingBenefit | null, priceOfKm: Money): TowingBill {
  const freeKm = benefit ? Math.min(towedKm, benefit.freeKm ?? towedKm) : 0;
  const chargedKm = towedKm - freeKm;
  const price = (km: number) => money(km * priceOfKm.amountMinor, priceOfKm.currency);
  return { freeKm, chargedKm, free: price(freeKm), charged: price(chargedKm) };
}

/**
 * Of the tier and a coupon the one that makes more kilometres free counts, not both; a coupon that is no better stays
 * with the customer (rulebook SVC-14, SVC-09).
 */
export function betterBill(
  byTier: TowingBill,
  byCoupon: TowingBill | null,
): { readonly bill: TowingBill; readonly isByCoupon: boolean } {
  const isByCoupon = byCoupon !== null && byCoupon.freeKm > byTier.freeKm;
  return { bill: isByCoupon ? byCoupon : byTier, isByCoupon };
}
