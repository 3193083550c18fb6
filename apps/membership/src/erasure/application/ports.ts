import type { IdSource, LocalDate } from '@autoclub/domain-kit';
import type { Reader } from '@autoclub/use-cases';
import type { NetworkBook } from '../../network';

/** A record of a person who is to be forgotten. */
export interface PersonRecord {
  readonly customerId: string;
  readonly erasedOn: LocalDate | null;
}

/** What is left of an erased record, for the services that keep something of it. */
export interface ErasedRecord {
  readonly customerId: string;
  readonly membershipIds: readonly string[];
  readonly vehicleIds: readonly string[];
  readonly version: number;
}

/** The records of persons at a dealer. */
export interface ErasureBook {
  /** Waits until no other command changes customers or vehicles of this dealer. */
  awaitTurn(dealerId: string): Promise<void>;
  /** Every record of the person that one of them belongs to, the one that stands for the person first. */
  recordsOf(dealerId: string, customerId: string): Promise<PersonRecord[]>;
  /** Takes away everything that names the person: name, numbers, histories, consents, documents, VIN and plate. */
  erase(
    dealerId: string,
    customerIds: readonly string[],
    erased: { readonly anonymousKey: string; readonly erasedOn: LocalDate },
  ): Promise<ErasedRecord[]>;
}

export interface ErasurePorts {
  readonly network: Pick<NetworkBook, 'dealer'>;
  readonly persons: ErasureBook;
  readonly ids: IdSource;
}

/** Everything that is kept of a person here, as JSON; undefined for nobody of the reader's. */
export interface PersonalDataReading {
  personalData(reader: Reader, customerId: string): Promise<object | undefined>;
}
