import type { Tx } from '@autoclub/persistence';
import type { Capability } from '@autoclub/service-host';
import { PhaseRepository } from './phase.repository';
import type { MembershipPhases } from './phases';
import { membershipReactions } from './reactions';

export { type MembershipPhase, membershipOn } from './membership-phase';
export { activationPhase, tierPhase } from './phase-events';
export { type PhaseRow, phaseOf } from './phase.repository';
export type { MembershipPhases, PhaseOfCustomer } from './phases';

/** The phases of memberships, as a later capability needs them in its own transaction. */
export function phasesIn(tx: Tx): MembershipPhases {
  return new PhaseRepository(tx);
}

/** When each customer was a member (rulebook PTS-03). */
export const memberships: Capability = { name: 'memberships', reactions: membershipReactions };
