import type { ExternalRef, LocalDate } from '@autoclub/domain-kit';
import type { PagePart } from '@autoclub/persistence';
import type { Reader } from '@autoclub/use-cases';
import type { ConsentChannel, ConsentOrigin, ConsentPurpose } from '../domain/consent';
import type { CustomerKind } from '../domain/customer';
import type { LookupGround, LookupKey } from '../domain/lookup-key';
import type { MatchGround } from '../domain/merging/merge';

/** The customer asked for; a merged one is answered by the record that stands for the person (rulebook CONV-8). */
export interface AskedCustomer extends CustomerView {
  readonly askedId: string;
}

/** A merge in force, as it is read of the record that stays. */
export interface MergeView {
  readonly mergeId: string;
  readonly survivorId: string;
  readonly mergedId: string;
  readonly externalRef: ExternalRef | null;
  readonly matchedBy: readonly MatchGround[];
  readonly mergedOn: LocalDate;
  readonly staffMemberId: string | null;
}

/** A customer who was looked up, and what the key is of them. */
export interface LookedUp {
  readonly customerId: string;
  readonly grounds: readonly LookupGround[];
}

/** By what a customer may be the one who is about to be entered. */
export interface Candidate {
  readonly customerId: string;
  readonly matchedBy: readonly MatchGround[];
}

export interface Likely {
  readonly phone: string | null;
  readonly identityHash: string | null;
  readonly vin: string | null;
  readonly plate: string | null;
}

/** A customer as it is read; who may see name and phone is decided where it is shown. */
export interface CustomerView {
  readonly customerId: string;
  readonly dealerId: string;
  readonly kind: CustomerKind;
  readonly name: string;
  readonly phone: string;
  readonly externalRef: ExternalRef | null;
  readonly registeredOn: LocalDate;
  readonly hasIdentityReference: boolean;
  /** The day on which the person was erased (rulebook MEM-17). */
  readonly erasedOn: LocalDate | null;
  readonly traceId: string;
}

export interface ConsentView {
  readonly customerId: string;
  readonly channel: ConsentChannel;
  readonly purpose: ConsentPurpose;
  readonly origin: ConsentOrigin;
  readonly givenAt: Date;
}

/** A time for which a consent was given; it runs while it is not withdrawn. */
export interface ConsentPeriodView extends ConsentView {
  readonly withdrawnAt: Date | null;
  readonly withdrawnOrigin: ConsentOrigin | null;
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

/** Where a customer gets e-mail. */
export interface EmailView {
  readonly customerId: string;
  readonly email: string;
}

/** The day a customer was born on. */
export interface BirthdayView {
  readonly customerId: string;
  readonly bornOn: LocalDate;
}

/** Whose birthday a day is, a part of them in the order of their ids. */
export interface BornOn {
  readonly day: LocalDate;
  /** The months and days of birth that are kept on it. */
  readonly monthDays: readonly string[];
  /** The last one of the part before; empty for none. */
  readonly after: string;
  readonly limit: number;
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
  customers(reader: Reader, ids: readonly string[]): Promise<AskedCustomer[]>;
  customerByRef(reader: Reader, dealerId: string, ref: ExternalRef): Promise<CustomerView | undefined>;
  /** One row more than the limit of the part, which tells that there is more. */
  customerPage(reader: Reader, filter: CustomerFilter, part: PagePart): Promise<CustomerView[]>;
  customerCount(reader: Reader, filter: CustomerFilter): Promise<number>;
  /** The customers of the same dealer with the name and phone number of these, oldest first. */
  likenesses(reader: Reader, ids: readonly string[]): Promise<Likeness[]>;
  /** The merges in force of the records that stay. */
  mergesOf(reader: Reader, survivorIds: readonly string[]): Promise<MergeView[]>;
  /** Customers of a dealer who are alike in any of these, at most 20; merged records stand for themselves no more. */
  candidates(reader: Reader, dealerId: string, likely: Likely): Promise<Candidate[]>;
  /** Whom a key of the front desk belongs to, by each reading of it; merged records stand for themselves no more. */
  lookUp(reader: Reader, dealerId: string, key: LookupKey, limit: number): Promise<LookedUp[]>;
  /** The e-mail addresses that are known of these customers. */
  emailsOf(reader: Reader, customerIds: readonly string[]): Promise<EmailView[]>;
  birthdaysOf(reader: Reader, customerIds: readonly string[]): Promise<BirthdayView[]>;
  /** Persons who stand for themselves and were born before that day. */
  bornOn(reader: Reader, dealerId: string, asked: BornOn): Promise<string[]>;
  consentsOf(reader: Reader, customerIds: readonly string[]): Promise<ConsentView[]>;
  /** Every time for which consents of these customers were given, newest first. */
  consentPeriodsOf(reader: Reader, customerIds: readonly string[]): Promise<ConsentPeriodView[]>;
  /** The last changes of each, newest first. */
  customerAmendments(reader: Reader, ids: readonly string[]): Promise<AmendmentView[]>;
  vehicleAmendments(reader: Reader, ids: readonly string[]): Promise<AmendmentView[]>;
  vehicles(reader: Reader, ids: readonly string[]): Promise<VehicleView[]>;
  vehicleByVin(reader: Reader, dealerId: string, vin: string): Promise<VehicleView | undefined>;
  vehiclesOf(reader: Reader, customerIds: readonly string[]): Promise<VehicleView[]>;
}
