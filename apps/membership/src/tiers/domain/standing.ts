import type { LocalDate, Period } from '@autoclub/domain-kit';

/** A tier that is held, and for how long. */
export interface TierHeld {
  readonly tier: string;
  readonly validity: Period;
  /** The first day whose referrals count as made in this tier: the day of joining, or the day after an upgrade. */
  readonly inTierFrom: LocalDate;
}

/**
 * Where a membership stands, and the upgrades since it last stood still: at its joining, or at the renewal that made
 * what it held then its own, for which it leaves the list empty.
 */
export interface Standing extends TierHeld {
  readonly upgrades: readonly StandingUpgrade[];
}

/** An upgrade that still stands, with what there was before it. */
export interface StandingUpgrade {
  readonly toTier: string;
  readonly changedOn: LocalDate;
  readonly causes: readonly string[];
  /** For each way, the business day whose programme judged it (rulebook CONV-6). */
  readonly judgedOn: Readonly<Record<string, LocalDate>>;
  readonly before: TierHeld;
}
