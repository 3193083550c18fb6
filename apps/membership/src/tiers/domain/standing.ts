import type { LocalDate, Period } from '@autoclub/domain-kit';

/** Where a membership stands: its tier, how long the card holds, and the upgrades that a correction can take back. */
export interface Standing {
  readonly tier: string;
  readonly validity: Period;
  readonly upgrades: readonly StandingUpgrade[];
}

/** An upgrade by points that still stands, with what there was before it. */
export interface StandingUpgrade {
  readonly toTier: string;
  readonly threshold: number;
  readonly changedOn: LocalDate;
  readonly before: { readonly tier: string; readonly validity: Period };
}

/** One posting on the membership's points account. */
export interface PointsFact {
  /** Version of the account; the order in which facts are judged. */
  readonly sequence: number;
  readonly entryId: string;
  readonly qualifyingPoints: number;
  /** Day of the fact: chooses the scheme that judges it (rulebook CONV-6). */
  readonly businessDay: LocalDate;
  /** Day of the posting: an upgrade starts on it. */
  readonly postedOn: LocalDate;
}
