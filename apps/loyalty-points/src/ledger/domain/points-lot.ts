import { type LocalDate, addMonths } from '@autoclub/domain-kit';

/**
 * Points granted by one entry that live and die together (rulebook PTS-06). A lot is named by the sequence of the
 * entry that opened it, so a lower number is an older lot. What is left in all lots together is the balance, or
 * nothing while the balance is negative.
 */
export interface PointsLot {
  readonly openedBy: number;
  readonly granted: number;
  readonly remaining: number;
  /** First day on which the points are no longer good; null: they live as long as the card. */
  readonly expiresOn: LocalDate | null;
}

/** So many points taken from a lot. */
export interface LotUse {
  readonly openedBy: number;
  readonly points: number;
}

/** Which lots a posting may take from, and which it takes first. */
export interface LotChoice {
  /** The lot of the document that is corrected: it gives back its own points before others lose theirs. */
  readonly first?: number | undefined;
  /** Only lots that are still good on this day. */
  readonly goodOn?: LocalDate | undefined;
}

/** When points of a document expire: months after its business day, so that the order of arrival decides nothing. */
export function lotExpiry(businessDay: LocalDate, lifeMonths: number | null): LocalDate | null {
  return lifeMonths === null ? null : addMonths(businessDay, lifeMonths);
}

/** Whether a lot can be spent is decided by the day it is looked at, not by whether a job has run (rulebook PTS-06). */
export function isGoodOn(lot: PointsLot, day: LocalDate): boolean {
  return lot.expiresOn === null || day < lot.expiresOn;
}

/** Opens a lot; what the account owed is repaid from it at once (rulebook PTS-05). */
export function openLot(
  openedBy: number,
  points: number,
  totalAfter: number,
  expiresOn: LocalDate | null,
): PointsLot {
  return { openedBy, granted: points, remaining: Math.max(0, Math.min(points, totalAfter)), expiresOn };
}

/** Takes points from lots: the chosen one first, then the earliest to expire, then the oldest (rulebook PTS-06). */
export function takeFromLots(lots: readonly PointsLot[], points: number, choice: LotChoice = {}): LotUse[] {
  const uses: LotUse[] = [];
  let wanted = points;
  for (const lot of lots.filter((candidate) => mayTake(candidate, choice)).sort(spendOrder(choice.first))) {
    if (wanted === 0) break;
    const taken = Math.min(wanted, lot.remaining);
    uses.push({ openedBy: lot.openedBy, points: taken });
    wanted -= taken;
  }
  return uses;
}

export function afterUses(lots: readonly PointsLot[], uses: readonly LotUse[]): PointsLot[] {
  const taken = new Map(uses.map((use) => [use.openedBy, use.points]));
  return lots.map((lot) => ({ ...lot, remaining: lot.remaining - (taken.get(lot.openedBy) ?? 0) }));
}

export function usedPoints(uses: readonly LotUse[]): number {
  return uses.reduce((sum, use) => sum + use.points, 0);
}

function mayTake(lot: PointsLot, { goodOn }: LotChoice): boolean {
  return lot.remaining > 0 && (goodOn === undefined || isGoodOn(lot, goodOn));
}

const NEVER = '9999-12-31';

function spendOrder(first: number | undefined): (a: PointsLot, b: PointsLot) => number {
  return (a, b) =>
    Number(b.openedBy === first) - Number(a.openedBy === first) ||
    (a.expiresOn ?? NEVER).localeCompare(b.expiresOn ?? NEVER) ||
    a.openedBy - b.openedBy;
}
