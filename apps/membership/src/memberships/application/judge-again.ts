import type { LocalDate } from '@autoclub/domain-kit';
import { judgeAll, type PointsFact, type Standing, type TierMove, type TierScheme } from '../../tiers';
import type { Membership } from '../domain/membership';

/** A membership after postings were judged, and the changes of tier that are to be published. */
export interface Rejudged {
  readonly before: Membership;
  readonly after: Membership;
  readonly moves: readonly TierMove[];
}

/**
 * Judges new postings on top of what stands; or, when one of them belongs before others that were judged already, all
 * postings from the card's first day on. In that case only the difference between the two standings is published: one
 * move from the tier held to the right one.
 */
export function judgedAgain(
  membership: Membership,
  facts: readonly PointsFact[],
  isLate: boolean,
  schemeOn: (day: LocalDate) => TierScheme,
): Rejudged[] {
  const { card } = membership;
  const newest = facts.reduce<PointsFact | undefined>(
    (latest, fact) => (latest && latest.sequence > fact.sequence ? latest : fact),
    undefined,
  );
  if (!card || !newest) return [];
  const held: Standing = { tier: membership.tier, validity: card.validity, upgrades: card.upgrades };
  const start = isLate ? firstStanding(held) : held;
  const { standing, moves } = judgeAll(start, facts, schemeOn);
  const told = isLate ? difference(held, standing, moves) : moves;
  const after: Membership = {
    ...membership,
    tier: standing.tier,
    card: { ...card, validity: standing.validity, upgrades: standing.upgrades },
    qualifyingPoints: newest.qualifyingPoints,
    pointsSequence: newest.sequence,
    version: membership.version + told.length,
  };
  return [{ before: membership, after, moves: told }];
}

/** Before the first upgrade; what a correction took back left no trace in the standing. */
function firstStanding(held: Standing): Standing {
  const [first] = held.upgrades;
  return { ...(first?.before ?? held), upgrades: [] };
}

function difference(held: Standing, right: Standing, moves: readonly TierMove[]): TierMove[] {
  const last = moves.at(-1);
  const isSame =
    held.tier === right.tier &&
    held.validity.from === right.validity.from &&
    held.validity.to === right.validity.to;
  return isSame || !last
    ? []
    : [{ ...last, fromTier: held.tier, toTier: right.tier, validity: right.validity }];
}
