import type { ExternalRef, LocalDate } from '@autoclub/domain-kit';
import type { PagePart } from '@autoclub/persistence';
import type { Reader } from '@autoclub/use-cases';
import type { ConsentChannel, ConsentOrigin, ConsentPurpose } from '../domain/consent';
import type { CustomerKind } from '../domain/customer';

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
  /** Of a leased or company car, its owner; null when it is the customer. */
  readonly ownerCustomerId: string | null;
  readonly vin: string;
  readonly plate: string | null;
  readonly modelCode: string;
  readonly externalRef: ExternalRef | null;
  readonly purchasedOn: LocalDate | null;
  readonly isSoldHere: boolean;
  readonly outletId: string | null;
  readonly traceId: string;
}

/** One change of a customer or a vehicle: what the record said before and after. */
export interface AmendmentView {
  readonly recordId: string;
  readonly amendedAt: Date;
  readonly staffMemberId: string | null;
  readonly traceId: string;
  readonly before: Readonly<Record<string, string | boolean | null>>;
  readonly after: Readonly<Record<string, string | boolean | null>>;
}

/** Two customers of one dealer who may be the same person. */
export interface Likeness {
  readonly customerId: string;
  readonly likeId: string;
}

export interface CustomerFilter {
  readonly kind?: CustomerKind;
  readonly isMember?: boolean;
  readonly registeredFrom?: LocalDate;
  /** The first day that is not asked for any more. */
  readonly registeredTo?: LocalDate;
  /** How the name begins. */
  readonly name?: string;
  readonly phone?: string;
  /** Of one of the customer's vehicles. */
  readonly plate?: string;
  readonly vin?: string;
}

/**
 * What is read of customers for the graph. Every method is one statement; those that take ids return what is there
 * and the reader's, in any order.
 */
export interface CustomerReading {
  customers(reader: Reader, ids: readonly string[]): Promise<CustomerView[]>;
  customerByRef(reader: Reader, dealerId: string, ref: ExternalRef): Promise<CustomerView | undefined>;
  /** One row more than the limit of the part, which tells that there is more. */
  customerPage(reader: Reader, filter: CustomerFilter, part: PagePart): Promise<CustomerView[]>;
  customerCount(reader: Reader, filter: CustomerFilter): Promise<number>;
  /** The customers of the same dealer with the name and phone number of these, oldest first. */
  likenesses(reader: Reader, ids: readonly string[]): Promise<Likeness[]>;
  consentsOf(reader: Reader, customerIds: readonly string[]): Promise<ConsentView[]>;
  /** The last changes of each, newest first. */
  customerAmendments(reader: Reader, ids: readonly string[]): Promise<AmendmentView[]>;
  vehicleAmendments(reader: Reader, ids: readonly string[]): Promise<AmendmentView[]>;
  vehicles(reader: Reader, ids: readonly string[]): Promise<VehicleView[]>;
  vehicleByVin(reader: Reader, dealerId: string, vin: string): Promise<VehicleView | undefined>;
  vehiclesOf(reader: Reader, customerIds: readonly string[]): Promise<VehicleView[]>;
}
