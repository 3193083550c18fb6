import type { Ledger } from '../ledger';
import type { MembershipPhases, PhaseOfCustomer } from './phases';

/**
 * Memberships have begun or changed (rulebook PTS-03): their accounts are opened and the phases kept, in the same
 * transaction in which what depends on them is judged again.
 */
export async function recordPhases(
  { ledger, phases }: { readonly ledger: Ledger; readonly phases: MembershipPhases },
  changed: readonly PhaseOfCustomer[],
): Promise<void> {
  await phases.lockCustomers(changed);
  await ledger.openAccounts(changed);
  await phases.save(changed);
}
