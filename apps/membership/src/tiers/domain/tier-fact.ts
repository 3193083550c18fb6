import type { LocalDate } from '@autoclub/domain-kit';

/*
 * The facts that can open a tier or take one back (rulebook MEM-04). Each has two days: `businessDay`, whose programme
 * judges it, and `day`, on which it counts: a late fact is judged by the numbers of its own day and counts from the day
 * it was reported (rulebook CONV-6). Both are the publisher's, so neither depends on when it arrived here.
 */

interface Dated {
  /** The record it is about; with kind and sequence it says whether the fact is known. */
  readonly id: string;
  /** The version of the record; the order of several facts about one. */
  readonly sequence: number;
  readonly businessDay: LocalDate;
  readonly day: LocalDate;
}

/** One posting on the membership's points account; the sequence is the account's. */
export interface PointsFact extends Dated {
  readonly kind: 'POINTS_ENTRY';
  /** The counter after the posting. */
  readonly qualifyingPoints: number;
}

/** What the counter stood at in the system of before; what is posted here adds to it (rulebook MEM-04). */
export interface OpeningCounterFact extends Dated {
  readonly kind: 'OPENING_COUNTER';
  readonly qualifyingPoints: number;
}

/** A repair order of the customer as it stood after a settlement, a refund or an amendment. */
export interface OrderFact extends Dated {
  readonly kind: 'REPAIR_ORDER';
  readonly orderKind: string;
  readonly vehicleId: string;
  readonly mileageKm: number | null;
  /** What the customer pays after discount, in minor units, by the kind of line. */
  readonly paidMinor: Readonly<Record<string, number>>;
  /** Whether anything of it is left: an order that was refunded whole is no visit. */
  readonly isVisit: boolean;
}

/** A customer whom the member introduced bought or paid for service (rulebook MEM-10). */
export interface ReferralFact extends Dated {
  readonly kind: 'REFERRAL';
  /** It turned out that the referral does not count; absent of one that does. */
  readonly isRejected?: boolean;
}

/** A contribution to the club that its named approver approved. */
export interface ContributionFact extends Dated {
  readonly kind: 'SPECIAL_CONTRIBUTION';
  readonly tier: string;
  readonly reason: string;
}

/** The fee of a tier, paid by a member of a lower one. */
export interface FeeFact extends Dated {
  readonly kind: 'FEE';
  readonly tier: string;
  readonly paidMinor: number;
}

/** The maintenance of the member's cars was looked at: on request, or at the end of the card. */
export interface MaintenanceReviewFact extends Dated {
  readonly kind: 'MAINTENANCE_REVIEW';
  readonly cars: readonly OwnedCar[];
}

/** A car of the customer with the day of its purchase. */
export interface OwnedCar {
  readonly vehicleId: string;
  readonly purchasedOn: LocalDate;
}

export type TierFact =
  | PointsFact
  | OpeningCounterFact
  | OrderFact
  | ReferralFact
  | ContributionFact
  | FeeFact
  | MaintenanceReviewFact;
export type TierFactKind = TierFact['kind'];
/** Facts of a membership; orders are those of its customer. */
export type MembershipFact = Exclude<TierFact, OrderFact>;

/** Facts of one business day: they are judged together, so that there are never two upgrades on one day. */
export interface FactDay {
  readonly day: LocalDate;
  readonly facts: readonly TierFact[];
}

/**
 * Facts by the day on which they count, in order. Postings count in the order of their account even if one is dated
 * before its predecessor.
 */
export function byDay(facts: readonly TierFact[]): FactDay[] {
  const days = new Map<LocalDate, TierFact[]>();
  let latestPosting: LocalDate | undefined;
  for (const fact of [...facts].sort(inOrder)) {
    const isPosting = fact.kind === 'POINTS_ENTRY';
    const day =
      isPosting && latestPosting !== undefined && latestPosting > fact.day ? latestPosting : fact.day;
    if (isPosting) latestPosting = day;
    days.set(day, [...(days.get(day) ?? []), fact]);
  }
  return [...days]
    .map(([day, ofDay]) => ({ day, facts: ofDay }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** A total order, so that the same facts are always judged alike. */
function inOrder(a: TierFact, b: TierFact): number {
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1;
  if (a.kind !== 'POINTS_ENTRY' && a.day !== b.day) return a.day < b.day ? -1 : 1;
  return a.sequence - b.sequence || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
