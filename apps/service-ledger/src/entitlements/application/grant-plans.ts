import { businessDayOf, groupBy, type LocalDate } from '@autoclub/domain-kit';
import { entitlementPlanGranted } from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import type { HeldMembership } from '../../network';
import type { Entitlement } from '../domain/entitlement';
import { closedAtEnd, grantOf } from '../domain/entitlement-grant';
import { type EntitlementPlan, planOn } from '../domain/entitlement-plan';
import type { GrantPorts } from './ports';

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

/** The instant at a dealer, whose clock may run ahead (rulebook PLT-04). */
export type NowOf = (dealerId: string) => Date;

/** The plans as they are now, and the facts about those that had to be written. */
export interface Granted {
  readonly plans: readonly CurrentPlan[];
  readonly facts: readonly Fact[];
}

/**
 * Says what the plans of these memberships are today, and what would have to be written for the books to say
 * so too. Memberships whose dealer is not known yet are left out: their business day is not known either.
 */
export async function judgePlans(
  ports: GrantPorts,
  memberships: readonly HeldMembership[],
  nowOf: NowOf,
): Promise<Judged[]> {
  const stored = await ports.entitlements(memberships.map(({ id }) => id));
  const byMembership = groupBy(stored, ({ membershipId }) => membershipId);
  return memberships.flatMap((membership): Judged[] => {
    const { dealer } = membership;
    if (!dealer) return [];
    const today = businessDayOf(nowOf(dealer.id), dealer.timeZone);
    const plan = planOn(membership, (day) => ports.plans(dealer, day), today);
    const known = byMembership.get(membership.id) ?? [];
    if (!plan)
      return [{ membership, today, plan, entitlements: [], changed: closedAtEnd(membership, known, today) }];
    const grant = grantOf(membership, plan, known, ports.ids);
    return [{ membership, today, plan, ...grant }];
  });
}

/**
 * Writes the plans of today where the books lack them; the facts about each that changed are to be published
 * with it (rulebook SVC-04, SVC-05). The caller holds the locks of the memberships. Called by events, reads
 * and uses alike: whichever comes first, the same plan comes into being, and it belongs to the trace of the
 * fact it rests on.
 */
export async function grantPlans(
  ports: GrantPorts,
  memberships: readonly HeldMembership[],
  nowOf: NowOf,
): Promise<Granted> {
  const judged = await judgePlans(ports, memberships, nowOf);
  const stale = judged.filter(({ changed }) => changed.length > 0);
  if (stale.length === 0) return { plans: judged, facts: [] };
  const granted = stale.filter(({ plan }) => plan !== undefined);
  const sequences = new Map(
    granted.map(({ membership }) => [membership.id, membership.entitlementSequence + 1]),
  );
  await ports.writeEntitlements(
    stale.flatMap(({ changed }) => changed),
    [],
  );
  await ports.writeSequences(sequences);
  const plans = judged.map((each) => ({
    ...each,
    membership: {
      ...each.membership,
      entitlementSequence: sequences.get(each.membership.id) ?? each.membership.entitlementSequence,
    },
  }));
  const facts = stale.flatMap((each) => planFact(each, sequences.get(each.membership.id) ?? 1));
  return { plans, facts };
}

function planFact({ membership, plan, entitlements }: Judged, sequence: number): Fact[] {
  const { dealer, dealerId } = membership;
  if (!plan || !dealer) return [];
  const open = entitlements.filter(({ closedOn }) => closedOn === null);
  const data = {
    membershipId: membership.id,
    customerId: membership.customerId,
    dealerId,
    tier: plan.tier,
    yearFrom: plan.year.from,
    yearTo: plan.year.to,
    entitlements: open.map(({ code, grantedCount }) => ({ code, grantedCount })),
  };
  const home = { dealerId, regionId: dealer.regionId };
  return [{ contract: entitlementPlanGranted, data, sequence, home, cause: plan.cause }];
}
