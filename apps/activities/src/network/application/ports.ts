import type { Bilingual, LocalDate, MembershipTimeline } from '@autoclub/domain-kit';

export interface Dealer {
  readonly id: string;
  readonly regionId: string;
  readonly timeZone: string;
  readonly name: Bilingual;
}

/** What is known of a dealer's network inside one transaction; row policies keep it to the tenant (rulebook PLT-02). */
export interface Network {
  dealer(dealerId: string): Promise<Dealer | undefined>;
  isCustomer(dealerId: string, customerId: string): Promise<boolean>;
  isStaffMember(dealerId: string, staffMemberId: string): Promise<boolean>;
  /** Of those customers that are the dealer's, the record that stands for each (rulebook CONV-8). */
  personsOf(dealerId: string, customerIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Everything that is known of the memberships of these customers, by the record that stands for each. */
  membershipsOf(
    dealerId: string,
    personIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly MembershipTimeline[]>>;
  /** The customer's membership on the day, from all that is known of its tiers; null for no member. */
  membershipInForce(dealerId: string, customerId: string, day: LocalDate): Promise<string | null>;
}
