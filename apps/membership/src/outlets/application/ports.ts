import type { LocalDate } from '@autoclub/domain-kit';
import type { HoldVehicle } from '../../customers';
import type { DealerRecord, NetworkBook } from '../../network';
import type { OutletFile } from '../domain/outlet-file';

/** By whom, when and under which trace a file was written. */
export interface WrittenBy {
  readonly dealerId: string;
  readonly staffMemberId: string | null;
  readonly at: Date;
  readonly traceId: string;
}

/** A sale through an outlet, whose file is awaited. */
export type OutletSale = Pick<OutletFile, 'vehicleId' | 'customerId' | 'outletId' | 'soldOn'> & {
  readonly dealerId: string;
};

/** Files of cars sold through outlets. The caller holds the vehicle, so a file changes once at a time. */
export interface OutletFileBook {
  ofVehicle(dealerId: string, vehicleId: string): Promise<OutletFile | undefined>;
  keep(file: OutletFile, by: WrittenBy): Promise<void>;
}

/** What the use cases of outlets work on within one transaction. */
export interface OutletsPorts {
  readonly network: Pick<NetworkBook, 'dealer' | 'outletIds'>;
  readonly holdVehicle: HoldVehicle;
  readonly files: OutletFileBook;
  /** The codes of the fields of a file, in force at a dealer on a day (rulebook CONV-3). */
  readonly fieldsOn: (dealer: DealerRecord, day: LocalDate) => readonly string[];
}
