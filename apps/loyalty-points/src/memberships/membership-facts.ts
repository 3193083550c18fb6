import type { LocalDate, TierFact } from '@autoclub/domain-kit';
import type { CustomerKey } from '../network';

/** A fact about a customer's membership: its tier from a day on, while the validity it brought holds. */
export interface MembershipFact extends TierFact, CustomerKey {
  readonly membershipId: string;
}

/** A membership of a dealer. */
export interface MembershipKey {
  readonly dealerId: string;
  readonly membershipId: string;
}

/** The memberships this service keeps a copy of, within one transaction. */
export interface MembershipFacts {
  /** Makes facts about one customer wait for each other; locks in order. */
  lockCustomers(customers: readonly CustomerKey[]): Promise<void>;
  of(customers: readonly CustomerKey[]): Promise<MembershipFact[]>;
  ofMemberships(memberships: readonly MembershipKey[]): Promise<MembershipFact[]>;
  /** Those of the memberships at a dealer to which a fact gives a validity that ends on the day. */
  endingOn(dealerId: string, day: LocalDate): Promise<MembershipFact[]>;
  /** Memberships at a dealer that have lapsed or were refunded, and have not come back by the day. */
  ended(dealerId: string, day: LocalDate): Promise<string[]>;
  save(facts: readonly MembershipFact[]): Promise<void>;
}
