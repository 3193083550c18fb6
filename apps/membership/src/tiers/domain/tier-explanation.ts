import type { Tier, TierScheme } from './tier';
import type { PointsFact, StandingUpgrade } from './standing';

/** Why a tier changed, as stored facts (rulebook CONV-4): rule, version, what the rule saw and its arithmetic. */
export interface TierExplanation {
  readonly ruleId: 'MEM-04';
  readonly ruleVersion: string;
  readonly formula: string;
  readonly inputs: Readonly<Record<string, string | number>>;
  readonly result: string;
}

/**
 * `101 >= 100`: the counter against the threshold of the tier reached. When one fact passes several thresholds at
 * once, all of them are among the inputs.
 */
export function upgradeExplanation(
  fromTier: string,
  opened: readonly Tier[],
  fact: PointsFact,
  ruleVersion: string,
): TierExplanation {
  const toTier = opened.at(-1);
  const threshold = toTier?.pointsThreshold ?? 0;
  const passed = opened.map((tier) => `${tier.code} ${tier.pointsThreshold ?? 0}`).join(', ');
  return {
    ruleId: 'MEM-04',
    ruleVersion,
    formula: `${fact.qualifyingPoints} >= ${threshold}`,
    inputs: {
      fromTier,
      tier: toTier?.code ?? fromTier,
      qualifyingPoints: fact.qualifyingPoints,
      threshold,
      passedThresholds: passed,
      entryId: fact.entryId,
      postedOn: fact.postedOn,
    },
    result: toTier?.code ?? fromTier,
  };
}

/** `95 < 100`: the counter no longer carries the upgrade, and the days since it are within the limit. */
export function correctionExplanation(
  lost: StandingUpgrade,
  toTier: string,
  fact: PointsFact,
  scheme: TierScheme,
): TierExplanation {
  return {
    ruleId: 'MEM-04',
    ruleVersion: scheme.version,
    formula: `${fact.qualifyingPoints} < ${lost.threshold}`,
    inputs: {
      lostTier: lost.toTier,
      tier: toTier,
      qualifyingPoints: fact.qualifyingPoints,
      lostThreshold: lost.threshold,
      upgradedOn: lost.changedOn,
      correctedOn: fact.postedOn,
      reversalDays: scheme.upgradeReversalDays,
      entryId: fact.entryId,
    },
    result: toTier,
  };
}
