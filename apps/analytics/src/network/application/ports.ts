import type { LocalDate } from '@autoclub/domain-kit';

/** A dealer as the figures know it. */
export interface DealerCopy {
  readonly dealerId: string;
  readonly regionId: string;
  readonly timeZone: string;
}

/** A customer with the dealer whose customer it is. */
export interface CustomerHome extends DealerCopy {
  readonly customerId: string;
  readonly registeredOn: LocalDate;
}

export interface RegionCopy {
  readonly regionId: string;
}

/** What is known of the network inside one transaction; row policies keep it to the caller's tenant. */
export interface NetworkReads {
  dealers(ids: readonly string[]): Promise<DealerCopy[]>;
  regions(ids: readonly string[]): Promise<RegionCopy[]>;
  customers(ids: readonly string[]): Promise<CustomerHome[]>;
}
