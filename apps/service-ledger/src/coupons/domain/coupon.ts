import type { BasisPoints, LocalDate, Money, Period } from '@autoclub/domain-kit';
import type { CouponStatus } from './coupon.transitions';

/** What a coupon is good for (rulebook SVC-07). */
export const COUPON_KINDS = [
  'MONEY_OFF_INSURANCE_RENEWAL',
  'MONEY_OFF_BOUTIQUE',
  'FREE_SERVICE',
  'LABOUR_DISCOUNT',
  'CAR_PURCHASE_REFERRAL_FUND',
  'PREMIUM_BACK',
] as const;
export type CouponKind = (typeof COUPON_KINDS)[number];

/** Another record by its kind and identifier: what a coupon was issued for, is held for, was used on. */
export interface Reference {
  readonly type: string;
  readonly id: string;
}

/** What a coupon gives, as its definition said when it was issued; a later programme does not reach it. */
export interface CouponTerms {
  readonly definitionCode: string;
  readonly kind: CouponKind;
  /** Declared worth; of money off, the amount. */
  readonly worth: Money;
  /** Of a discount its share, of a premium the most that is given back. */
  readonly discountBp: BasisPoints | null;
  readonly leastDiscountBp: BasisPoints | null;
  /** The service that is free. */
  readonly serviceCode: string | null;
  readonly isTransferable: boolean;
  readonly bearingDepartment: string;
}

/** That a coupon was used, once and for all. */
export interface CouponUse {
  readonly usedOn: LocalDate;
  /** What the customer had of it. */
  readonly amount: Money;
  readonly usedFor: Reference;
  /** The member of staff who accepted it; null for the dealer's system. */
  readonly usedById: string | null;
}

export interface CouponVoiding {
  readonly voidedOn: LocalDate;
  readonly reasonCode: string;
  readonly voidedById: string | null;
}

/** A gift card or coupon of a customer (rulebook SVC-07). */
export interface Coupon extends CouponTerms {
  readonly id: string;
  readonly dealerId: string;
  readonly customerId: string;
  readonly membershipId: string | null;
  /** The vehicle it is good for; null: any of the holder. */
  readonly vehicleId: string | null;
  readonly couponNumber: string;
  /** As stored; whether it has run out is decided by the day it is looked at, see {@link statusOn}. */
  readonly status: CouponStatus;
  readonly packCode: string | null;
  readonly validity: Period;
  /** Promised until the next visit, whatever the usual validity (rulebook ACT-10). */
  readonly isKeptUntilNextVisit: boolean;
  readonly issuedOn: LocalDate;
  readonly issuedAt: Date;
  readonly issuedById: string | null;
  readonly origin: Reference;
  readonly reservedFor: Reference | null;
  readonly use: CouponUse | null;
  readonly voiding: CouponVoiding | null;
  /** Counts the facts about this coupon; the sequence of its events. */
  readonly version: number;
  readonly traceId: string;
}

/** Where a coupon stands on a day: by the date, whether or not the nightly job has written it (rulebook SVC-07). */
export function statusOn(
  { status, validity }: Pick<Coupon, 'status' | 'validity'>,
  day: LocalDate,
): CouponStatus {
  const isOpen = status === 'ISSUED' || status === 'RESERVED';
  return isOpen && day >= validity.to ? 'EXPIRED' : status;
}
