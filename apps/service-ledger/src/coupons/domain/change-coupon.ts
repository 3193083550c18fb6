import { accepted, addDays, type LocalDate, type Outcome, refused } from '@autoclub/domain-kit';
import { type Coupon, type CouponUse, type Reference, statusOn } from './coupon';
import {
  type ReleaseRefusal,
  releaseRefusals,
  type ReserveRefusal,
  type TransferRefusal,
  transferRefusals,
  type VoidRefusal,
  voidRefusals,
} from './refusals';
import { atDesk, useFault } from './usability';

const FIELD = ['couponId'];

/** Holds a coupon for something, so that nothing else can use it meanwhile (rulebook SVC-07). */
export function reserveCoupon(
  coupon: Coupon | undefined,
  heldFor: Reference,
  day: LocalDate,
): Outcome<Coupon, ReserveRefusal> {
  const fault = useFault(coupon, atDesk(day, heldFor), FIELD);
  if (fault || !coupon) return refused(fault as ReserveRefusal);
  return accepted(next(coupon, { status: 'RESERVED', reservedFor: heldFor }));
}

/** Frees a coupon that was held. */
export function releaseCoupon(coupon: Coupon | undefined, today: LocalDate): Outcome<Coupon, ReleaseRefusal> {
  const { no } = releaseRefusals;
  if (!coupon) return refused(no('COUPON_NOT_FOUND', FIELD));
  if (coupon.status !== 'RESERVED') return refused(no('COUPON_NOT_RESERVED', FIELD));
  if (statusOn(coupon, today) === 'EXPIRED')
    return refused(no('COUPON_EXPIRED', FIELD, { lastDay: lastDayOf(coupon) }));
  return accepted(next(coupon, { status: 'ISSUED', reservedFor: null }));
}

/** The coupon after a use that was judged before; a use on the same record again only takes the new amount. */
export function usedCoupon(coupon: Coupon, use: CouponUse): Coupon {
  return next(coupon, { status: 'USED', use, reservedFor: null });
}

/** Takes a coupon back with a reason; what was used or has run out stays what it is. */
export function voidCoupon(
  coupon: Coupon | undefined,
  { reasonCode, voidedById, today }: { reasonCode: string; voidedById: string | null; today: LocalDate },
): Outcome<Coupon, VoidRefusal> {
  const { no } = voidRefusals;
  if (!coupon) return refused(no('COUPON_NOT_FOUND', FIELD));
  const status = statusOn(coupon, today);
  if (status === 'USED') return refused(no('COUPON_USED', FIELD));
  if (status === 'VOID') return refused(no('COUPON_VOID', FIELD));
  if (status === 'EXPIRED') return refused(no('COUPON_EXPIRED', FIELD, { lastDay: lastDayOf(coupon) }));
  const voiding = { voidedOn: today, reasonCode, voidedById };
  return accepted(next(coupon, { status: 'VOID', voiding, reservedFor: null }));
}

/** Hands a coupon on; one that is bound to a vehicle or a membership loses that with its holder. */
export function transferCoupon(
  coupon: Coupon | undefined,
  to: { readonly customerId: string; readonly membershipId: string | null },
  day: LocalDate,
): Outcome<Coupon, TransferRefusal> {
  const { no } = transferRefusals;
  const fault = useFault(coupon, atDesk(day, { type: 'CUSTOMER', id: to.customerId }), FIELD);
  if (fault || !coupon) return refused(fault as TransferRefusal);
  if (!coupon.isTransferable) return refused(no('COUPON_NOT_TRANSFERABLE', FIELD));
  if (coupon.customerId === to.customerId) return refused(no('COUPON_ALREADY_THEIRS', ['toCustomerId']));
  return accepted(next(coupon, { ...to, vehicleId: null }));
}

/** What the nightly job writes of a coupon whose last day has passed. */
export function expiredCoupon(coupon: Coupon): Coupon {
  return next(coupon, { status: 'EXPIRED', reservedFor: null });
}

function next(coupon: Coupon, change: Partial<Coupon>): Coupon {
  return { ...coupon, ...change, version: coupon.version + 1 };
}

function lastDayOf({ validity }: Coupon): LocalDate {
  return addDays(validity.to, -1);
}
