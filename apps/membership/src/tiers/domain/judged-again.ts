import type { Standing } from './standing';
import { byDay, type FactDay, type TierFact } from './tier-fact';
import {
  CORRECTION,
  judgeDays,
  judgedUntil,
  lossOf,
  startOf,
  type Judgement,
  type SchemeOfDay,
  type TierMove,
} from './tier-standing';
import { tierOf } from './tier';

/** A standing after new facts were judged, and the changes of tier that are to be published. */
export interface Rejudged {
  readonly after: Judgement;
  readonly moves: readonly TierMove[];
}

/**
 * Judges all facts about a member, the new ones among them, from where the membership last stood still. When the new
 * facts only add changes, each is published; when one that arrived late shows others in a new light, the difference is:
 * one change from the tier held to the right one. The days before the first new fact are judged once for both.
 */
export function judgedAgain(
  held: Standing,
  known: readonly TierFact[],
  news: readonly TierFact[],
  schemeOn: SchemeOfDay,
): Rejudged {
  const start = startOf(held);
  const [knownDays, days] = [byDay(known), byDay([...known, ...news])];
  const firstNew = days.findIndex((day, i) => !isSameDay(day, knownDays[i]));
  const goOn = (until: Judgement, following: readonly FactDay[]): Judgement =>
    judgeDays(until, following, start.validity.from, schemeOn);
  const common = goOn(judgedUntil(start), days.slice(0, firstNew));
  const before = goOn(common, knownDays.slice(firstNew));
  const after = goOn(common, days.slice(firstNew));
  const isAdded =
    isSame(before.standing, held) && before.moves.every((move, i) => isSameMove(move, after.moves[i]));
  const moves = isAdded ? after.moves.slice(before.moves.length) : difference(held, after, news, schemeOn);
  return { after, moves };
}

function difference(
  held: Standing,
  right: Judgement,
  news: readonly TierFact[],
  schemeOn: SchemeOfDay,
): TierMove[] {
  const { standing, moves } = right;
  const [last, newest] = [moves.at(-1), byDay(news).at(-1)];
  if (isSame(held, standing) || !newest) return [];
  const scheme = schemeOn(newest.day);
  const rankOf = (code: string): number => tierOf(scheme, code)?.rank ?? 0;
  const hasFallen = rankOf(standing.tier) < rankOf(held.tier);
  if (last && (!hasFallen || last.causes.includes(CORRECTION)))
    return [{ ...last, fromTier: held.tier, toTier: standing.tier, validity: standing.validity }];
  return [lossOf(held, right, newest, schemeOn)];
}

function isSameDay(a: FactDay, b: FactDay | undefined): boolean {
  return (
    a.day === b?.day && a.facts.length === b.facts.length && a.facts.every((fact, i) => fact === b.facts[i])
  );
}

function isSame(a: Standing, b: Standing): boolean {
  return a.tier === b.tier && a.validity.from === b.validity.from && a.validity.to === b.validity.to;
}

function isSameMove(a: TierMove, b: TierMove | undefined): boolean {
  return (
    b !== undefined &&
    a.fromTier === b.fromTier &&
    a.toTier === b.toTier &&
    a.changedOn === b.changedOn &&
    a.validity.to === b.validity.to
  );
}
