import { addYears, type LocalDate, type Period, type TierSpan, tierSpans } from '@autoclub/domain-kit';
import type { KnownTierFact, Membership } from '../../network';
import type { PlansOn } from './programme';

/** One benefit of a membership year; how much of it was used is counted beside and survives an upgrade. */
export interface GrantedBenefit {
  readonly code: string;
  readonly tier: string;
  /** Null: without limit. */
  readonly grantedCount: number | null;
  readonly validity: Period;
  /** The day a change of tier took the benefit away; null while it is open. */
  readonly closedOn: LocalDate | null;
  readonly traceId: string;
}

export interface EntitlementPlan {
  readonly membershipId: string;
  readonly tier: string;
  readonly year: Period;
  readonly benefits: readonly GrantedBenefit[];
  /** The fact the tier of the day rests on. */
  readonly cause: KnownTierFact;
}

/**
 * The plan a membership has on a day: the benefits of its tier for the membership year, counted from the
 * activation day (rulebook SVC-04), replaced from the day the tier changed (SVC-05). It follows from the tier
 * facts and the day alone, so it comes out the same whether it is computed by an event, at a read or at a
 * use, and in whatever order the facts arrived. Undefined before the activation is known, and when no tier is
 * in force.
 */
export function planOn(
  membership: Membership,
  plansOn: PlansOn,
  day: LocalDate,
): EntitlementPlan | undefined {
  const year = membershipYear(membership, day);
  if (!year) return undefined;
  const spans = tierSpans(membership.facts).filter(({ span }) => span.to > year.from && span.from <= day);
  const current = spans[spans.length - 1];
  if (!current || day >= current.span.to) return undefined;
  const benefits = new Map<string, GrantedBenefit>();
  for (const span of spans) replacePlan(benefits, span, year, plansOn);
  const { tier } = current;
  return { membershipId: membership.id, tier, year, benefits: [...benefits.values()], cause: current };
}

/**
 * The year `[n, n + 1)` years after activation that a day lies in; undefined when the day is before all of
 * them.
 */
export function membershipYear({ activatedOn }: Membership, day: LocalDate): Period | undefined {
  if (activatedOn === null || day < activatedOn) return undefined;
  let n = Number(day.slice(0, 4)) - Number(activatedOn.slice(0, 4));
  if (addYears(activatedOn, n) > day) n -= 1;
  return { from: addYears(activatedOn, n), to: addYears(activatedOn, n + 1) };
}

function replacePlan(
  benefits: Map<string, GrantedBenefit>,
  { tier, span, validity, traceId }: TierSpan<KnownTierFact>,
  year: Period,
  plansOn: PlansOn,
): void {
  const from = span.from > year.from ? span.from : year.from;
  const planned = plansOn(from).entitlements[tier] ?? [];
  const kept = new Set(planned.map(({ code }) => code));
  for (const [code, benefit] of benefits)
    if (!kept.has(code) && benefit.closedOn === null) benefits.set(code, { ...benefit, closedOn: from });
  const to = validity.to < year.to ? validity.to : year.to;
  for (const { code, count } of planned)
    benefits.set(code, { code, tier, grantedCount: count, validity: { from, to }, closedOn: null, traceId });
}
