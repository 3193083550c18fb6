import type { LocalDate } from '@autoclub/domain-kit';

/**
 * A stretch of a membership between two facts about it: its activation, then each change of tier, each with the
 * validity it brought (rulebook MEM-04). From its first day on a phase replaces the one before.
 */
export interface MembershipPhase {
  readonly membershipId: string;
  /** Version of the membership that brought the phase; a later one wins on the same day. */
  readonly sequence: number;
  readonly tier: string;
  readonly startsOn: LocalDate;
  /** First day after the validity. */
  readonly validTo: LocalDate;
}

/**
 * The membership in force on a business day, or null (rulebook PTS-03): before it began or after its validity ended
 * nobody earns. Of two memberships the one whose phase began later counts.
 */
export function membershipOn(phases: readonly MembershipPhase[], day: LocalDate): string | null {
  const current = new Map<string, MembershipPhase>();
  for (const phase of phases) {
    const known = current.get(phase.membershipId);
    if (phase.startsOn <= day && (!known || isLater(phase, known))) current.set(phase.membershipId, phase);
  }
  const covering = [...current.values()].filter((phase) => day < phase.validTo);
  const latest = covering.sort((a, b) => (isLater(a, b) ? -1 : 1))[0];
  return latest?.membershipId ?? null;
}

function isLater(a: MembershipPhase, b: MembershipPhase): boolean {
  if (a.startsOn !== b.startsOn) return a.startsOn > b.startsOn;
  if (a.sequence !== b.sequence) return a.sequence > b.sequence;
  return a.membershipId > b.membershipId;
}
