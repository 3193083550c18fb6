import { isWithinDays, money, type LocalDate, type Period } from '@autoclub/domain-kit';
import type { PointsFact, Standing, StandingUpgrade } from './standing';
import { correctionExplanation, upgradeExplanation, type TierExplanation } from './tier-explanation';
import { validityFrom, type Tier, type TierScheme } from './tier';
import { waysIn } from './ways-in';

/*
 * MEM-04: what a posting of points does to a membership's tier. Pure: the same facts in the order of their sequence
 * always give the same standing, so that facts which arrive late are judged by folding the whole again.
 */

/** One change of tier; there are never two for one fact. */
export interface TierMove {
  readonly fromTier: string;
  readonly toTier: string;
  readonly causes: readonly string[];
  readonly changedOn: LocalDate;
  readonly validity: Period;
  readonly entryId: string;
  readonly explanation: TierExplanation;
}

export interface Judgement {
  readonly standing: Standing;
  readonly move: TierMove | null;
}

/** The cause of a change that a correction took back. */
export const CORRECTION = 'CORRECTION';

/** The standing after one more fact. */
export function judgeFact(standing: Standing, fact: PointsFact, scheme: TierScheme): Judgement {
  const lost = withoutLostGround(standing, fact, scheme);
  return lost ?? upgraded(standing, fact, scheme) ?? { standing, move: null };
}

/** The standing after all facts in the order of their sequence, and the last change on the way. */
export function judgeAll(
  start: Standing,
  facts: readonly PointsFact[],
  schemeOn: (day: LocalDate) => TierScheme,
): { readonly standing: Standing; readonly moves: readonly TierMove[] } {
  const moves: TierMove[] = [];
  let standing = start;
  for (const fact of [...facts].sort((a, b) => a.sequence - b.sequence)) {
    const judgement = judgeFact(standing, fact, schemeOn(fact.businessDay));
    standing = judgement.standing;
    if (judgement.move) moves.push(judgement.move);
  }
  return { standing, moves };
}

/** The highest tier above the present one that a way in by points opens: straight to GOLD past both thresholds. */
function upgraded(standing: Standing, fact: PointsFact, scheme: TierScheme): Judgement | undefined {
  if (fact.postedOn >= standing.validity.to) return undefined;
  const opened = openedTiers(standing.tier, fact.qualifyingPoints, scheme);
  const top = opened.at(-1);
  if (!top) return undefined;
  const validity = validityFrom(fact.postedOn, top.tier);
  const upgrade: StandingUpgrade = {
    toTier: top.tier.code,
    threshold: top.tier.pointsThreshold ?? 0,
    changedOn: fact.postedOn,
    before: { tier: standing.tier, validity: standing.validity },
  };
  return {
    standing: { tier: top.tier.code, validity, upgrades: [...standing.upgrades, upgrade] },
    move: {
      fromTier: standing.tier,
      toTier: top.tier.code,
      causes: top.causes,
      changedOn: fact.postedOn,
      validity,
      entryId: fact.entryId,
      explanation: upgradeExplanation(
        standing.tier,
        opened.map(({ tier }) => tier),
        fact,
        scheme.version,
      ),
    },
  };
}

interface OpenedTier {
  readonly tier: Tier;
  readonly causes: readonly string[];
}

function openedTiers(present: string, qualifyingPoints: number, scheme: TierScheme): OpenedTier[] {
  const rank = scheme.tiers.find((tier) => tier.code === present)?.rank ?? 0;
  const facts = { qualifyingPoints, hasCarBoughtHere: false, feePaid: money(0) };
  const risingWays = waysIn.filter((way) => !way.isForJoining);
  return scheme.tiers
    .filter((tier) => tier.rank > rank)
    .sort((a, b) => a.rank - b.rank)
    .map((tier) => ({
      tier,
      causes: risingWays.filter((way) => way.obstacles(tier, facts).length === 0).map((way) => way.code),
    }))
    .filter(({ causes }) => causes.length > 0);
}

/**
 * Takes back the upgrades whose ground a correction took away within the days of the scheme, the latest first; later
 * corrections change nothing before expiry. What the remaining points would have opened on the day of the upgrade
 * stays: GOLD at 205 corrected to 150 falls to SILVER from that day.
 */
function withoutLostGround(standing: Standing, fact: PointsFact, scheme: TierScheme): Judgement | undefined {
  const standingUpgrades = [...standing.upgrades];
  let lost: StandingUpgrade | undefined;
  for (let top = standingUpgrades.at(-1); top && isLost(top, fact, scheme); top = standingUpgrades.at(-1)) {
    lost = top;
    standingUpgrades.pop();
  }
  if (!lost) return undefined;
  const restored: Standing = { ...lost.before, upgrades: standingUpgrades };
  const asOfUpgrade = { ...fact, postedOn: lost.changedOn };
  const rest = upgraded(restored, asOfUpgrade, scheme)?.standing ?? restored;
  return {
    standing: rest,
    move: {
      fromTier: standing.tier,
      toTier: rest.tier,
      causes: [CORRECTION],
      changedOn: fact.postedOn,
      validity: rest.validity,
      entryId: fact.entryId,
      explanation: correctionExplanation(lost, rest.tier, fact, scheme),
    },
  };
}

function isLost(upgrade: StandingUpgrade, fact: PointsFact, scheme: TierScheme): boolean {
  return (
    fact.qualifyingPoints < upgrade.threshold &&
    isWithinDays(fact.postedOn, upgrade.changedOn, scheme.upgradeReversalDays)
  );
}
