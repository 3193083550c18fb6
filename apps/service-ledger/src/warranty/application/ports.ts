import type { IdSource, LocalDate } from '@autoclub/domain-kit';
import type { AskedPremises, FoundPremises } from '../../documents';
import type { Dealer } from '../../network';
import type { ExtendedWarranty, WarrantyProgramme, WarrantyVehicle } from '../domain/warranty';

export interface SellWarrantyPorts {
  premises(asked: AskedPremises): Promise<FoundPremises<never>>;
  /** Under its lock: a vehicle is extended once. */
  lockVehicle(id: string): Promise<WarrantyVehicle>;
  writeWarranty(warranty: ExtendedWarranty): Promise<void>;
  readonly warranties: (dealer: Dealer, day: LocalDate) => WarrantyProgramme;
  readonly ids: IdSource;
}

/** A car whose factory warranty is about to end, by time or by distance. */
export interface LeavingVehicle {
  readonly vehicleId: string;
  readonly purchasedOn: LocalDate;
  readonly latestMileageKm: number | null;
  readonly isExtended: boolean;
}

/** Which cars are listed: those bought after a day, and either by another one or with so many kilometres. */
export interface LeavingRange {
  readonly boughtAfter: LocalDate;
  readonly boughtUntil: LocalDate;
  readonly drivenFromKm: number;
  readonly drivenToKm: number;
}

export interface Page {
  readonly limit: number;
  readonly backward: boolean;
  readonly after: readonly (string | number)[] | undefined;
  readonly before: readonly (string | number)[] | undefined;
}

export interface WarrantyReads {
  dealer(): Promise<Dealer | undefined>;
  byIds(ids: readonly string[]): Promise<ExtendedWarranty[]>;
  leaving(range: LeavingRange, page: Page): Promise<LeavingVehicle[]>;
}
