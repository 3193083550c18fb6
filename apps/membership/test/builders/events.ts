import {
  referralConfirmed,
  referralRejected,
  repairOrderRefunded,
  repairOrderSettled,
  type DataOf,
  type DeliveredEvent,
} from '@autoclub/event-contracts';
import { deliver } from '@autoclub/testing';

type Settled = DataOf<typeof repairOrderSettled>;

/** Whose order it is. */
export interface OrderOwner {
  readonly dealerId: string;
  readonly customerId: string;
  readonly vehicleId: string;
  readonly membershipId?: string;
}

const money = (amount: string) => ({ amount, currencyCode: 'CNY' });

function orderData(owner: OrderOwner, id: string, businessDay: string, paid: string): Settled {
  const amount = money(paid);
  return {
    repairOrderId: `ror_${id}`,
    dealerId: owner.dealerId,
    customerId: owner.customerId,
    vehicleId: owner.vehicleId,
    membershipId: null,
    serviceAdvisorId: null,
    roNumber: `RO-${id}`,
    externalRef: null,
    revision: 1,
    kind: 'GENERAL_REPAIR',
    settledAt: `${businessDay}T06:00:00.000Z`,
    businessDay,
    mileageKm: null,
    lines: [
      {
        lineId: `rol_${id}`,
        kind: 'LABOUR',
        payer: 'CUSTOMER',
        listAmount: amount,
        discountAmount: money('0.00'),
        payableAmount: amount,
      },
    ],
    totals: {
      listAmount: amount,
      discountAmount: money('0.00'),
      payableAmount: amount,
      customerPayableAmount: amount,
    },
  };
}

/** A settled order of a business day, reported on it. */
export function settled(
  owner: OrderOwner,
  id: string,
  businessDay: string,
  paid: string,
  overrides: Partial<Settled> = {},
): DeliveredEvent<Settled> {
  const data = { ...orderData(owner, id, businessDay, paid), ...overrides };
  return deliver(repairOrderSettled, data, { time: `${businessDay}T06:00:00.000Z` });
}

/** The same order after a refund on a later day, with what is left of it. */
export function refunded(owner: OrderOwner, id: string, businessDay: string, day: string, left: string) {
  const data = {
    ...orderData(owner, id, businessDay, left),
    refundId: `rfd_${id}`,
    refundedOn: day,
    refundedAmount: money('1.00'),
    refundedTotalAmount: money('1.00'),
  };
  return deliver(repairOrderRefunded, data, { time: `${day}T06:00:00.000Z`, sequence: 2 });
}

/** A customer whom the member introduced became a customer. */
export function referred(
  owner: OrderOwner & { readonly membershipId: string },
  id: string,
  confirmedOn: string,
) {
  return deliver(referralConfirmed, {
    referralId: `rfl_${id}`,
    dealerId: owner.dealerId,
    referrerMembershipId: owner.membershipId,
    referrerCustomerId: owner.customerId,
    referrerTier: 'BASIC',
    introducedCustomerId: `cus_introduced${id}`,
    introducedOn: confirmedOn,
    ground: 'PAID_SERVICE',
    groundRecord: { type: 'REPAIR_ORDER', id: `ror_${id}` },
    isCarPurchase: false,
    isPaidBySales: false,
    confirmedOn,
  });
}

/** The referral turned out not to count, as was reported on a day. */
export function rejectedReferral(
  owner: OrderOwner & { readonly membershipId: string },
  id: string,
  reportedOn: string,
) {
  const data = {
    referralId: `rfl_${id}`,
    dealerId: owner.dealerId,
    referrerMembershipId: owner.membershipId,
    referrerCustomerId: owner.customerId,
    referrerTier: 'BASIC',
    introducedCustomerId: `cus_introduced${id}`,
    introducedOn: '2026-11-21',
    reason: 'ALREADY_A_CUSTOMER' as const,
    rejectedOn: '2026-11-21',
  };
  return deliver(referralRejected, data, { time: `${reportedOn}T06:00:00.000Z`, sequence: 2 });
}
