import type { IdSource, LocalDate, Outcome, Refusal } from '@autoclub/domain-kit';
import type { EventContract } from '@autoclub/event-contracts';
import type { TenantScope } from '@autoclub/identity';
import type { Entitlement } from '../domain/entitlement';
import type { EntitlementUse } from '../domain/entitlement-use';
import type { InsurancePolicy } from '../domain/insurance-policy';
import type { Membership } from '../domain/membership';
import type { MileageReading } from '../domain/mileage';
import type { Dealer, StaffMember } from '../domain/network';
import type { ServiceProgramme } from '../domain/programme';
import type { Refund } from '../domain/refund';
import type { LedgerRefusal } from '../domain/refusals';
import type { ExternalRef, RepairOrder } from '../domain/repair-order';

/** On which journey something is asked, when, and whose rows may be seen: all that a read may know. */
export interface Reader {
  readonly scope: TenantScope;
  readonly requestId: string;
  readonly traceId: string;
  readonly traceparent?: string;
  readonly now: Date;
}

/** Who acts, and for which dealer. */
export interface Caller extends Reader {
  readonly dealerId: string;
  /** Chooses the idempotency keys; two clients may choose the same one. */
  readonly clientId: string;
}

/** A record named by our id, or by the dealer system's number. */
export type RecordKey = { readonly id: string } | { readonly number: string };

/** What a delivery names and is judged by. Numbers are those of one dealer system. */
export interface AskedPremises {
  readonly system: string;
  readonly customers: readonly RecordKey[];
  readonly staff: readonly RecordKey[];
  readonly vehicles: readonly RecordKey[];
  readonly externalRefs: readonly ExternalRef[];
  readonly documentNumbers: readonly string[];
  /** Places in the life of a vehicle whose neighbouring mileage readings are needed. */
  readonly readings: readonly { readonly vehicle: RecordKey; readonly settledAt: Date }[];
}

export interface NumberedRecord {
  readonly id: string;
  readonly number: string | null;
}

export interface VehicleReading extends MileageReading {
  readonly vehicleId: string;
}

/** What of all that is there, and the dealer's own; vehicles with readings and known documents are locked. */
export interface FoundPremises<Document> {
  readonly dealer: Dealer | undefined;
  readonly customers: readonly NumberedRecord[];
  readonly vehicles: readonly NumberedRecord[];
  readonly staff: readonly StaffMember[];
  readonly memberships: readonly Membership[];
  readonly known: readonly Document[];
  readonly readings: readonly VehicleReading[];
}

/** A fact to be told in the transaction that made it true. */
export interface Fact<Data = unknown> {
  readonly contract: EventContract<Data>;
  readonly data: Data;
  readonly sequence: number;
  readonly dealer: Pick<Dealer, 'id' | 'regionId'>;
  /** The event it follows from, when that is not the caller's request. */
  readonly cause?: { readonly traceId: string; readonly eventId: string };
}

/** A membership under its lock: plans are granted and uses counted by one transaction at a time. */
export interface HeldMembership extends Membership {
  /** Undefined while the dealer's registration has not arrived; then its business days are not known. */
  readonly dealer: Dealer | undefined;
  /** How many events its entitlements have had. */
  readonly entitlementSequence: number;
}

/** The books of entitlements inside one transaction. */
export interface EntitlementBooks {
  memberships(ids: readonly string[]): Promise<HeldMembership[]>;
  lockMemberships(ids: readonly string[]): Promise<HeldMembership[]>;
  /** Every benefit stored for these memberships, of all years. */
  entitlements(membershipIds: readonly string[]): Promise<Entitlement[]>;
  writeEntitlements(entitlements: readonly Entitlement[], uses: readonly EntitlementUse[]): Promise<void>;
  writeSequences(sequences: ReadonlyMap<string, number>): Promise<void>;
  publish(facts: readonly Fact[]): Promise<void>;
}

/** One open transaction on the books of one dealer. What it writes becomes true together or not at all. */
export interface Ledger extends EntitlementBooks {
  orderPremises(asked: AskedPremises): Promise<FoundPremises<RepairOrder>>;
  writeOrders(orders: readonly RepairOrder[]): Promise<void>;
  lockOrder(id: string): Promise<RepairOrder | undefined>;
  writeRefund(order: RepairOrder, refund: Refund): Promise<void>;
  policyPremises(asked: AskedPremises): Promise<FoundPremises<InsurancePolicy>>;
  writePolicies(policies: readonly InsurancePolicy[]): Promise<void>;
  dealer(): Promise<Dealer | undefined>;
  staffMember(id: string): Promise<StaffMember | undefined>;
}

export type IdempotencyCode =
  'IDEMPOTENCY_KEY_INVALID' | 'IDEMPOTENCY_KEY_REUSED' | 'IDEMPOTENCY_IN_PROGRESS';

/** A refusal of a mutation: of its rules, or of its idempotency key. */
export type CommandRefusal = LedgerRefusal | Refusal<IdempotencyCode>;

export interface Command {
  readonly name: string;
  readonly caller: Caller;
  readonly idempotencyKey: string;
  /** Everything the client sent but the key. */
  readonly input: unknown;
}

export interface Executed<T> {
  readonly value: T;
  /** Whether this is the stored answer of an earlier request with the same key. */
  readonly replayed: boolean;
}

/**
 * Runs commands, each once per key (rulebook CONV-5), and everything else, each in one transaction of its
 * scope.
 */
export interface Books {
  execute<T>(
    command: Command,
    work: (ledger: Ledger) => Promise<Outcome<T, LedgerRefusal>>,
  ): Promise<Outcome<Executed<T>, CommandRefusal>>;
  within<T>(reader: Reader, work: (ledger: Ledger) => Promise<T>): Promise<T>;
}

/** The numbers in force for a dealer on a business day (rulebook CONV-3). */
export type Programmes = (dealer: Pick<Dealer, 'id' | 'regionId'>, day: LocalDate) => ServiceProgramme;

/** What every use case is made from. */
export interface UseCaseParts {
  readonly books: Books;
  readonly programmes: Programmes;
  readonly ids: IdSource;
}
