import type { Explanation, LocalDate } from '@autoclub/domain-kit';
import { explanation } from '@autoclub/rulebook';
import type { StandingUpgrade } from './standing';
import type { Tier } from './tier';

interface Upgrade {
  readonly fromTier: string;
  readonly changedOn: LocalDate;
  readonly causes: readonly string[];
}

/** A way that was open into a tier, with its own explanation. */
interface Opened {
  readonly tier: Tier;
  readonly explanation: Explanation;
}

/**
 * Why a tier was reached (rulebook CONV-4): the arithmetic of every way that was open into it, and among the inputs
 * what each of them saw. The ways into lower tiers that were passed at once are named as well.
 */
export function upgradeExplanation(upgrade: Upgrade, top: Tier, opened: readonly Opened[]): Explanation {
  const { fromTier, changedOn, causes } = upgrade;
  const ofTop = opened.filter(({ tier }) => tier.code === top.code).map((each) => each.explanation);
  return explanation('MEM-04.upgrade', {
    ruleVersion: versionsOf(ofTop),
    formula: ofTop.map(({ formula }) => formula).join(' | '),
    inputs: {
      ...seenBy(ofTop),
      fromTier,
      tier: top.code,
      changedOn,
      causes: causes.join(', '),
      passed: opened.map(({ tier, explanation: { formula } }) => `${tier.code} ${formula}`).join('; '),
    },
    result: top.code,
  });
}

interface TakenBack {
  readonly lost: StandingUpgrade;
  readonly tier: string;
  readonly correctedOn: LocalDate;
  readonly reversalDays: number;
}

/** Why an upgrade was taken back: what is left of its grounds, and that the correction came within the days. */
export function correctionExplanation(
  { lost, tier, correctedOn, reversalDays }: TakenBack,
  grounds: readonly Explanation[],
  ruleVersion: string,
): Explanation {
  return explanation('MEM-04.taken-back', {
    ruleVersion,
    formula: grounds.map(({ formula }) => formula).join(' | '),
    inputs: {
      ...seenBy(grounds),
      lostTier: lost.toTier,
      tier,
      upgradedOn: lost.changedOn,
      correctedOn,
      reversalDays,
    },
    result: tier,
  });
}

function seenBy(grounds: readonly Explanation[]): Explanation['inputs'] {
  return Object.assign({}, ...grounds.map(({ inputs }) => inputs));
}

function versionsOf(grounds: readonly Explanation[]): string {
  return [...new Set(grounds.map(({ ruleVersion }) => ruleVersion))].join(', ');
}
