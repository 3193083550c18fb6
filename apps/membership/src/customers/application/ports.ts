import type { ExternalRef, IdSource } from '@autoclub/domain-kit';
import type { NetworkBook } from '../../network';
import type { ConsentOrigin } from '../domain/consent';
import type { CustomerFacts } from '../domain/customer';
import type { KnownCustomer, KnownVehicle } from '../domain/customer-intake';
import type { VehicleFacts } from '../domain/vehicle';

/** How a new record is written: by whom it came, when, and under which trace. */
export interface Provenance {
  readonly dealerId: string;
  readonly recordedAt: Date;
  readonly traceId: string;
  readonly consentOrigin: ConsentOrigin;
}

export interface NewCustomer {
  readonly customerId: string;
  readonly facts: CustomerFacts;
}

export interface NewVehicle {
  readonly vehicleId: string;
  readonly customerId: string;
  readonly facts: VehicleFacts;
  readonly outletId: string | null;
}

/** Customers and vehicles of a dealer; every method is one statement for any number of records. */
export interface CustomerBook {
  /** Waits until no other intake of this dealer runs, so that what is read stays true until the commit. */
  awaitTurn(dealerId: string): Promise<void>;
  knownCustomers(dealerId: string, refs: readonly ExternalRef[]): Promise<KnownCustomer[]>;
  /** Vehicles that have one of the numbers or one of the VINs. */
  knownVehicles(
    dealerId: string,
    refs: readonly ExternalRef[],
    vins: readonly string[],
  ): Promise<KnownVehicle[]>;
  addCustomers(customers: readonly NewCustomer[], provenance: Provenance): Promise<void>;
  addVehicles(vehicles: readonly NewVehicle[], provenance: Provenance): Promise<void>;
  /** Whether the customer is known here, and whether a car of theirs was bought here; locks the customer's row. */
  applicant(
    dealerId: string,
    customerId: string,
  ): Promise<{ readonly hasCarBoughtHere: boolean } | undefined>;
  /** Ids of customers by their numbers in one system; locks their rows. */
  customerIds(dealerId: string, system: string, numbers: readonly string[]): Promise<Map<string, string>>;
}

/** What the use cases of customers work on within one transaction. */
export interface CustomersPorts {
  readonly network: Pick<NetworkBook, 'dealer' | 'outletIds'>;
  readonly customers: CustomerBook;
  readonly ids: IdSource;
}
