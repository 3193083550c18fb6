import type { ExternalRef, FieldPath, LocalDate } from '@autoclub/domain-kit';
import type { VehicleFacts } from './vehicle';

/** A vehicle as it is kept, with the customer whose it is. */
export interface VehicleState {
  readonly customerId: string;
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
}

/** A vehicle changed hands: its file goes with it (rulebook CONV-8). */
export interface Transfer {
  readonly fromCustomerId: string;
  readonly toCustomerId: string;
  readonly transferredOn: LocalDate;
  /** The version of the vehicle that the change of hands is; what it says after it is the next. */
  readonly version: number;
}

/** A vehicle of a chunk: as it is now, and as it was before each change. */
export interface VehicleEntry {
  readonly vehicleId: string;
  readonly isNew: boolean;
  readonly state: VehicleState;
  readonly past: readonly VehicleState[];
  readonly former: readonly FormerBinding[];
  readonly transfers: readonly Transfer[];
}

/** A vehicle as delivered for one customer. */
export interface DeliveredVehicle {
  readonly facts: VehicleFacts;
  readonly revision: number | null;
  readonly customerId: string;
  /** Where in the record it stands. */
  readonly at: FieldPath;
}
