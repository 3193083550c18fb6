import { type Entitlement } from '../../domain/entitlement';
import { grantPlans, judgePlans } from '../grant-entitlements/grant-plans';
import type { Reader, UseCaseParts } from '../ports';

/**
 * The benefits of the current year of each membership, closed ones included. A new membership year needs no
 * job: the plan that is due comes into being when somebody looks (rulebook SVC-04), under the membership's
 * lock, once.
 */
export function currentEntitlements(parts: UseCaseParts) {
  return (reader: Reader, membershipIds: readonly string[]): Promise<Map<string, readonly Entitlement[]>> =>
    parts.books.within(reader, async (ledger) => {
      const memberships = await ledger.memberships(membershipIds);
      const judged = await judgePlans(ledger, parts, memberships, reader.now);
      const stale = judged.filter(({ changed }) => changed.length > 0).map(({ membership }) => membership.id);
      const found = new Map(judged.map(({ membership, entitlements }) => [membership.id, entitlements]));
      if (stale.length === 0) return found;
      const granted = await grantPlans(ledger, parts, await ledger.lockMemberships(stale), reader.now);
      for (const { membership, entitlements } of granted) found.set(membership.id, entitlements);
      return found;
    });
}
