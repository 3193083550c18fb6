import { addDays, isWithinDays, type Explanation, type LocalDate, type Period } from '@autoclub/domain-kit';
import { judgedOn, KnownFacts } from './known-facts';
import type { Standing, StandingUpgrade, TierHeld } from './standing';
import { correctionExplanation, upgradeExplanation } from './tier-explanation';
import { byDay, type FactDay, type TierFact, type TierFactKind } from './tier-fact';
import { tierOf, validityFrom, type Tier, type TierScheme } from './tier';
import { risingWays } from './ways-in';
import type { RisingWay, WayProgress } from './ways-in/way-in';

/*
 * MEM-04: what the facts about a member make of the tier. Pure: the same facts give the same standing in whatever order
 * they arrived, so that one which arrives late is judged by folding all of them again.
 */

/** One change of tier; there are never two on one business day, and so never two for one fact. */
export interface TierMove {
  readonly fromTier: string;
  readonly toTier: string;
  readonly causes: readonly string[];
  readonly changedOn: LocalDate;
  readonly validity: Period;
  /** The fact that completed it. */
  readonly trigger: { readonly type: TierFactKind; readonly id: string };
  readonly explanation: Explanation;
  /** Why each way was open; for what a correction took back, why it is no more. */
  readonly grounds: readonly Explanation[];
}

export interface Judgement {
  readonly standing: Standing;
  readonly moves: readonly TierMove[];
  readonly known: KnownFacts;
}

export type SchemeOfDay = (day: LocalDate) => TierScheme;

/** The cause of a change that a correction took back. */
export const CORRECTION = 'CORRECTION';

/** What is needed to judge a day: everything known up to it, and whose programme judges each way. */
interface Day {
  readonly day: LocalDate;
  readonly facts: readonly TierFact[];
  readonly known: KnownFacts;
  readonly risesFrom: LocalDate;
  readonly schemeOn: SchemeOfDay;
  readonly judgedOn: Readonly<Record<string, LocalDate>>;
}

/** The standing after all facts, and every change on the way. Facts from before the start are known, and change nothing. */
export function judgeAll(start: Standing, facts: readonly TierFact[], schemeOn: SchemeOfDay): Judgement {
  return judgeDays(judgedUntil(start), byDay(facts), start.validity.from, schemeOn);
}

/** A standing about which nothing is known yet. */
export function judgedUntil(standing: Standing): Judgement {
  return { standing, moves: [], known: new KnownFacts() };
}

/** Goes on from a judgement, which stays as it is, with the days that follow it. */
export function judgeDays(
  until: Judgement,
  days: readonly FactDay[],
  risesFrom: LocalDate,
  schemeOn: SchemeOfDay,
): Judgement {
  const known = until.known.copy();
  const moves = [...until.moves];
  let { standing } = until;
  for (const each of days) {
    each.facts.forEach((fact) => known.add(fact));
    if (each.day < risesFrom) continue;
    const day: Day = { ...each, known, risesFrom, schemeOn, judgedOn: judgedOnDays(each) };
    const judged = takenBack(standing, day) ?? upgraded(standing, day);
    if (!judged) continue;
    standing = judged.standing;
    moves.push(judged.move);
  }
  return { standing, moves, known };
}

function judgedOnDays({ facts, day }: FactDay): Record<string, LocalDate> {
  return Object.fromEntries(risingWays.map(({ code, rising }) => [code, judgedOn(facts, rising.facts, day)]));
}

/** A way that is open into a tier above the one held. */
interface OpenWay {
  readonly tier: Tier;
  readonly way: RisingWay;
  readonly progress: WayProgress;
}

interface Moved {
  readonly standing: Standing;
  readonly move: TierMove;
}

/** The highest tier above the present one that any way opens: straight to GOLD past both thresholds. */
function upgraded(standing: Standing, day: Day): Moved | undefined {
  if (day.day >= standing.validity.to) return undefined;
  const open = openWays(standing, day);
  const top = open.reduce<Tier | undefined>(
    (highest, { tier }) => (highest && highest.rank >= tier.rank ? highest : tier),
    undefined,
  );
  if (!top) return undefined;
  const { day: changedOn } = day;
  const causes = [...new Set(open.map(({ way }) => way.code))];
  const validity = validityFrom(changedOn, top);
  const upgrade: StandingUpgrade = {
    toTier: top.code,
    changedOn,
    causes,
    judgedOn: day.judgedOn,
    before: heldOf(standing),
  };
  const grounds = open.map(({ progress }) => progress.explanation);
  const opened = open.map(({ tier, progress }) => ({ tier, explanation: progress.explanation }));
  return {
    standing: {
      tier: top.code,
      validity,
      inTierFrom: addDays(changedOn, 1),
      upgrades: [...standing.upgrades, upgrade],
    },
    move: {
      fromTier: standing.tier,
      toTier: top.code,
      causes,
      changedOn,
      validity,
      trigger: triggerOf(day, causes),
      explanation: upgradeExplanation({ fromTier: standing.tier, changedOn, causes }, top, opened),
      grounds,
    },
  };
}

