import type { LocalDate } from '@autoclub/domain-kit';
import type { TenantScope } from '@autoclub/identity';

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

/** What can be read of the network in one transaction. */
export interface NetworkReads {
  dealers(ids: readonly string[]): Promise<DealerCopy[]>;
  regions(ids: readonly string[]): Promise<string[]>;
  customers(ids: readonly string[]): Promise<CustomerHome[]>;
}

/**
 * The door to a read model: everything a use case reads comes from one transaction in the caller's scope, and row
 * policies keep it to the caller's tenant.
 */
export interface ReadModel<Reads> {
  read<T>(scope: TenantScope, work: (reads: Reads) => Promise<T>): Promise<T>;
}
