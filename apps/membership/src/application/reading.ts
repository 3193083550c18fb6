import type { LocalDate } from '@autoclub/domain-kit';
import type { TenantScope } from '@autoclub/identity';
import type { ConsentChannel, ConsentOrigin, ConsentPurpose } from '../domain/consent';
import type { CustomerKind } from '../domain/customer';
import type { ExternalRef } from '../domain/external-ref';
import type { Membership, MembershipStatus } from '../domain/membership';
import type { DealerRecord, OutletRecord, RegionRecord, StaffMemberRecord } from './books/network-book';
import type { TierChangeRecord } from './books/membership-book';

/** A customer as it is read; who may see name and phone is decided where it is shown. */
export interface CustomerView {
  readonly customerId: string;
  readonly dealerId: string;
  readonly kind: CustomerKind;
  readonly name: string;
  readonly phone: string;
  readonly externalRef: ExternalRef | null;
  readonly registeredOn: LocalDate;
  readonly traceId: string;
}

export interface ConsentView {
  readonly customerId: string;
  readonly channel: ConsentChannel;
  readonly purpose: ConsentPurpose;
  readonly origin: ConsentOrigin;
  readonly givenAt: Date;
}

export interface VehicleView {
  readonly vehicleId: string;
  readonly dealerId: string;
  readonly customerId: string;
  readonly vin: string;
  readonly plate: string | null;
  readonly modelCode: string;
  readonly externalRef: ExternalRef | null;
  readonly purchasedOn: LocalDate | null;
  readonly isSoldHere: boolean;
  readonly outletId: string | null;
  readonly traceId: string;
}

export interface MembershipView extends Membership {
  readonly appliedOn: LocalDate;
  readonly traceId: string;
}

/** A page: `limit + 1` rows in the direction of reading, beyond an id. Lists are in the order of their ids. */
export interface Page {
  readonly limit: number;
  readonly backward: boolean;
  readonly afterId?: string;
  readonly beforeId?: string;
}

export interface CustomerFilter {
  readonly kind?: CustomerKind;
  readonly isMember?: boolean;
  readonly registeredFrom?: LocalDate;
  /** The first day that is not asked for any more. */
  readonly registeredTo?: LocalDate;
}

export interface MembershipFilter {
  readonly status?: MembershipStatus;
  readonly tier?: string;
}

export interface PageOf<Row> {
  readonly rows: readonly Row[];
  /** How many there are in all; null when nobody asked. */
  readonly totalCount: number | null;
}

/** Whose rows are read; every method reads within it and in one statement per table. */
export type Reader = TenantScope;

/**
 * What is read for the graph. The methods that take ids answer what is there and the reader's; the caller puts it into
 * the order of the ids.
 */
export interface Reading {
  regions(reader: Reader, ids?: readonly string[]): Promise<RegionRecord[]>;
  dealers(reader: Reader, ids?: readonly string[]): Promise<DealerRecord[]>;
  dealersOfRegions(reader: Reader, regionIds: readonly string[]): Promise<DealerRecord[]>;
  outlets(reader: Reader, ids: readonly string[]): Promise<OutletRecord[]>;
  outletsOfDealers(reader: Reader, dealerIds: readonly string[]): Promise<OutletRecord[]>;
  staffMembers(reader: Reader, ids: readonly string[]): Promise<StaffMemberRecord[]>;
  staffOfDealers(reader: Reader, dealerIds: readonly string[]): Promise<StaffMemberRecord[]>;
  customers(reader: Reader, ids: readonly string[]): Promise<CustomerView[]>;
  customerByRef(reader: Reader, dealerId: string, ref: ExternalRef): Promise<CustomerView | undefined>;
  customerPage(
    reader: Reader,
    filter: CustomerFilter,
    page: Page,
    withCount: boolean,
  ): Promise<PageOf<CustomerView>>;
  consentsOf(reader: Reader, customerIds: readonly string[]): Promise<ConsentView[]>;
  vehicles(reader: Reader, ids: readonly string[]): Promise<VehicleView[]>;
  vehicleByVin(reader: Reader, dealerId: string, vin: string): Promise<VehicleView | undefined>;
  vehiclesOf(reader: Reader, customerIds: readonly string[]): Promise<VehicleView[]>;
  memberships(reader: Reader, ids: readonly string[]): Promise<MembershipView[]>;
  membershipByNumber(
    reader: Reader,
    dealerId: string,
    memberNumber: string,
  ): Promise<MembershipView | undefined>;
  membershipsOf(reader: Reader, customerIds: readonly string[]): Promise<MembershipView[]>;
  membershipPage(
    reader: Reader,
    filter: MembershipFilter,
    page: Page,
    withCount: boolean,
  ): Promise<PageOf<MembershipView>>;
  tierChangesOf(reader: Reader, membershipIds: readonly string[]): Promise<TierChangeRecord[]>;
}