/** Every way that is open into a tier above, in the written order of the ways. */
function openWays(held: TierHeld, day: Day): OpenWay[] {
  return risingWays.flatMap((way) => {
    const scheme = day.schemeOn(day.judgedOn[way.code] ?? day.day);
    const rank = tierOf(scheme, held.tier)?.rank ?? 0;
    return scheme.tiers
      .filter((tier) => tier.rank > rank)
      .sort((a, b) => a.rank - b.rank)
      .flatMap((tier) => {
        const progress = way.rising.progress(tier, { ...day, held, scheme });
        return progress?.isOpen ? [{ tier, way, progress }] : [];
      });
  });
}

/**
 * Takes back the upgrades whose every ground a correction took away within the days of the programme, the latest first;
 * later corrections change nothing before expiry. What the remaining facts would have opened on the day of the upgrade
 * stays: GOLD at 205 points corrected to 150 falls to SILVER from that day.
 */
function takenBack(standing: Standing, day: Day): Moved | undefined {
  const { upgradeReversalDays: reversalDays } = day.schemeOn(newestBusinessDay(day));
  const upgrades = [...standing.upgrades];
  let lost: StandingUpgrade | undefined;
  for (let top = upgrades.at(-1); top && isLost(top, day, reversalDays); top = upgrades.at(-1)) {
    lost = top;
    upgrades.pop();
  }
  if (!lost) return undefined;
  const restored: Standing = { ...lost.before, upgrades };
  const asOfUpgrade: Day = { ...day, day: lost.changedOn, judgedOn: lost.judgedOn };
  const rest = (upgraded(restored, asOfUpgrade) ?? upgraded(restored, day))?.standing ?? restored;
  return { standing: rest, move: corrected(standing, rest, lost, day) };
}

function corrected(held: Standing, rest: Standing, lost: StandingUpgrade, day: Day): TierMove {
  const grounds = groundsOf(lost, day)
    .filter(({ way }) => lost.causes.includes(way.code))
    .map(({ progress }) => progress.explanation);
  const { version, upgradeReversalDays: reversalDays } = day.schemeOn(newestBusinessDay(day));
  return {
    fromTier: held.tier,
    toTier: rest.tier,
    causes: [CORRECTION],
    changedOn: day.day,
    validity: rest.validity,
    trigger: triggerOf(day, []),
    explanation: correctionExplanation(
      { lost, tier: rest.tier, correctedOn: day.day, reversalDays },
      grounds,
      version,
    ),
    grounds,
  };
}

function isLost(upgrade: StandingUpgrade, day: Day, reversalDays: number): boolean {
  return (
    isWithinDays(day.day, upgrade.changedOn, reversalDays) &&
    !groundsOf(upgrade, day).some(({ progress }) => progress.isOpen)
  );
}

/** Where facts begin to be judged: before the first upgrade that stands. */
export function startOf(held: Standing): Standing {
  const [first] = held.upgrades;
  return { ...(first?.before ?? held), upgrades: [] };
}

/** Why the last upgrade of a standing does not stand any more, as of a day on which facts came in. */
export function lossOf(
  held: Standing,
  right: Judgement,
  { facts, day }: FactDay,
  schemeOn: SchemeOfDay,
): TierMove {
  const { standing, known } = right;
  const at: Day = { day, facts, known, risesFrom: startOf(held).validity.from, schemeOn, judgedOn: {} };
  const lost = held.upgrades.at(-1);
  if (!lost) throw new Error('A standing without an upgrade was lost.');
  return corrected(held, standing, lost, at);
}

/** How every way into the tier of an upgrade stands as of its day, by what is known now. */
function groundsOf({ toTier, changedOn, judgedOn: judged, before }: StandingUpgrade, day: Day): OpenWay[] {
  return risingWays.flatMap((way) => {
    const scheme = day.schemeOn(judged[way.code] ?? changedOn);
    const tier = tierOf(scheme, toTier);
    const progress = tier && way.rising.progress(tier, { ...day, day: changedOn, held: before, scheme });
    return tier && progress ? [{ tier, way, progress }] : [];
  });
}

/** The newest fact of the day that a cause goes by; else the newest at all. */
function triggerOf({ facts }: Day, causes: readonly string[]): TierMove['trigger'] {
  const kinds = risingWays.filter(({ code }) => causes.includes(code)).map(({ rising }) => rising.facts);
  const trigger = facts.findLast(({ kind }) => kinds.includes(kind)) ?? facts.at(-1);
  if (!trigger) throw new Error('A day without facts was judged.');
  return { type: trigger.kind, id: trigger.id };
}

function newestBusinessDay({ facts, day }: Day): LocalDate {
  return facts.reduce(
    (newest, { businessDay }) => (businessDay > newest ? businessDay : newest),
    facts[0]?.businessDay ?? day,
  );
}

function heldOf({ tier, validity, inTierFrom }: Standing): TierHeld {
  return { tier, validity, inTierFrom };
}
