import type { LocalDate } from '@autoclub/domain-kit';
import type { Standing } from './standing';
import { judgeAll, type SchemeOfDay } from './tier-standing';
import type { OwnedCar, TierFact } from './tier-fact';
import { tierOf, type Tier } from './tier';
import { risingWays } from './ways-in';
import type { WayProgress } from './ways-in/way-in';

/** How far a member has come on one way into a higher tier. */
export interface WayAhead extends WayProgress {
  readonly code: string;
}

/** A tier above the one held, and how far the member has come on each way that leads into it. */
export interface TierAhead {
  readonly tier: Tier;
  readonly ways: readonly WayAhead[];
}

/** What a member is asked about. */
export interface ProgressAsked {
  /** Where the membership stood before the facts, and where it stands. */
  readonly start: Standing;
  readonly held: Standing;
  readonly facts: readonly TierFact[];
  /** The customer's cars: maintenance is shown as a review of today would find it. */
  readonly cars: readonly OwnedCar[];
  readonly today: LocalDate;
}

/**
 * What is missing to the tiers above, by the code that judges upgrades (rulebook MEM-03, MEM-04). An open way is one
 * that a request of today would take: a fact of today has opened every other one already.
 */
export function progressOf(
  { start, held, facts, cars, today }: ProgressAsked,
  schemeOn: SchemeOfDay,
): TierAhead[] {
  const { known } = judgeAll(start, facts, schemeOn);
  known.add({
    kind: 'MAINTENANCE_REVIEW',
    id: 'today',
    sequence: 0,
    businessDay: today,
    day: today,
    cars,
  });
  const scheme = schemeOn(today);
  const rank = tierOf(scheme, held.tier)?.rank ?? 0;
  const member = { day: today, held, risesFrom: start.validity.from, known, scheme };
  return scheme.tiers
    .filter((tier) => tier.rank > rank)
    .sort((a, b) => a.rank - b.rank)
    .map((tier) => ({
      tier,
      ways: risingWays.flatMap(({ code, rising }) => {
        const progress = rising.progress(tier, member);
        return progress ? [{ code, isOpen: progress.isOpen, explanation: progress.explanation }] : [];
      }),
    }));
}
