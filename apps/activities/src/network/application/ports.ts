import type { LocalDate } from '@autoclub/domain-kit';
import type { TenantScope } from '@autoclub/identity';

export interface Dealer {
  readonly id: string;
  readonly regionId: string;
  readonly timeZone: string;
}

/** What is known of a dealer's network inside one transaction. */
export interface Network {
  dealer(): Promise<Dealer | undefined>;
  isCustomer(customerId: string): Promise<boolean>;
  membershipInForce(customerId: string, on: LocalDate): Promise<string | null>;
}

/** Those of the customers and memberships that the caller can see. */
export interface NetworkReader {
  knownCustomers(scope: TenantScope, ids: readonly string[]): Promise<string[]>;
  knownMemberships(scope: TenantScope, ids: readonly string[]): Promise<string[]>;
}
