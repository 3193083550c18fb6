import type { IdSource, LocalDate } from '@autoclub/domain-kit';
import type { AskedPremises, FoundPremises } from '../../documents';
import type { Dealer, DealerBooks } from '../../network';
import type { OfferedService, ServiceUse } from '../domain/offered-service';

/** The services of one dealer inside one transaction. */
export interface ServiceBooks {
  /** Under its lock: uses of it are counted one after the other. */
  lockService(code: string): Promise<OfferedService | undefined>;
  countServices(): Promise<number>;
  writeService(service: OfferedService): Promise<void>;
  writeUse(service: OfferedService, use: ServiceUse): Promise<void>;
}

export interface SavePorts extends ServiceBooks, Pick<DealerBooks, 'dealer'> {
  /** The codes of the tiers in force for a dealer on a day. */
  readonly tiers: (dealer: Dealer, day: LocalDate) => readonly string[];
  readonly ids: IdSource;
}

export interface ServiceUsePorts extends ServiceBooks {
  premises(asked: AskedPremises): Promise<FoundPremises<never>>;
  readonly ids: IdSource;
}

/** What the graph looks up. */
export interface ServiceReads {
  /** All that a dealer offers, or ever did; there are few. */
  all(withWithdrawn: boolean): Promise<OfferedService[]>;
  byIds(ids: readonly string[]): Promise<OfferedService[]>;
  /** How many of each were used on days `[from, to)`. */
  useCounts(ids: readonly string[], from: LocalDate, to: LocalDate): Promise<Map<string, number>>;
}
