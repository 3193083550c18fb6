import { localDate } from '@autoclub/domain-kit';
import { storedMoney } from '../../network';
import type { Coupon, CouponUse, CouponVoiding, Reference } from '../domain/coupon';
import type { CouponChoice } from '../domain/coupon-choice';
import type { CouponChoiceEntity, CouponEntity } from './coupon.entity';

/** A coupon from its row. */
export function couponFrom(row: CouponEntity): Coupon {
  const { id, dealerId, customerId, membershipId, vehicleId, couponNumber, status, kind, definitionCode } =
    row;
  const { packCode, serviceCode, discountBp, leastDiscountBp, isTransferable, bearingDepartment } = row;
  const { isKeptUntilNextVisit, issuedAt, issuedById, version, traceId } = row;
  return {
    id,
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
    worth: storedMoney(row.worthMinor, row.currencyCode),
    discountBp,
    leastDiscountBp,
    isTransferable,
    bearingDepartment,
    validity: { from: localDate(row.validFrom), to: localDate(row.validTo) },
    isKeptUntilNextVisit,
    issuedOn: localDate(row.issuedOn),
    issuedAt,
    issuedById,
    origin: { type: row.originType, id: row.originId },
    reservedFor: referenceFrom(row.reservedForType, row.reservedForId),
    use: useFrom(row),
    voiding: voidingFrom(row),
    version,
    traceId,
  };
}

function useFrom({ usedOn, usedMinor, usedForType, usedForId, ...row }: CouponEntity): CouponUse | null {
  const usedFor = referenceFrom(usedForType, usedForId);
  if (usedOn === null || usedMinor === null || usedFor === null) return null;
  const amount = storedMoney(usedMinor, row.currencyCode);
  return { usedOn: localDate(usedOn), amount, usedFor, usedById: row.usedById };
}

function voidingFrom({ voidedOn, voidReasonCode, voidedById }: CouponEntity): CouponVoiding | null {
  if (voidedOn === null || voidReasonCode === null) return null;
  return { voidedOn: localDate(voidedOn), reasonCode: voidReasonCode, voidedById };
}

function referenceFrom(type: string | null, id: string | null): Reference | null {
  return type === null || id === null ? null : { type, id };
}

/** The row of a coupon, by column names. */
export function couponRow(coupon: Coupon): Record<string, unknown> {
  return {
    dealer_id: coupon.dealerId,
    id: coupon.id,
    customer_id: coupon.customerId,
    membership_id: coupon.membershipId,
    vehicle_id: coupon.vehicleId,
    coupon_number: coupon.couponNumber,
    status: coupon.status,
    kind: coupon.kind,
    definition_code: coupon.definitionCode,
    pack_code: coupon.packCode,
    service_code: coupon.serviceCode,
    worth_minor: coupon.worth.amountMinor,
    currency_code: coupon.worth.currency,
    discount_bp: coupon.discountBp,
    least_discount_bp: coupon.leastDiscountBp,
    is_transferable: coupon.isTransferable,
    bearing_department: coupon.bearingDepartment,
    valid_from: coupon.validity.from,
    valid_to: coupon.validity.to,
    is_kept_until_next_visit: coupon.isKeptUntilNextVisit,
    issued_on: coupon.issuedOn,
    issued_at: coupon.issuedAt,
    issued_by_id: coupon.issuedById,
    origin_type: coupon.origin.type,
    origin_id: coupon.origin.id,
    reserved_for_type: coupon.reservedFor?.type ?? null,
    reserved_for_id: coupon.reservedFor?.id ?? null,
    used_on: coupon.use?.usedOn ?? null,
    used_minor: coupon.use?.amount.amountMinor ?? null,
    used_for_type: coupon.use?.usedFor.type ?? null,
    used_for_id: coupon.use?.usedFor.id ?? null,
    used_by_id: coupon.use?.usedById ?? null,
    voided_on: coupon.voiding?.voidedOn ?? null,
    void_reason_code: coupon.voiding?.reasonCode ?? null,
    voided_by_id: coupon.voiding?.voidedById ?? null,
    version: coupon.version,
    trace_id: coupon.traceId,
  };
}

export function choiceFrom(row: CouponChoiceEntity): CouponChoice {
  const withdrawnOn = row.withdrawnOn === null ? null : localDate(row.withdrawnOn);
  return { ...row, offeredOn: localDate(row.offeredOn), withdrawnOn };
}
