import type { Fact } from '@autoclub/use-cases';
import { grantPlans, type NowOf } from './grant-plans';
import type { GrantPorts } from './ports';

/**
 * Grants the plans that follow from new facts about memberships (rulebook SVC-04, SVC-05), however many and
 * in whatever order they arrive. Returns the facts to be published with them.
 */
export async function onMembershipChanged(
  ports: GrantPorts,
  membershipIds: readonly string[],
  nowOf: NowOf,
): Promise<readonly Fact[]> {
  const memberships = await ports.lockMemberships([...new Set(membershipIds)]);
  return (await grantPlans(ports, memberships, nowOf)).facts;
}
