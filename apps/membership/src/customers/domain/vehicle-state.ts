import type { ExternalRef, FieldPath, LocalDate } from '@autoclub/domain-kit';
import type { VehicleFacts } from './vehicle';

/** A vehicle as it is kept, with the customer whose it is. */
export interface VehicleState {
  /** For whom the car earns: its owner, or the user of a leased one. */
  readonly customerId: string;
  /** Of a car that another one drives, its owner (rulebook CONV-8); null when it is the customer. */
  readonly ownerCustomerId: string | null;
  readonly facts: VehicleFacts;
  readonly revision: number | null;
  /** How often the record has changed, from one on. */
  readonly version: number;
}

/** Whose the vehicle was under which number. */
export interface FormerBinding {
  readonly customerId: string;
  readonly externalRef: ExternalRef | null;
}

export interface KnownVehicle extends VehicleState {
  readonly vehicleId: string;
  readonly former: readonly FormerBinding[];
  /** The last day on which it changed hands. */
  readonly lastTransferredOn: LocalDate | null;
  /** An earlier state of the record was a purchase here. */
  readonly wasPurchaseBefore: boolean;
}

/** Sold, or entered for the wrong customer from the beginning. */
export const TRANSFER_CAUSES = ['SOLD_ON', 'CORRECTED'] as const;
export type TransferCause = (typeof TRANSFER_CAUSES)[number];

/** A vehicle changed hands: its file goes with it (rulebook CONV-8). */
export interface Transfer {
  readonly fromCustomerId: string;
  readonly toCustomerId: string;
  readonly transferredOn: LocalDate;
  readonly cause: TransferCause;
  readonly mileageKm: number | null;
  /** The version of the vehicle that the change of hands is; what it says after it is the next. */
  readonly version: number;
}

/** From which day a vehicle earns for its customer, and who owns it. */
export interface BindingFact {
  readonly ownerCustomerId: string;
  readonly boundOn: LocalDate;
  /** The version of the vehicle that the binding is; what it says after it is the next. */
  readonly version: number;
}

/** A vehicle of a chunk: as it is now, and as it was before each change. */
export interface VehicleEntry {
  readonly vehicleId: string;
  readonly isNew: boolean;
  readonly state: VehicleState;
  readonly past: readonly VehicleState[];
  readonly former: readonly FormerBinding[];
  readonly lastTransferredOn: LocalDate | null;
  readonly transfers: readonly Transfer[];
  readonly wasPurchaseBefore: boolean;
  /** That it was bound at the desk. */
  readonly binding?: BindingFact;
}

/** A vehicle as delivered for one customer. */
export interface DeliveredVehicle {
  readonly facts: VehicleFacts;
  readonly revision: number | null;
  readonly customerId: string;
  /** Where in the record it stands. */
  readonly at: FieldPath;
}

/** Whether a record came to say that the car was bought new here; it is said of a car once. */
export function isFirstPurchase({ state, past, wasPurchaseBefore }: VehicleEntry): boolean {
  return isPurchase(state) && !wasPurchaseBefore && !past.some(isPurchase);
}

function isPurchase({ facts }: VehicleState): boolean {
  return facts.isSoldHere && facts.purchasedOn !== null;
}
