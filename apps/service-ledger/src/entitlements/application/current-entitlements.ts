import type { Reader, UnitOfWork } from '@autoclub/use-cases';
import type { Entitlement } from '../domain/entitlement';
import { grantPlans, judgePlans } from './grant-plans';
import type { GrantPorts } from './ports';

/**
 * The benefits of the current year of each membership, closed ones included. A new membership year needs no
 * job: the plan that is due comes into being when somebody looks (rulebook SVC-04), under the membership's
 * lock, once.
 */
export function currentEntitlements(unit: UnitOfWork<GrantPorts>) {
  return async (
    reader: Reader,
    membershipIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly Entitlement[]>> => {
    const nowOf = () => reader.now;
    const judged = await unit.read(reader, async (ports) =>
      judgePlans(ports, await ports.memberships(membershipIds), nowOf),
    );
    const stale = judged.filter(({ changed }) => changed.length > 0).map(({ membership }) => membership.id);
    const found = new Map(judged.map(({ membership, entitlements }) => [membership.id, entitlements]));
    if (stale.length === 0) return found;
    const plans = await unit.record(reader, async (ports) => {
      const granted = await grantPlans(ports, await ports.lockMemberships(stale), nowOf);
      return { answer: granted.plans, facts: granted.facts };
    });
    for (const { membership, entitlements } of plans) found.set(membership.id, entitlements);
    return found;
  };
}
