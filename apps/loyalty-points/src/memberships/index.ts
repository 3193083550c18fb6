import type { Tx } from '@autoclub/persistence';
import type { Capability } from '@autoclub/service-host';
import { FactRepository } from './fact.repository';
import type { MembershipFacts } from './membership-facts';
import { membershipReactions } from './reactions';

export { activationFact, endFact, periodFact, tierFact } from './fact-events';
export { type FactRow, factOfRow } from './fact.repository';
export type { MembershipFact, MembershipFacts } from './membership-facts';
export { membershipReactionsOver } from './reactions';
export { membershipOn, standingOn } from './membership-on';

/** The facts of memberships, as a later capability needs them in its own transaction. */
export function membershipsIn(tx: Tx): MembershipFacts {
  return new FactRepository(tx);
}

/** When each customer was a member (rulebook PTS-03). */
export const memberships: Capability = { name: 'memberships', reactions: membershipReactions };
