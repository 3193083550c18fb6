import { type LocalDate, groupBy, membershipInForce } from '@autoclub/domain-kit';
import type { MembershipFact } from './membership-facts';

/**
 * The membership of a customer in force on a business day, or null (rulebook PTS-03): before it began, after its
 * validity ended and while lapsed there is none.
 */
export function membershipOn(facts: readonly MembershipFact[], day: LocalDate): string | null {
  const cards = [...groupBy(facts, ({ membershipId }) => membershipId)];
  const timelines = cards.map(([id, ofCard]) => ({ id, facts: ofCard }));
  return membershipInForce(timelines, day)?.membershipId ?? null;
}
