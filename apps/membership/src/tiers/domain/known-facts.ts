import type { LocalDate } from '@autoclub/domain-kit';
import type {
  ContributionFact,
  FeeFact,
  MaintenanceReviewFact,
  OpeningCounterFact,
  OrderFact,
  PointsFact,
  ReferralFact,
  TierFact,
  TierFactKind,
} from './tier-fact';

/** What is known of a member up to a day: the newest of each record. */
export class KnownFacts {
  private readonly latestOrders = new Map<string, OrderFact>();
  private readonly latestReferrals = new Map<string, ReferralFact>();
  private posting: PointsFact | undefined;
  private opening: OpeningCounterFact | undefined;
  readonly contributions: ContributionFact[] = [];
  readonly fees: FeeFact[] = [];
  readonly reviews: MaintenanceReviewFact[] = [];

  constructor(facts: readonly TierFact[] = []) {
    facts.forEach((fact) => this.add(fact));
  }

  /** The same, to which further facts are added without changing this one. */
  copy(): KnownFacts {
    const copy = new KnownFacts();
    this.latestOrders.forEach((order, id) => copy.latestOrders.set(id, order));
    copy.posting = this.posting;
    copy.opening = this.opening;
    this.latestReferrals.forEach((referral, id) => copy.latestReferrals.set(id, referral));
    copy.contributions.push(...this.contributions);
    copy.fees.push(...this.fees);
    copy.reviews.push(...this.reviews);
    return copy;
  }

  add(fact: TierFact): void {
    switch (fact.kind) {
      case 'POINTS_ENTRY':
        if (!this.posting || this.posting.sequence <= fact.sequence) this.posting = fact;
        break;
      case 'OPENING_COUNTER':
        this.opening = fact;
        break;
      case 'REPAIR_ORDER':
        keepNewest(this.latestOrders, fact);
        break;
      case 'REFERRAL':
        keepNewest(this.latestReferrals, fact);
        break;
      case 'SPECIAL_CONTRIBUTION':
        this.contributions.push(fact);
        break;
      case 'FEE':
        this.fees.push(fact);
        break;
      case 'MAINTENANCE_REVIEW':
        this.reviews.push(fact);
    }
  }

  /** The qualifying counter (rulebook MEM-04): what was brought along, and what was posted here. */
  get qualifyingPoints(): number {
    return (this.opening?.qualifyingPoints ?? 0) + (this.posting?.qualifyingPoints ?? 0);
  }

  /** The newest posting's place on the account; zero before the first. */
  get pointsSequence(): number {
    return this.posting?.sequence ?? 0;
  }

  get orders(): readonly OrderFact[] {
    return [...this.latestOrders.values()];
  }

  /** Those that count: one can be rejected after it was confirmed (rulebook MEM-10). */
  get referrals(): readonly ReferralFact[] {
    return [...this.latestReferrals.values()].filter(({ isRejected }) => !isRejected);
  }
}

function keepNewest<Fact extends OrderFact | ReferralFact>(newest: Map<string, Fact>, fact: Fact): void {
  const known = newest.get(fact.id);
  if (!known || known.sequence <= fact.sequence) newest.set(fact.id, fact);
}

/** The business day that chooses the programme for facts of a kind: that of the newest on the day. */
export function judgedOn(
  facts: readonly TierFact[],
  kind: TierFactKind | undefined,
  day: LocalDate,
): LocalDate {
  const ofKind = facts.filter((fact) => fact.kind === kind);
  if (kind === 'POINTS_ENTRY') return ofKind.at(-1)?.businessDay ?? day;
  return (
    ofKind.reduce<LocalDate | undefined>(
      (latest, { businessDay }) => (latest === undefined || businessDay > latest ? businessDay : latest),
      undefined,
    ) ?? day
  );
}
