import {
  type DataOf,
  type DeliveredEvent,
  activityAttended,
  customerRegistered,
  customersMerged,
  dealerRegistered,
  insurancePolicyRecorded,
  membershipActivated,
  packageRefunded,
  packageSold,
  repairOrderAmended,
  repairOrderRefunded,
  repairOrderSettled,
  staffMemberRegistered,
  tierChanged,
  vehicleBound,
  vehicleRegistered,
  vehicleTransferred,
} from '@autoclub/event-contracts';
import { deliver } from '@autoclub/testing';

export const DEALER = 'dlr_one';
export const CUSTOMER = 'cus_1';
export const MEMBER = 'mem_1';
export const VEHICLE = 'veh_1';

const cny = (amount: string) => ({ amount, currencyCode: 'CNY' });
/** The sum of amounts, in minor units until it is written. */
const sumOf = (lines: readonly Line[]) => {
  const minor = lines.reduce((sum, [, payable]) => sum + Math.round(Number(payable) * 100), 0);
  return cny((minor / 100).toFixed(2));
};
const example = repairOrderSettled.example;

/** One line of an order: kind, payer and what is left to pay. */
export type Line = readonly [
  kind: (typeof example.lines)[number]['kind'],
  payable: string,
  payer?: (typeof example.lines)[number]['payer'],
];

export interface OrderFacts {
  readonly id?: string;
  readonly dealerId?: string;
  readonly customerId?: string;
  readonly vehicleId?: string;
  readonly day?: string;
  readonly lines: readonly Line[];
  /** Version of the order; a refund or an amendment has a higher one. */
  readonly sequence?: number;
  readonly correlationId?: string;
  /** Of a refund: all refunds together. */
  readonly refundedTotal?: string;
  /** Of a refund: the redemptions that paid the order, with the points to be back in all. */
  readonly pointsPayments?: DataOf<typeof repairOrderRefunded>['pointsPayments'];
}

function stateOf({
  id = 'ror_1',
  dealerId = DEALER,
  customerId = CUSTOMER,
  vehicleId = VEHICLE,
  day = '2026-11-21',
  lines,
}: OrderFacts) {
  return {
    ...example,
    repairOrderId: id,
    dealerId,
    customerId,
    vehicleId,
    membershipId: null,
    businessDay: day,
    settledAt: `${day}T06:00:00.000Z`,
    totals: {
      ...example.totals,
      payableAmount: sumOf(lines),
      customerPayableAmount: sumOf(lines.filter(([, , payer = 'CUSTOMER']) => payer === 'CUSTOMER')),
    },
    lines: lines.map(([kind, payable, payer = 'CUSTOMER' as const], index) => ({
      lineId: `rol_${index + 1}`,
      kind,
      payer,
      listAmount: cny(payable),
      discountAmount: cny('0.00'),
      payableAmount: cny(payable),
    })),
  };
}

function envelopeOf({ sequence = 1, correlationId }: OrderFacts) {
  return { sequence, ...(correlationId === undefined ? {} : { correlationId }) };
}

export const settled = (order: OrderFacts) => deliver(repairOrderSettled, stateOf(order), envelopeOf(order));

export const amended = (order: OrderFacts) =>
  deliver(repairOrderAmended, { ...stateOf(order), revision: 2 }, envelopeOf({ sequence: 2, ...order }));

/** The order as it remains after a refund. */
export const refunded = (order: OrderFacts) =>
  deliver(
    repairOrderRefunded,
    {
      ...stateOf(order),
      refundId: 'rfd_1',
      refundedOn: order.day ?? '2026-11-21',
      refundedAmount: cny('1.00'),
      refundedTotalAmount: cny(order.refundedTotal ?? '1.00'),
      ...(order.pointsPayments && { pointsPayments: order.pointsPayments }),
    },
    envelopeOf({ sequence: 2, ...order }),
  );

export const dealer = (dealerId = DEALER, regionId = 'reg_east', sequence = 1) =>
  deliver(dealerRegistered, { ...dealerRegistered.example, dealerId, regionId }, { sequence });

export interface MembershipFacts {
  readonly id?: string;
  readonly dealerId?: string;
  readonly customerId?: string;
  readonly from?: string;
  readonly to?: string;
  /** Of a change: its day, where its validity begins earlier. */
  readonly changedOn?: string;
  readonly tier?: string;
  readonly sequence?: number;
}

export const activated = (facts: MembershipFacts = {}) =>
  deliver(
    membershipActivated,
    { ...membershipActivated.example, ...periodOf(facts) },
    { sequence: facts.sequence ?? 1 },
  );

