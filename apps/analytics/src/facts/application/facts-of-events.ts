import type { LocalDate } from '@autoclub/domain-kit';
import { isHistory } from '../domain/history';
import type {
  DataOf,
  DeliveredEvent,
  insurancePolicyRecorded,
  membershipActivated,
  pointsPosted,
  repairOrderSettled,
  tierChanged,
} from '@autoclub/event-contracts';
import { originOf } from '../../network';
import type * as facts from '../domain/facts';
import { orderRevenue } from '../domain/order-revenue';
import { settledSpend } from '../domain/settled-spend';
import { minorOf } from './fact-kind';

/*
 * Pure mappings from what an event says to the fact it leaves behind. Events were checked against their contracts
 * before they came here, so a day is a day and an amount an amount.
 */

type Event<C> = DeliveredEvent<DataOf<C>>;

/** The state of an order travels whole with each of its events, so that one mapping serves all three. */
export function orderFactOf(event: Event<typeof repairOrderSettled>): facts.OrderFact {
  const { data } = event;
  const lines = data.lines.map(({ kind, payer, payableAmount, discountAmount }) => ({
    kind,
    payer,
    payableMinor: minorOf(payableAmount),
    discountMinor: minorOf(discountAmount),
  }));
  return {
    ...originOf(event),
    dealerId: data.dealerId,
    repairOrderId: data.repairOrderId,
    customerId: data.customerId,
    vehicleId: data.vehicleId,
    membershipId: data.membershipId,
    serviceAdvisorId: data.serviceAdvisorId,
    kind: data.kind,
    revision: data.revision,
    settledAt: data.settledAt,
    businessDay: data.businessDay as LocalDate,
    mileageKm: data.mileageKm,
    ...settledSpend(lines),
    ...orderRevenue(lines),
  };
}

export function policyFactOf(event: Event<typeof insurancePolicyRecorded>): facts.PolicyFact {
  const { data } = event;
  return {
    ...originOf(event),
    dealerId: data.dealerId,
    policyId: data.policyId,
    customerId: data.customerId,
    vehicleId: data.vehicleId,
    kind: data.kind,
    isSoldHere: data.isSoldHere,
    soldOn: data.soldOn as LocalDate,
    periodFrom: data.periodFrom as LocalDate,
    periodTo: data.periodTo as LocalDate,
    premiumMinor: minorOf(data.premiumAmount),
  };
}

export function pointsFactOf(event: Event<typeof pointsPosted>): facts.PointsFact {
  const { data } = event;
  return {
    ...originOf(event),
    dealerId: data.dealerId,
    entryId: data.entryId,
    membershipId: data.membershipId,
    customerId: data.customerId,
    kind: data.kind,
    points: data.points,
    sourceType: data.source.type,
    sourceId: data.source.id,
    businessDay: data.businessDay as LocalDate,
    postedOn: data.postedOn as LocalDate,
    isHistory: isHistory(data.source.type, data.businessDay as LocalDate, data.postedOn as LocalDate),
  };
}

export function membershipFactOf(event: Event<typeof membershipActivated>): facts.MembershipFact {
  const { dealerId, membershipId, customerId, source, activatedOn } = event.data;
  return {
    ...originOf(event),
    dealerId,
    membershipId,
    customerId,
    source,
    activatedOn: activatedOn as LocalDate,
  };
}

/** The tier that a membership begins with counts from the first day of its validity. */
export function firstTierFactOf(event: Event<typeof membershipActivated>): facts.TierFact {
  const { dealerId, membershipId, customerId, tier, validFrom, validTo } = event.data;
  return {
    ...originOf(event),
    dealerId,
    membershipId,
    factId: 'activation',
    customerId,
    tier,
    changedOn: validFrom as LocalDate,
    validFrom: validFrom as LocalDate,
    validTo: validTo as LocalDate,
  };
}

export function tierFactOf(event: Event<typeof tierChanged>): facts.TierFact {
  const { dealerId, membershipId, customerId, tierChangeId, toTier, changedOn, validFrom, validTo } =
    event.data;
  return {
    ...originOf(event),
    dealerId,
    membershipId,
    factId: tierChangeId,
    customerId,
    tier: toTier,
    changedOn: changedOn as LocalDate,
    validFrom: validFrom as LocalDate,
    validTo: validTo as LocalDate,
  };
}
