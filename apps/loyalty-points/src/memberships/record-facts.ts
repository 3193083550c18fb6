import type { Ledger } from '../ledger';
import type { MembershipFact, MembershipFacts } from './membership-facts';

/** What the facts about memberships are kept in, within one transaction. */
export interface FactPorts {
  readonly ledger: Pick<Ledger, 'openAccounts'>;
  readonly memberships: MembershipFacts;
}

/**
 * Memberships have begun or changed (rulebook PTS-03): their accounts are opened and the facts kept, in the same
 * transaction in which what depends on them is judged again.
 */
export async function recordFacts(
  { ledger, memberships }: FactPorts,
  facts: readonly MembershipFact[],
): Promise<void> {
  await memberships.lockCustomers(facts);
  await ledger.openAccounts(facts);
  await memberships.save(facts);
}
