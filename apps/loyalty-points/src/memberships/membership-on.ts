import { type LocalDate, type MembershipInForce, groupBy, membershipInForce } from '@autoclub/domain-kit';
import type { MembershipFact } from './membership-facts';

/**
 * The membership of a customer in force on a business day with its tier, or undefined (rulebook PTS-03): before it
 * began, after its validity ended and while lapsed there is none.
 */
export function standingOn(facts: readonly MembershipFact[], day: LocalDate): MembershipInForce | undefined {
  const cards = [...groupBy(facts, ({ membershipId }) => membershipId)];
  return membershipInForce(
    cards.map(([id, ofCard]) => ({ id, facts: ofCard })),
    day,
  );
}

/** The membership of {@link standingOn}, or null. */
export function membershipOn(facts: readonly MembershipFact[], day: LocalDate): string | null {
  return standingOn(facts, day)?.membershipId ?? null;
}
