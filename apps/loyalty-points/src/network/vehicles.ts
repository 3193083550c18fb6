import type { LocalDate } from '@autoclub/domain-kit';
import type { CustomerKey } from './customer-key';

/** A car at one dealer. */
export interface VehicleKey {
  readonly dealerId: string;
  readonly vehicleId: string;
}

export function vehicleName({ dealerId, vehicleId }: VehicleKey): string {
  return `${dealerId} ${vehicleId}`;
}

/** A fact about a car: to whom it belongs from a day on, its owner or the user of a leased one (rulebook CONV-8). */
export interface VehicleHolding extends VehicleKey {
  readonly customerId: string;
  readonly relation: 'OWNER' | 'USER';
  readonly boundOn: LocalDate;
  readonly sequence: number;
  /** Whether it is what was said when the car was registered. */
  readonly isRegistration: boolean;
}

/** The cars this service keeps a copy of, within one transaction. */
export interface Vehicles {
  /**
   * Makes two facts wait for each other of which one says that a car is a customer's and the other that the customer is
   * a company; before any car is locked.
   */
  takeTurnsOf(holders: readonly CustomerKey[]): Promise<void>;
  /** Makes facts and documents about one car wait for each other; before any customer is locked. */
  lock(vehicles: readonly VehicleKey[]): Promise<void>;
  /** Everything known of whose they are, and whether that is a company. */
  holdings(vehicles: readonly VehicleKey[]): Promise<(VehicleHolding & { readonly isCompany: boolean })[]>;
  /** The cars that were a customer's at any time. */
  heldBy(customers: readonly CustomerKey[]): Promise<VehicleKey[]>;
  save(holdings: readonly VehicleHolding[]): Promise<void>;
}
