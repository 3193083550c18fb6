import type { Dealer } from '../domain/dealer';
import type { HeldMembership } from '../domain/held-membership';
import type { StaffMember } from '../domain/staff-member';

/** The dealer that a transaction acts for, and who works there. */
export interface DealerBooks {
  dealer(): Promise<Dealer | undefined>;
  staffMember(id: string): Promise<StaffMember | undefined>;
}

/** The copies of memberships inside one transaction. */
export interface MembershipBooks {
  memberships(ids: readonly string[]): Promise<HeldMembership[]>;
  /** Under their locks, taken in the order of the ids. */
  lockMemberships(ids: readonly string[]): Promise<HeldMembership[]>;
  writeSequences(sequences: ReadonlyMap<string, number>): Promise<void>;
}
