import { businessDayOf, localDate, parseMoney, type LocalDate } from '@autoclub/domain-kit';
import {
  pointsPosted,
  referralConfirmed,
  repairOrderRefunded,
  type DataOf,
  type DeliveredEvent,
  type referralRejected,
  type repairOrderSettled,
} from '@autoclub/event-contracts';
import type { KeptFact, KeptOrder } from '../../tiers';

/** A fact and the event it came by; without one it is of the command under way. */
export interface Arrived<Fact> {
  readonly fact: Fact;
  readonly cause?: { readonly traceId: string; readonly eventId: string };
}

type PointsPosted = DeliveredEvent<DataOf<typeof pointsPosted>>;
type ReferralConfirmed = DeliveredEvent<DataOf<typeof referralConfirmed>>;
export type ReferralRejected = DeliveredEvent<DataOf<typeof referralRejected>>;
/** A settled order, or one that was refunded or amended since: each carries the order as it is now. */
export type OrderEvent = DeliveredEvent<DataOf<typeof repairOrderSettled>>;

/** The facts of events about a membership; an event of another kind is a mistake of the table of reactions. */
export function memberFact(event: DeliveredEvent): Arrived<KeptFact> {
  if (event.type === pointsPosted.type) return arrived(event, pointsFact(event as PointsPosted));
  if (event.type === referralConfirmed.type) return arrived(event, referralFact(event as ReferralConfirmed));
  throw new Error(`The event ${event.type} is no fact about a membership.`);
}

function pointsFact({ data, sequence }: PointsPosted): KeptFact {
  return {
    kind: 'POINTS_ENTRY',
    dealerId: data.dealerId,
    membershipId: data.membershipId,
    id: data.entryId,
    sequence,
    qualifyingPoints: data.qualifyingPoints,
    businessDay: localDate(data.businessDay),
    day: localDate(data.postedOn),
  };
}

function referralFact({ data, sequence }: ReferralConfirmed): KeptFact {
  const confirmedOn = localDate(data.confirmedOn);
  return {
    kind: 'REFERRAL',
    dealerId: data.dealerId,
    membershipId: data.referrerMembershipId,
    id: data.referralId,
    sequence,
    businessDay: confirmedOn,
    day: confirmedOn,
  };
}

/**
 * A referral that does not count, or counts no more (rulebook MEM-10), from the day it was reported: what it opened
 * before is taken back like after any other correction (rulebook MEM-04).
 */
export function rejectionFact(event: ReferralRejected, timeZone: string): Arrived<KeptFact> {
  const { data, sequence, time } = event;
  const rejectedOn = localDate(data.rejectedOn);
  return arrived(event, {
    kind: 'REFERRAL',
    dealerId: data.dealerId,
    membershipId: data.referrerMembershipId,
    id: data.referralId,
    sequence,
    isRejected: true,
    businessDay: rejectedOn,
    day: later(rejectedOn, businessDayOf(new Date(time), timeZone)),
  });
}

/**
 * A repair order as it stands after the event. It counts from the day it was reported, which the publisher's time says:
 * a late one is judged by the programme of its own day and counts from its reporting (rulebook CONV-6).
 */
export function orderFact(event: OrderEvent, timeZone: string): Arrived<KeptOrder> {
  const { data, sequence, time, type } = event;
  const businessDay = localDate(data.businessDay);
  const isRefundedWhole = type === repairOrderRefunded.type && minorOf(data.totals.payableAmount) === 0;
  return arrived(event, {
    kind: 'REPAIR_ORDER',
    dealerId: data.dealerId,
    customerId: data.customerId,
    id: data.repairOrderId,
    sequence,
    businessDay,
    day: later(businessDay, businessDayOf(new Date(time), timeZone)),
    orderKind: data.kind,
    vehicleId: data.vehicleId,
    mileageKm: data.mileageKm,
    paidMinor: paidByKind(data),
    isVisit: !isRefundedWhole,
  });
}

function paidByKind({ lines }: OrderEvent['data']): Record<string, number> {
  const paid: Record<string, number> = {};
  for (const { kind, payer, payableAmount } of lines)
    if (payer === 'CUSTOMER') paid[kind] = (paid[kind] ?? 0) + minorOf(payableAmount);
  return paid;
}

function minorOf({ amount, currencyCode }: { amount: string; currencyCode: string }): number {
  const parsed = parseMoney(amount, currencyCode as 'CNY');
  if (!parsed) throw new RangeError(`Not an amount: ${amount}`);
  return parsed.amountMinor;
}

function later(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b;
}

function arrived<Fact>({ id, correlationId }: DeliveredEvent, fact: Fact): Arrived<Fact> {
  return { fact, cause: { traceId: correlationId, eventId: id } };
}
