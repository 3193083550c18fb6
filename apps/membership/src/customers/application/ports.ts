import type { ExternalRef, IdSource, LocalDate } from '@autoclub/domain-kit';
import type { NetworkBook } from '../../network';
import type { ConsentOrigin } from '../domain/consent';
import type { CustomerFacts } from '../domain/customer';
import type { CustomerEntry, KnownCustomer } from '../domain/customer-desk';
import type { KnownVehicle, VehicleEntry } from '../domain/vehicle-state';

/** How a record is written: by whom it came, when, and under which trace. */
export interface Provenance {
  readonly dealerId: string;
  readonly recordedAt: Date;
  readonly traceId: string;
  readonly origin: ConsentOrigin;
  /** The member of staff whose token it was; null for the dealer's system. */
  readonly staffMemberId: string | null;
}

/** Where a customer gets e-mail; null for nowhere. */
export interface KnownEmail {
  readonly customerId: string;
  readonly email: string | null;
}

/** The day a customer was born on; null when it is not known. */
export interface KnownBirthday {
  readonly customerId: string;
  readonly bornOn: LocalDate | null;
}

/** Customers of a dealer; every method is the same few statements for any number of records. */
export interface CustomerBook {
  /** Waits until no other command changes customers or vehicles of this dealer, so that what is read stays true. */
  awaitTurn(dealerId: string): Promise<void>;
  /** Customers that have one of the numbers or one of the ids. */
  knownCustomers(
    dealerId: string,
    refs: readonly ExternalRef[],
    ids?: readonly string[],
  ): Promise<KnownCustomer[]>;
  /** Whether a customer of this name and phone number is known, in the form in which they are kept. */
  looksKnown(dealerId: string, likeness: Pick<CustomerFacts, 'name' | 'phone'>): Promise<boolean>;
  /** The addresses that are known of these customers. */
  emails(dealerId: string, customerIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Keeps e-mail addresses; null takes the one that is known away. */
  keepEmails(emails: readonly KnownEmail[], provenance: Provenance): Promise<void>;
  /** The days of birth that are known of these customers. */
  birthdays(dealerId: string, customerIds: readonly string[]): Promise<ReadonlyMap<string, LocalDate>>;
  /** Keeps days of birth; null takes the one that is known away. */
  keepBirthdays(birthdays: readonly KnownBirthday[], provenance: Provenance): Promise<void>;
  /** The customer with this identity reference, by its keyed hash. */
  identityHolder(dealerId: string, identityHash: string): Promise<string | undefined>;
  keepIdentity(dealerId: string, customerId: string, identityHash: string): Promise<void>;
  /** Writes what is new or amended; what was said before goes into the history. */
  keepCustomers(entries: readonly CustomerEntry[], provenance: Provenance): Promise<void>;
  /**
   * Counts the other people behind the customers with these phone numbers (rulebook PTS-15) and keeps it; a record whose
   * count changed has a new version, but for those that were written just now.
   */
  recountSharedPhones(
    dealerId: string,
    phones: readonly string[],
    written: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly count: number; readonly isChanged: boolean }>>;
  /** Whether the customer is known here, and whether a car of theirs was bought here; locks the customer's row. */
  applicant(
    dealerId: string,
    customerId: string,
  ): Promise<{ readonly hasCarBoughtHere: boolean } | undefined>;
  /** Ids of customers by their numbers in one system; locks their rows. */
  customerIds(dealerId: string, system: string, numbers: readonly string[]): Promise<Map<string, string>>;
}

/** Vehicles of a dealer, likewise. */
export interface VehicleBook {
  /** Vehicles that have one of the numbers, one of the VINs or one of the ids. */
  knownVehicles(
    dealerId: string,
    refs: readonly ExternalRef[],
    vins: readonly string[],
    ids?: readonly string[],
  ): Promise<KnownVehicle[]>;
  /** Writes what is new or amended; what was said before, and whose the car was, goes into the history. */
  keepVehicles(
    entries: readonly VehicleEntry[],
    outletIds: ReadonlyMap<string, string>,
    provenance: Provenance,
  ): Promise<void>;
  /** The member of staff, if it is a sales advisor of the dealer. */
  salesAdvisor(dealerId: string, staffMemberId: string): Promise<string | null>;
  /** How each of the customers stands to the club. */
  clubStandings(dealerId: string, customerIds: readonly string[]): Promise<ReadonlyMap<string, ClubStanding>>;
}

/** How a customer stands to the club: the running card, and the introduction that a purchase may come from. */
export interface ClubStanding {
  readonly membershipId: string | null;
  readonly referral: {
    readonly referralId: string;
    readonly introducedOn: LocalDate;
    /** The last day on which a purchase comes from it. */
    readonly expiresOn: LocalDate;
  } | null;
}

/** The key of a car at every dealer by its VIN; undefined where none is configured (rulebook ANA-05). */
export type CarKey = (vin: string) => string | undefined;

/** What the use cases of customers work on within one transaction. */
export interface CustomersPorts {
  readonly network: Pick<NetworkBook, 'dealer' | 'outletIds'>;
  readonly customers: CustomerBook;
  readonly vehicles: VehicleBook;
  readonly ids: IdSource;
  /** The keyed hash of an identity reference at a dealer. */
  readonly identityHash: (dealerId: string, reference: string) => string;
  readonly carKey: CarKey;
}
