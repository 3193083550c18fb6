import type { Dealer, Membership, StaffMember } from '../network';
import type { ExternalRef, LocalDate } from '@autoclub/domain-kit';

/** A record named by our id, or by the dealer system's number. */
export type RecordKey = { readonly id: string } | { readonly number: string };

/** What a delivery names and is judged by. Numbers are those of one dealer system. */
export interface AskedPremises {
  /** Null where nothing is named by a number of a system. */
  readonly system: string | null;
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

/** A customer, and the record that stands for the person when this one was merged into it (rulebook CONV-8). */
export interface CustomerRecord extends NumberedRecord {
  readonly personId: string;
}

/** A car came to another customer: sold on or given to its user, or the record was wrong from the beginning. */
export interface HolderChange {
  readonly fromCustomerId: string;
  readonly toCustomerId: string;
  readonly since: LocalDate;
  readonly isCorrection: boolean;
}

/** A vehicle with the customer it belongs to, as membership says; by the number that was asked for, of now or before. */
export interface OwnedVehicle extends NumberedRecord {
  readonly ownerId: string;
  /** In the order in which they became known. */
  readonly changes: readonly HolderChange[];
}

/** What the odometer of a vehicle showed when one of its orders was settled. */
export interface VehicleReading {
  readonly vehicleId: string;
  readonly repairOrderId: string;
  readonly settledAt: Date;
  readonly mileageKm: number;
  /** A reading that went back with a reason, such as a replaced instrument, starts a new series. */
  readonly isExplained: boolean;
}

/** What of all that is there, and the dealer's own; vehicles with readings and known documents are locked. */
export interface FoundPremises<Document> {
  readonly dealer: Dealer | undefined;
  readonly customers: readonly CustomerRecord[];
  readonly vehicles: readonly OwnedVehicle[];
  readonly staff: readonly StaffMember[];
  readonly memberships: readonly Membership[];
  readonly known: readonly Document[];
  readonly readings: readonly VehicleReading[];
}
