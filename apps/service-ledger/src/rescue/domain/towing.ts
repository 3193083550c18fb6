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
