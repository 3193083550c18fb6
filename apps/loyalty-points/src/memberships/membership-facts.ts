import type { TierFact } from '@autoclub/domain-kit';
import type { CustomerKey } from '../network';

/** A fact about a customer's membership: its tier from a day on, while the validity it brought holds. */
export interface MembershipFact extends TierFact, CustomerKey {
  readonly membershipId: string;
}

/** The memberships this service keeps a copy of, within one transaction. */
export interface MembershipFacts {
  /** Makes facts about one customer wait for each other; locks in order. */
  lockCustomers(customers: readonly CustomerKey[]): Promise<void>;
  of(customers: readonly CustomerKey[]): Promise<MembershipFact[]>;
  save(facts: readonly MembershipFact[]): Promise<void>;
}
