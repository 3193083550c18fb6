import { addYears, defineRefusals, type LocalDate, type Period } from '@autoclub/domain-kit';

/** A tier as the programme in force defines it (rulebook MEM-02, MEM-03). */
export interface Tier {
  readonly code: string;
  readonly rank: number;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly validYears: number;
  /** Qualifying points that open the tier; null when points do not. */
  readonly pointsThreshold: number | null;
  /** Fee in minor units that opens the tier; null when it is never for money. */
  readonly feeMinor: number | null;
  readonly isGiftWithCar: boolean;
  /** Visits and repair spend, both within one window; absent when they do not open it. */
  readonly visits?: { readonly count: number; readonly spendMinor: number } | undefined;
  /** Unbroken maintenance since the purchase, whichever comes first; absent when it does not open it. */
  readonly maintenance?: { readonly years: number; readonly kilometres: number } | undefined;
  /** How many new customers a member of a lower tier refers; absent when referrals do not open it. */
  readonly referrals?: readonly { readonly fromTier: string; readonly people: number }[] | undefined;
  readonly isForContribution?: boolean | undefined;
  readonly requiredDocuments: readonly string[];
}

/** The membership numbers of one dealer on one business day, and the version that every explanation names. */
export interface TierScheme {
  readonly version: string;
  readonly tiers: readonly Tier[];
  /** Days within which a correction takes an upgrade back (rulebook MEM-04). */
  readonly upgradeReversalDays: number;
  readonly visitWindowMonths: number;
  /** Kinds of order that count neither as a visit nor as spend. */
  readonly visitExcludedKinds: readonly string[];
  readonly maintenanceKinds: readonly string[];
  /** The longest gap between two visits for maintenance that is no break. */
  readonly maintenanceGapMonths: number;
  /** Kinds of line that count as repair fee (rulebook PTS-02). */
  readonly repairLineKinds: readonly string[];
}

export const tierRefusals = defineRefusals({
  TIER_UNKNOWN: { zh: '未知的会员等级 {tier}。', en: 'The programme has no tier {tier}.' },
});

export function tierOf(scheme: Pick<TierScheme, 'tiers'>, code: string): Tier | undefined {
  return scheme.tiers.find((tier) => tier.code === code);
}

/** The card's validity: from the day on, for the years of its tier (rulebook MEM-03). */
export function validityFrom(day: LocalDate, tier: Tier): Period {
  return { from: day, to: addYears(day, tier.validYears) };
}
