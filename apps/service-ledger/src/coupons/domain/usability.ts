import { addDays, type LocalDate } from '@autoclub/domain-kit';
import type { Coupon, Reference } from './coupon';
import { canMove } from './coupon.transitions';
import { type UsabilityRefusal, usabilityRefusals } from './refusals';

/** What a coupon is to be used on: when, on what, and whose it has to be. */
export interface IntendedUse {
  readonly day: LocalDate;
  /** What it may be held for; held for anything else it cannot be used. */
  readonly heldFor: Reference;
  /** The customer who uses it; null where nobody is named. */
  readonly customerId: string | null;
  /** The vehicle it is used on; null where none is named. */
  readonly vehicleId: string | null;
  /** The record that may have used it before: an amended order keeps its coupons. Null: it must be unused. */
  readonly usedBefore: Reference | null;
}

/**
 * Why a coupon cannot be used there; undefined when it can (rulebook SVC-07). Its date decides and not what the
 * nightly job has written of it.
 */
export function useFault(
  coupon: Coupon | undefined,
  intended: IntendedUse,
  field: readonly (string | number)[],
): UsabilityRefusal | undefined {
  const { no } = usabilityRefusals;
  if (!coupon) return no('COUPON_NOT_FOUND', field);
  const { status, validity, reservedFor, use, customerId, vehicleId } = coupon;
  if (intended.customerId !== null && customerId !== intended.customerId)
    return no('COUPON_OF_ANOTHER_CUSTOMER', field);
  if (intended.vehicleId !== null && vehicleId !== null && vehicleId !== intended.vehicleId)
    return no('COUPON_OF_ANOTHER_VEHICLE', field);
  if (use && intended.usedBefore && isSame(use.usedFor, intended.usedBefore)) return undefined;
  if (!canMove(status, 'USED')) return no(status === 'VOID' ? 'COUPON_VOID' : 'COUPON_USED', field);
  if (intended.day < validity.from) return no('COUPON_NOT_YET_VALID', field, { firstDay: validity.from });
  if (intended.day >= validity.to) return no('COUPON_EXPIRED', field, { lastDay: addDays(validity.to, -1) });
  const isHeldForOther = status === 'RESERVED' && reservedFor && !isSame(reservedFor, intended.heldFor);
  return isHeldForOther ? no('COUPON_RESERVED', field) : undefined;
}

/** Whether two references name the same record. */
export function isSame(a: Reference, b: Reference): boolean {
  return a.type === b.type && a.id === b.id;
}

/** An unused coupon at a desk, where neither customer nor vehicle is named. */
export function atDesk(day: LocalDate, heldFor: Reference): IntendedUse {
  return { day, heldFor, customerId: null, vehicleId: null, usedBefore: null };
}