export const tier = (facts: MembershipFacts = {}) =>
  deliver(
    tierChanged,
    {
      ...tierChanged.example,
      ...periodOf(facts),
      changedOn: facts.changedOn ?? periodOf(facts).validFrom,
      toTier: facts.tier ?? 'SILVER',
    },
    { sequence: facts.sequence ?? 2 },
  );

/** Whose membership, and its validity. */
export function periodOf({
  id = MEMBER,
  dealerId = DEALER,
  customerId = CUSTOMER,
  from,
  to,
}: MembershipFacts) {
  const validFrom = from ?? '2026-03-01';
  return {
    membershipId: id,
    dealerId,
    customerId,
    activatedOn: validFrom,
    validFrom,
    validTo: to ?? '2028-03-01',
  };
}

export const policy = (
  premium: string,
  isSoldHere = true,
  id = 'pol_1',
  more: Partial<DataOf<typeof insurancePolicyRecorded>> = {},
) =>
  deliver(insurancePolicyRecorded, {
    ...insurancePolicyRecorded.example,
    policyId: id,
    dealerId: DEALER,
    customerId: CUSTOMER,
    isSoldHere,
    premiumAmount: cny(premium),
    ...more,
  });

export const attended = (id = 'arg_1') =>
  deliver(activityAttended, {
    ...activityAttended.example,
    registrationId: id,
    dealerId: DEALER,
    membershipId: MEMBER,
    customerId: CUSTOMER,
    attendedOn: '2026-11-21',
  });

const packageOf = (remaining: string) => ({
  packageId: 'pkg_1',
  dealerId: DEALER,
  customerId: CUSTOMER,
  vehicleId: VEHICLE,
  soldOn: '2026-11-21',
  remainingPaidAmount: cny(remaining),
});

export const packaged = (paid: string) =>
  deliver(packageSold, { ...packageSold.example, ...packageOf(paid) });

export const packageReturned = (remaining: string) =>
  deliver(packageRefunded, { ...packageRefunded.example, ...packageOf(remaining) }, { sequence: 2 });

/** A customer by its kind. */
export const customer = (
  customerId: string,
  kind: 'PERSON' | 'COMPANY' = 'PERSON',
  sequence = 1,
  sharedContactCount?: number,
  number?: string,
) =>
  deliver(
    customerRegistered,
    {
      ...customerRegistered.example,
      customerId,
      dealerId: DEALER,
      kind,
      ...(sharedContactCount !== undefined && { sharedContactCount }),
      ...(number !== undefined && { externalRef: { system: 'DMS', number } }),
    },
    { sequence },
  );

/** A member of staff, who may be a customer as well. */
export const staffMember = (staffMemberId: string, ownCustomerId: string | null = null) =>
  deliver(staffMemberRegistered, {
    ...staffMemberRegistered.example,
    staffMemberId,
    dealerId: DEALER,
    ownCustomerId,
  });

/** The second record turned out to be the same person as the first. */
export const merged = (customerId: string, mergedCustomerId: string) =>
  deliver(customersMerged, {
    ...customersMerged.example,
    dealerId: DEALER,
    customerId,
    mergedCustomerId,
    vehicleIds: [],
    membershipIds: [],
  });

/** The car as it was entered for a customer. */
export const registeredCar = (customerId: string, purchasedOn: string | null = '2026-03-01') =>
  deliver(vehicleRegistered, {
    ...vehicleRegistered.example,
    vehicleId: VEHICLE,
    dealerId: DEALER,
    customerId,
    purchasedOn,
  });

/** The car belongs to an owner, or to the user of a lease, from a day on. */
export const boundCar = (
  customerId: string,
  { relation = 'OWNER' as 'OWNER' | 'USER', on = '2026-03-01', sequence = 2 } = {},
) =>
  deliver(
    vehicleBound,
    {
      ...vehicleBound.example,
      vehicleId: VEHICLE,
      dealerId: DEALER,
      customerId,
      membershipId: null,
      relation,
      boundOn: on,
    },
    { sequence },
  );

export const transferredCar = (toCustomerId: string, transferredOn: string, sequence = 3) =>
  deliver(
    vehicleTransferred,
    {
      ...vehicleTransferred.example,
      vehicleId: VEHICLE,
      dealerId: DEALER,
      toCustomerId,
      transferredOn,
    },
    { sequence },
  );

export type AnyEvent = DeliveredEvent;
