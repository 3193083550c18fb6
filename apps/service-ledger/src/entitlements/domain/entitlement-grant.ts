import { factsInOrder, type IdSource, type LocalDate } from '@autoclub/domain-kit';
import type { Membership } from '../../network';
import { type Entitlement, isAsPlanned } from './entitlement';
import type { EntitlementPlan, GrantedBenefit } from './entitlement-plan';

/**
 * A plan beside what is stored of its year: the benefits as they should be, and which of them must be
 * written.
 */
export interface Grant {
  readonly entitlements: readonly Entitlement[];
  readonly changed: readonly Entitlement[];
}

/**
 * Brings the stored benefits of a year to what the plan says (rulebook SVC-04, SVC-05). Uses so far stay
 * counted. What the plan does not name any more, because an earlier fact arrived late, is closed from the
 * first day of the year.
 */
export function grantOf(
  membership: Membership,
  plan: EntitlementPlan,
  stored: readonly Entitlement[],
  ids: IdSource,
): Grant {
  const ofYear = stored.filter(({ yearFrom }) => yearFrom === plan.year.from);
  const known = new Map(ofYear.map((entitlement) => [entitlement.code, entitlement]));
  const changed: Entitlement[] = [];
  const planned = plan.benefits.map((benefit) => {
    const own = known.get(benefit.code);
    if (own && isAsPlanned(own, benefit)) return own;
    const granted = own ? { ...own, ...benefit } : newEntitlement(membership, plan, benefit, ids);
    changed.push(granted);
    return granted;
  });
  const codes = new Set(plan.benefits.map(({ code }) => code));
  const unplanned = ofYear.filter(({ code }) => !codes.has(code));
  for (const own of unplanned)
    if (own.closedOn !== plan.year.from) changed.push({ ...own, closedOn: plan.year.from });
  return { entitlements: planned, changed };
}

/**
 * What is left is closed from the day on which a membership ended (rulebook SVC-05); uses so far stay counted, and a
 * member who comes back in the same year goes on with them. Nothing for a membership that has not ended.
 */
export function closedAtEnd(
  { facts }: Membership,
  stored: readonly Entitlement[],
  today: LocalDate,
): readonly Entitlement[] {
  const last = factsInOrder(facts.filter(({ changedOn }) => changedOn <= today)).at(-1);
  if (!last || last.validity.from < last.validity.to) return [];
  const { changedOn } = last;
  return stored
    .filter(
      ({ closedOn, validity }) => (closedOn === null || closedOn > changedOn) && validity.to > changedOn,
    )
    .map((entitlement) => ({ ...entitlement, closedOn: changedOn }));
}

function newEntitlement(
  { id: membershipId, customerId, dealerId }: Membership,
  { year }: EntitlementPlan,
  benefit: GrantedBenefit,
  ids: IdSource,
): Entitlement {
  return {
    ...benefit,
    id: ids('ent'),
    dealerId,
    membershipId,
    customerId,
    yearFrom: year.from,
    usedCount: 0,
  };
}
