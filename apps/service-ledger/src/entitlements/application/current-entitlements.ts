import type { Reader, UnitOfWork } from '../../documents';
import type { Entitlement } from '../domain/entitlement';
import { grantPlans, judgePlans } from './grant-plans';
import type { GrantPorts } from './ports';

/**
 * The benefits of the current year of each membership, closed ones included. A new membership year needs no
 * job: the plan that is due comes into being when somebody looks (rulebook SVC-04), under the membership's
 * lock, once.
 */
export function currentEntitlements(unit: UnitOfWork<GrantPorts>) {
  return (reader: Reader, membershipIds: readonly string[]): Promise<Map<string, readonly Entitlement[]>> =>
    unit.within(reader, async (ports) => {
      const memberships = await ports.memberships(membershipIds);
      const judged = await judgePlans(ports, memberships, () => reader.now);
      const stale = judged.filter(({ changed }) => changed.length > 0).map(({ membership }) => membership.id);
      const found = new Map(judged.map(({ membership, entitlements }) => [membership.id, entitlements]));
      if (stale.length === 0) return { answer: found };
      const granted = await grantPlans(ports, await ports.lockMemberships(stale), () => reader.now);
      for (const { membership, entitlements } of granted.plans) found.set(membership.id, entitlements);
      return { answer: found, facts: granted.facts };
    });
}
