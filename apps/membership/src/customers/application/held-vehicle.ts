import type { LocalDate } from '@autoclub/domain-kit';

/** Whose a vehicle is and how it was sold, with its row locked until the end of the transaction. */
export interface HeldVehicle {
  readonly vehicleId: string;
  readonly customerId: string;
  readonly modelCode: string;
  readonly isSoldHere: boolean;
  /** The outlet that sold it; null: the dealer itself, or somebody else. */
  readonly outletId: string | null;
  /** The day of the sale to the present customer; null when it is not known. */
  readonly purchasedOn: LocalDate | null;
}

/** Locks a vehicle of the dealer for a later capability that keeps something about it; undefined for a strange one. */
export type HoldVehicle = (dealerId: string, vehicleId: string) => Promise<HeldVehicle | undefined>;
