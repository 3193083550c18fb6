import { presentMoney, type Language } from '@autoclub/subgraph-kit';
import type { TierChangeRecord } from '../application/books/membership-book';
import type {
  DealerRecord,
  OutletRecord,
  RegionRecord,
  StaffMemberRecord,
} from '../application/books/network-book';
import type { CustomerView, MembershipView, VehicleView } from '../application/reading';
import type { Customer } from './types/customer.type';
import type { Dealer } from './types/dealer.type';
import type { Membership } from './types/membership.type';
import type { Outlet } from './types/outlet.type';
import type { Region } from './types/region.type';
import type { StaffMember } from './types/staff-member.type';
import type { TierChange } from './types/tier-change.type';
import type { Vehicle } from './types/vehicle.type';

/**
 * Records as the graph shows them. The record itself stays beside, for the fields that need the caller: names in a
 * language, personal data, whatever belongs to the record.
 */
export function presentRegion(record: RegionRecord): Region {
  return { id: record.regionId, code: record.code, record };
}

export function presentDealer(record: DealerRecord): Dealer {
  const { dealerId, code, timeZone, currencyCode } = record;
  return { id: dealerId, code, timeZone, currencyCode, record };
}

export function presentOutlet(record: OutletRecord): Outlet {
  return { id: record.outletId, code: record.code, name: record.name, record };
}

export function presentStaffMember(record: StaffMemberRecord): StaffMember {
  const { staffMemberId, staffNumber, roles } = record;
  return { id: staffMemberId, staffNumber, roles: [...roles], record };
}

export function presentCustomer(record: CustomerView): Customer {
  const { customerId, kind, externalRef, registeredOn, traceId } = record;
  return { id: customerId, kind, externalRef, registeredOn, traceId, record };
}

export function presentVehicle(record: VehicleView): Vehicle {
  const { vehicleId, modelCode, purchasedOn, isSoldHere, externalRef, traceId } = record;
  return { id: vehicleId, modelCode, purchasedOn, isSoldHere, externalRef, traceId, record };
}

export function presentMembership(record: MembershipView): Membership {
  const { membershipId, card, status, source, wayIn, feePaid, qualifyingPoints, traceId } = record;
  return {
    id: membershipId,
    memberNumber: card?.memberNumber ?? null,
    status,
    validity: card && { ...card.validity },
    source,
    wayIn,
    feePaid: presentMoney(feePaid),
    activatedOn: card?.activatedOn ?? null,
    qualifyingPoints,
    traceId,
    record,
  };
}

export function presentTierChange(record: TierChangeRecord): TierChange {
  const { tierChangeId, fromTier, toTier, causes, changedOn, validity, traceId } = record;
  return {
    id: tierChangeId,
    fromTier,
    toTier,
    causes: [...causes],
    changedOn,
    validity: { ...validity },
    traceId,
    record,
  };
}

/** A name in the language asked for, or in the caller's. */
export function nameIn(
  language: Language,
  { nameZh, nameEn }: { readonly nameZh: string; readonly nameEn: string },
): string {
  return language === 'zh' ? nameZh : nameEn;
}

/** Null stays null; anything else is presented. */
export function presented<Row, Shown>(
  row: Row | null | undefined,
  present: (row: Row) => Shown,
): Shown | null {
  return row === null || row === undefined ? null : present(row);
}
