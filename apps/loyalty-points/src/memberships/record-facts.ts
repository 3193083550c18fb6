import type { Ledger } from '../ledger';
import type { MembershipFact, MembershipFacts } from './membership-facts';

/**
 * Memberships have begun or changed (rulebook PTS-03): their accounts are opened and the facts kept, in the same
 * transaction in which what depends on them is judged again.
 */
export async function recordFacts(
  { ledger, memberships }: { readonly ledger: Ledger; readonly memberships: MembershipFacts },
  facts: readonly MembershipFact[],
): Promise<void> {
  await memberships.lockCustomers(facts);
  await ledger.openAccounts(facts);
  await memberships.save(facts);
}
