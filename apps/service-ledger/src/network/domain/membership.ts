import type { LocalDate, Period } from '@autoclub/domain-kit';

/**
 * What this service knows of a membership: a set of facts, each saying which tier begins on which day. The
 * tier of a day follows from the set alone, so neither the order nor the repetition of the events that
 * brought them matters.
 */
export interface TierFact {
  /** The tier change, or `activation` for the fact a membership begins with. */
  readonly factId: string;
  readonly tier: string;
  readonly validity: Period;
  /** Position among the events of the membership; decides between two facts of one day. */
  readonly sequence: number;
  readonly traceId: string;
  /** The event that brought the fact. */
  readonly eventId: string;
}

export interface Membership {
  readonly id: string;
  readonly customerId: string;
  readonly dealerId: string;
  /** Null while only a tier change has arrived and the activation has not. */
  readonly activatedOn: LocalDate | null;
  readonly facts: readonly TierFact[];
}

/** A tier with the days it really held: up to its validity's end or the next fact, whichever is first. */
export interface TierSpan extends TierFact {
  readonly span: Period;
}

export function tierSpans(facts: readonly TierFact[]): TierSpan[] {
  const inOrder = [...facts].sort(
    (a, b) => compare(a.validity.from, b.validity.from) || a.sequence - b.sequence,
  );
  return inOrder
    .map((fact, i) => ({ ...fact, span: { from: fact.validity.from, to: endOf(fact, inOrder[i + 1]) } }))
    .filter(({ span }) => span.from < span.to);
}

function endOf(fact: TierFact, next: TierFact | undefined): LocalDate {
  return next && next.validity.from < fact.validity.to ? next.validity.from : fact.validity.to;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export interface MembershipInForce {
  readonly membershipId: string;
  readonly tier: string;
}

/**
 * The membership and tier of a customer on a business day (rulebook CONV-6). Of two cards that overlap the
 * one that began last counts.
 */
export function membershipInForce(
  memberships: readonly Membership[],
  day: LocalDate,
): MembershipInForce | undefined {
  const held = memberships
    .flatMap(({ id, facts }) => tierSpans(facts).map((fact) => ({ id, fact })))
    .filter(({ fact }) => day >= fact.span.from && day < fact.span.to)
    .sort((a, b) => compare(b.fact.span.from, a.fact.span.from) || compare(b.id, a.id))[0];
  return held && { membershipId: held.id, tier: held.fact.tier };
}
