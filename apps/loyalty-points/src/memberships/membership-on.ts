import { type LocalDate, type MembershipInForce, groupBy, membershipInForce } from '@autoclub/domain-kit';
import type { MembershipFact } from './membership-facts';

/**
 * The membership of a customer in force on a business day with its tier, or undefined (rulebook PTS-03): before it
 * began, after its validity ended and while lapsed there is none. A person whose records were merged may have two cards
 * (rulebook CONV-8): a document stays with the one it earned for, while that is in force.
 */
export function standingOn(
  facts: readonly MembershipFact[],
  day: LocalDate,
  earnedFor: string | null = null,
): MembershipInForce | undefined {
  const cards = [...groupBy(facts, ({ membershipId }) => membershipId)];
  const timelines = cards.map(([id, ofCard]) => ({ id, facts: ofCard }));
  const ofBefore = timelines.filter(({ id }) => id === earnedFor);
  return membershipInForce(ofBefore, day) ?? membershipInForce(timelines, day);
}

/** The membership of {@link standingOn}, or null. */
export function membershipOn(
  facts: readonly MembershipFact[],
  day: LocalDate,
  earnedFor: string | null = null,
): string | null {
  return standingOn(facts, day, earnedFor)?.membershipId ?? null;
}
