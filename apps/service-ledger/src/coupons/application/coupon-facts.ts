import { formatMoney, type LocalDate, type Money } from '@autoclub/domain-kit';
import {
  couponExpired,
  couponIssued,
  couponUsed,
  couponVoided,
  type DataOf,
} from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import type { Dealer } from '../../network';
import type { Coupon } from '../domain/coupon';

type CouponState = Omit<DataOf<typeof couponIssued>, 'issuedBy'>;

/** What is published of coupons that were issued (rulebook SVC-07). */
export function issuedFacts(coupons: readonly Coupon[], dealer: Dealer): Fact[] {
  return coupons.map((coupon) => ({
    contract: couponIssued,
    data: { ...couponState(coupon), issuedBy: coupon.issuedById },
    ...ofCoupon(coupon, dealer),
  }));
}

export function usedFacts(coupons: readonly Coupon[], dealer: Dealer): Fact[] {
  return coupons.flatMap((coupon) => {
    if (!coupon.use) return [];
    const { usedOn, amount, usedFor, usedById } = coupon.use;
    const use = { usedOn, usedAmount: asDecimal(amount), usedFor, usedBy: usedById };
    return [{ contract: couponUsed, data: { ...couponState(coupon), ...use }, ...ofCoupon(coupon, dealer) }];
  });
}

export function voidedFacts(coupons: readonly Coupon[], dealer: Dealer): Fact[] {
  return coupons.flatMap((coupon) => {
    if (!coupon.voiding) return [];
    const { voidedOn, reasonCode, voidedById: voidedBy } = coupon.voiding;
    const data = { ...couponState(coupon), voidedOn, reasonCode, voidedBy };
    return [{ contract: couponVoided, data, ...ofCoupon(coupon, dealer) }];
  });
}

/** The day of expiry is the first day on which the coupon is no longer good, whenever the job came to it. */
export function expiredFacts(coupons: readonly Coupon[], dealer: Dealer): Fact[] {
  return coupons.map((coupon) => ({
    contract: couponExpired,
    data: { ...couponState(coupon), expiredOn: coupon.validity.to as LocalDate },
    ...ofCoupon(coupon, dealer),
  }));
}

function ofCoupon({ version }: Coupon, { id: dealerId, regionId }: Dealer): Pick<Fact, 'sequence' | 'home'> {
  return { sequence: version, home: { dealerId, regionId } };
}

function couponState(coupon: Coupon): CouponState {
  const { id: couponId, dealerId, customerId, membershipId, vehicleId, couponNumber, status, kind } = coupon;
  const { definitionCode, packCode, serviceCode, discountBp, isTransferable, issuedOn, origin } = coupon;
  return {
    couponId,
    dealerId,
    customerId,
    membershipId,
    vehicleId,
    couponNumber,
    status,
    kind,
    definitionCode,
    packCode,
    serviceCode,
    worthAmount: asDecimal(coupon.worth),
    discountBp,
    isTransferable,
    validFrom: coupon.validity.from,
    validTo: coupon.validity.to,
    issuedOn,
    origin,
    bearingDepartment: coupon.bearingDepartment,
  };
}

function asDecimal(amount: Money): { amount: string; currencyCode: string } {
  return { amount: formatMoney(amount), currencyCode: amount.currency };
}
