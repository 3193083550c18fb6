import { businessDayOf, type IdSource, type LocalDate } from '@autoclub/domain-kit';
import { entitlementPlanGranted } from '@autoclub/event-contracts';
import { grantOf } from '../../domain/entitlement-grant';
import type { Entitlement } from '../../domain/entitlement';
import { type EntitlementPlan, planOn } from '../../domain/entitlement-plan';
import { grouped } from '../grouped';
import type { EntitlementBooks, Fact, HeldMembership, Programmes } from '../ports';

export interface GrantParts {
  readonly programmes: Programmes;
  readonly ids: IdSource;
}

/** A membership with the benefits of its year; none when no tier is in force. */
export interface CurrentPlan {
  readonly membership: HeldMembership;
  readonly today: LocalDate;
  readonly entitlements: readonly Entitlement[];
}

interface Judged extends CurrentPlan {
  readonly plan: EntitlementPlan | undefined;
  readonly changed: readonly Entitlement[];
}

/**
 * Says what the plans of these memberships are today, and what would have to be written for the books to say
 * so too. Memberships whose dealer has not been heard of are left out: their business day is not known.
 */
export async function judgePlans(
  books: EntitlementBooks,
  { programmes, ids }: GrantParts,
  memberships: readonly HeldMembership[],
  now: Date,
): Promise<Judged[]> {
  const stored = await books.entitlements(memberships.map(({ id }) => id));
  const byMembership = grouped(stored, ({ membershipId }) => membershipId);
  return memberships.flatMap((membership): Judged[] => {
    const { dealer } = membership;
    if (!dealer) return [];
    const today = businessDayOf(now, dealer.timeZone);
    const plan = planOn(membership, (day) => programmes(dealer, day), today);
    if (!plan) return [{ membership, today, plan, entitlements: [], changed: [] }];
    const grant = grantOf(membership, plan, byMembership.get(membership.id) ?? [], ids);
    return [{ membership, today, plan, ...grant }];
  });
}

/**
 * Writes the plans of today where the books lack them, and tells of each that changed (rulebook SVC-04,
 * SVC-05). The caller holds the locks of the memberships. Called by events, reads and uses alike: whoever is
 * first, the same plan comes into being, and it belongs to the journey of the fact it rests on.
 */
export async function grantPlans(
  books: EntitlementBooks,
  parts: GrantParts,
  memberships: readonly HeldMembership[],
  now: Date,
): Promise<CurrentPlan[]> {
  const judged = await judgePlans(books, parts, memberships, now);
  const stale = judged.filter(({ changed }) => changed.length > 0);
  if (stale.length === 0) return judged;
  const sequences = new Map(
    stale.map(({ membership }) => [membership.id, membership.entitlementSequence + 1]),
  );
  await books.writeEntitlements(
    stale.flatMap(({ changed }) => changed),
    [],
  );
  await books.writeSequences(sequences);
  await books.publish(stale.flatMap((each) => planFact(each, sequences.get(each.membership.id) ?? 1)));
  return judged.map((each) => ({
    ...each,
    membership: { ...each.membership, entitlementSequence: sequences.get(each.membership.id) ?? 0 },
  }));
}

function planFact({ membership, plan, entitlements }: Judged, sequence: number): Fact[] {
  const { dealer } = membership;
  if (!plan || !dealer) return [];
  const open = entitlements.filter(({ closedOn }) => closedOn === null);
  const data = {
    membershipId: membership.id,
    customerId: membership.customerId,
    dealerId: membership.dealerId,
    tier: plan.tier,
    yearFrom: plan.year.from,
    yearTo: plan.year.to,
    entitlements: open.map(({ code, grantedCount }) => ({ code, grantedCount })),
  };
  return [{ contract: entitlementPlanGranted, data, sequence, dealer, cause: plan.cause }];
}
