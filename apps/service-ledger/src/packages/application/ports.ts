import type { IdSource, LocalDate } from '@autoclub/domain-kit';
import type { AskedPremises, FoundPremises } from '../../documents';
import type { Dealer, DealerBooks } from '../../network';
import type { Movement, PackageCount, Quantities } from '../domain/liability';
import type { PackageDefinition, PrepaidPackage, UsesCounted } from '../domain/prepaid-package';
import type { PackageUse } from '../domain/use-package';

/** The packages in force for a dealer on a business day (rulebook CONV-3). */
export interface PackageProgramme {
  readonly definitions: readonly PackageDefinition[];
  readonly usesCounted: UsesCounted;
}

export type Packages = (dealer: Dealer, day: LocalDate) => PackageProgramme;

/** The prepaid packages of one dealer inside one transaction. */
export interface PackageBooks {
  /** Under its lock: uses and the refund of a package come one after the other. */
  lockPackage(id: string): Promise<PrepaidPackage | undefined>;
  packageByRef(system: string, number: string): Promise<PrepaidPackage | undefined>;
  usesOf(packageIds: readonly string[]): Promise<Map<string, PackageUse[]>>;
  writePackage(sold: PrepaidPackage, movement: Movement): Promise<void>;
  writePackageUse(use: PackageUse): Promise<void>;
}

export interface SellPorts extends PackageBooks {
  premises(asked: AskedPremises): Promise<FoundPremises<never>>;
  readonly packages: Packages;
  readonly ids: IdSource;
}

/** What entering packages that were sold elsewhere works on. */
export interface OpeningPorts extends SellPorts {
  /** The packages of the dealer's system by their numbers, as far as they are known. */
  packagesByNumbers(numbers: readonly string[]): Promise<PrepaidPackage[]>;
  writeOpened(
    opened: readonly { readonly sold: PrepaidPackage; readonly movement: Movement }[],
  ): Promise<void>;
}

export interface RefundPackagePorts extends PackageBooks, Pick<DealerBooks, 'dealer'> {
  readonly packages: Packages;
  readonly ids: IdSource;
}

export interface CountPorts extends Pick<DealerBooks, 'dealer'> {
  /** What the movements before a day sum to. */
  bookedBefore(day: LocalDate): Promise<Quantities>;
  writeCount(count: PackageCount): Promise<void>;
}

/** What the graph looks up, each in one statement for any number of keys; rows of others are not there. */
export interface PackageReads {
  byIds(ids: readonly string[]): Promise<PrepaidPackage[]>;
  ofCustomers(customerIds: readonly string[]): Promise<Map<string, PrepaidPackage[]>>;
  usesOf(packageIds: readonly string[]): Promise<Map<string, PackageUse[]>>;
  bookedBefore(day: LocalDate): Promise<Quantities>;
  /** What the packages themselves say is owed now. */
  owedNow(): Promise<Quantities>;
  counts(months: readonly LocalDate[]): Promise<PackageCount[]>;
}
