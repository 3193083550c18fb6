import { grantPlans, type GrantParts } from '../grant-entitlements/grant-plans';
import type { EntitlementBooks } from '../ports';

/**
 * Grants the plans that follow from new facts about memberships (rulebook SVC-04, SVC-05), however many and
 * in whatever order they arrive. Answers the memberships whose dealer has not been heard of: their business
 * day is not known yet, so they wait for it.
 */
export async function onMembershipChanged(
  books: EntitlementBooks,
  parts: GrantParts,
  membershipIds: readonly string[],
  now: Date,
): Promise<Set<string>> {
  const memberships = await books.lockMemberships([...new Set(membershipIds)]);
  const located = memberships.filter(({ dealer }) => dealer !== undefined);
  await grantPlans(books, parts, located, now);
  return new Set(memberships.filter(({ dealer }) => dealer === undefined).map(({ id }) => id));
}
