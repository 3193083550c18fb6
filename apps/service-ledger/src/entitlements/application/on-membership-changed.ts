import type { Fact } from '../../documents';
import { grantPlans } from './grant-plans';
import type { GrantPorts } from './ports';

/** What followed from new facts about memberships. */
export interface MembershipsJudged {
  /** To be published with the plans. */
  readonly facts: readonly Fact[];
  /** Memberships whose dealer is not known yet, nor therefore their business day: they wait for it. */
  readonly waiting: ReadonlySet<string>;
}

/**
 * Grants the plans that follow from new facts about memberships (rulebook SVC-04, SVC-05), however many and
 * in whatever order they arrive.
 */
export async function onMembershipChanged(
  ports: GrantPorts,
  membershipIds: readonly string[],
  now: Date,
): Promise<MembershipsJudged> {
  const memberships = await ports.lockMemberships([...new Set(membershipIds)]);
  const located = memberships.filter(({ dealer }) => dealer !== undefined);
  const { facts } = await grantPlans(ports, located, now);
  const waiting = new Set(memberships.filter(({ dealer }) => dealer === undefined).map(({ id }) => id));
  return { facts, waiting };
}
