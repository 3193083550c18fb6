import { parseMoney } from '@autoclub/domain-kit';
import type { LocalDate } from '@autoclub/domain-kit';
import type {
  customerRegistered,
  DataOf,
  dealerRegistered,
  DeliveredEvent,
  insurancePolicyRecorded,
  membershipActivated,
  pointsPosted,
  regionRegistered,
  repairOrderSettled,
  tierChanged,
  vehicleRegistered,
} from '@autoclub/event-contracts';
import type * as facts from '../../domain/facts';
import { settledSpend } from '../../domain/settled-spend';

/*
 * Pure mappings from what an event says to the fact it leaves behind. Events were checked against their contracts
 * before they came here, so a day is a day and an amount an amount.
 */

type Event<C> = DeliveredEvent<DataOf<C>>;

/** The state of an order travels whole with each of its events, so that one mapping serves all three. */
export function visitFactOf(event: Event<typeof repairOrderSettled>): facts.VisitFact {
  const { data } = event;
  return {
    ...originOf(event, data.dealerId),
    repairOrderId: data.repairOrderId,
    customerId: data.customerId,
    vehicleId: data.vehicleId,
    membershipId: data.membershipId,
    serviceAdvisorId: data.serviceAdvisorId,
    kind: data.kind,
    revision: data.revision,
    settledAt: data.settledAt,
    businessDay: data.businessDay as LocalDate,
    ...settledSpend(
      data.lines.map(({ kind, payer, payableAmount }) => ({
        kind,
        payer,
        payableMinor: minor(payableAmount.amount),
      })),
    ),
  };
}

export function policyFactOf(event: Event<typeof insurancePolicyRecorded>): facts.PolicyFact {
  const { data } = event;
  return {
    ...originOf(event, data.dealerId),
    policyId: data.policyId,
    customerId: data.customerId,
    vehicleId: data.vehicleId,
    kind: data.kind,
    isSoldHere: data.isSoldHere,
    soldOn: data.soldOn as LocalDate,
    periodFrom: data.periodFrom as LocalDate,
    periodTo: data.periodTo as LocalDate,
    premiumMinor: minor(data.premiumAmount.amount),
  };
}

export function pointsFactOf(event: Event<typeof pointsPosted>): facts.PointsFact {
  const { data } = event;
  return {
    ...originOf(event, data.dealerId),
    entryId: data.entryId,
    membershipId: data.membershipId,
    customerId: data.customerId,
    kind: data.kind,
    points: data.points,
    sourceType: data.source.type,
    sourceId: data.source.id,
    businessDay: data.businessDay as LocalDate,
    postedOn: data.postedOn as LocalDate,
  };
}

export function membershipFactOf(event: Event<typeof membershipActivated>): facts.MembershipFact {
  const { data } = event;
  return {
    ...tierFactOf({ ...event, data: { ...data, toTier: data.tier } }),
    source: data.source,
    activatedOn: data.activatedOn as LocalDate,
  };
}

type Tiered = Pick<
  DataOf<typeof tierChanged>,
  'dealerId' | 'membershipId' | 'customerId' | 'toTier' | 'validFrom' | 'validTo'
>;

export function tierFactOf(event: DeliveredEvent<Tiered>): facts.TierFact {
  const { data } = event;
  return {
    ...originOf(event, data.dealerId),
    membershipId: data.membershipId,
    customerId: data.customerId,
    tier: data.toTier,
    validFrom: data.validFrom as LocalDate,
    validTo: data.validTo as LocalDate,
  };
}

export function customerFactOf(event: Event<typeof customerRegistered>): facts.CustomerFact {
  const { customerId, dealerId, kind, registeredOn } = event.data;
  return { ...originOf(event, dealerId), customerId, kind, registeredOn: registeredOn as LocalDate };
}

export function vehicleFactOf(event: Event<typeof vehicleRegistered>): facts.VehicleFact {
  const { vehicleId, customerId, dealerId, modelCode, purchasedOn, isSoldHere } = event.data;
  return {
    ...originOf(event, dealerId),
    vehicleId,
    customerId,
    modelCode,
    purchasedOn: purchasedOn as LocalDate | null,
    isSoldHere,
  };
}

export function dealerFactOf(event: Event<typeof dealerRegistered>): facts.DealerFact {
  const { dealerId, regionId, code, timeZone, currencyCode } = event.data;
  return { ...originOf(event, dealerId), regionId, code, timeZone, currencyCode };
}

export function regionFactOf(event: Event<typeof regionRegistered>): facts.RegionFact {
  const { eventId, eventAt, sequence, traceId } = originOf(event, '');
  return { eventId, eventAt, sequence, traceId, regionId: event.data.regionId, code: event.data.code };
}

function originOf(event: DeliveredEvent, dealerId: string): facts.Origin {
  return {
    dealerId,
    eventId: event.id,
    eventAt: event.time,
    sequence: event.sequence,
    traceId: event.correlationId,
  };
}

function minor(amount: string): number {
  const money = parseMoney(amount);
  if (!money) throw new RangeError(`Not an amount: ${amount}`);
  return money.amountMinor;
}
