import type { LocalDate, Period } from './calendar';
import { contains } from './calendar';

/**
 * A fact about a membership's tier: the tier from `changedOn` on, while `validity` holds (rulebook MEM-04).
 * Activation is the first such fact, changed on the day its validity begins. Facts are kept as they arrive, whatever
 * the order, and the tier of a day follows from the set alone.
 */
export interface TierFact {
  readonly tier: string;
  /** The day from which the tier counts. A correction counts from its own day, though its validity begins earlier. */
  readonly changedOn: LocalDate;
  readonly validity: Period;
  /** Place among the events of the membership; decides between two facts of one day. */
  readonly sequence: number;
}

/** A fact with the days on which it was really in force. */
export type TierSpan<Fact extends TierFact = TierFact> = Fact & { readonly span: Period };

/**
 * The facts in the order they count, each from the day it changed the tier until its validity ends or the next fact
 * replaces it, whichever is first. A fact that was replaced on its own day has no span.
 */
export function tierSpans<Fact extends TierFact>(facts: readonly Fact[]): TierSpan<Fact>[] {
  const inOrder = factsInOrder(facts);
  return inOrder
    .map((fact, i) => ({ ...fact, span: { from: fact.changedOn, to: endOf(fact, inOrder[i + 1]) } }))
    .filter(({ span }) => span.from < span.to);
}

/** The facts in the order they count, those included that were replaced on their own day. */
export function factsInOrder<Fact extends TierFact>(facts: readonly Fact[]): Fact[] {
  return [...facts].sort(byChange);
}

/** The fact in force on a day; undefined before the first, after the last validity, and while lapsed. */
export function tierOn<Fact extends TierFact>(
  facts: readonly Fact[],
  day: LocalDate,
): TierSpan<Fact> | undefined {
  return tierSpans(facts).find(({ span }) => contains(span, day));
}

/** A membership as every service keeps a copy of it. */
export interface MembershipTimeline<Fact extends TierFact = TierFact> {
  readonly id: string;
  readonly facts: readonly Fact[];
}

export interface MembershipInForce {
  readonly membershipId: string;
  readonly tier: string;
}

/**
 * The membership and tier of a customer on a business day (rulebook CONV-6, PTS-03). Of two cards in force the one
 * that began last counts; of two that began on one day the one that was issued later, as ids sort by the time they
 * were made.
 */
export function membershipInForce(
  memberships: readonly MembershipTimeline[],
  day: LocalDate,
): MembershipInForce | undefined {
  let latest: { readonly id: string; readonly beganOn: LocalDate; readonly tier: string } | undefined;
  for (const { id, facts } of memberships) {
    const spans = tierSpans(facts);
    const current = spans.find(({ span }) => contains(span, day));
    const beganOn = spans[0]?.span.from;
    if (!current || beganOn === undefined) continue;
    const isLater = !latest || beganOn > latest.beganOn || (beganOn === latest.beganOn && id > latest.id);
    if (isLater) latest = { id, beganOn, tier: current.tier };
  }
  return latest && { membershipId: latest.id, tier: latest.tier };
}

function byChange(a: TierFact, b: TierFact): number {
  if (a.changedOn !== b.changedOn) return a.changedOn < b.changedOn ? -1 : 1;
  return a.sequence - b.sequence;
}

function endOf(fact: TierFact, next: TierFact | undefined): LocalDate {
  return next && next.changedOn < fact.validity.to ? next.changedOn : fact.validity.to;
}
