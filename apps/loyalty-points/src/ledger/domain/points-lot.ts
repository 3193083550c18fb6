import { type LocalDate, addMonths } from '@autoclub/domain-kit';

/**
 * Points granted by one entry that live and die together (rulebook PTS-06). A lot is named by the sequence of the
 * entry that opened it, so a lower number is an older lot. What is free in all lots together is what the account has
 * available, or nothing while that is negative; what is held in them is what the account holds.
 */
export interface PointsLot {
  readonly openedBy: number;
  readonly granted: number;
  /** What is left, held or free. */
  readonly remaining: number;
  /** Of what is left: reserved by redemptions (rulebook PTS-07). */
  readonly held: number;
  /** First day on which the points are no longer good; null: they live as long as the card. */
  readonly expiresOn: LocalDate | null;
}

/** So many points of a lot: taken, held or given back. */
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
export function isGoodOn(lot: Pick<PointsLot, 'expiresOn'>, day: LocalDate): boolean {
  return lot.expiresOn === null || day < lot.expiresOn;
}

/** What of a lot nobody holds. */
export function freeIn({ remaining, held }: PointsLot): number {
  return remaining - held;
}

/** Opens a lot; what the account owed is repaid from it at once (rulebook PTS-05). */
export function openLot(
  openedBy: number,
  points: number,
  availableAfter: number,
  expiresOn: LocalDate | null,
): PointsLot {
  return { openedBy, granted: points, remaining: within(points, availableAfter), held: 0, expiresOn };
}

/** Takes free points: of the chosen lot first, then the earliest to expire, then the oldest (rulebook PTS-06). */
export function takeFromLots(lots: readonly PointsLot[], points: number, choice: LotChoice = {}): LotUse[] {
  const candidates = lots.filter((lot) => mayTake(lot, choice)).sort(spendOrder(choice.first));
  return portions(candidates, points, freeIn);
}

/** Lots after points were taken from what is free in them. */
export function afterUses(lots: readonly PointsLot[], uses: readonly LotUse[]): PointsLot[] {
  return changed(lots, uses, (lot, points) => ({ ...lot, remaining: lot.remaining - points }));
}

/** Lots after points were held in them. */
export function afterHold(lots: readonly PointsLot[], uses: readonly LotUse[]): PointsLot[] {
  return changed(lots, uses, (lot, points) => ({ ...lot, held: lot.held + points }));
}

/** Lots after held points were taken. */
export function afterCapture(lots: readonly PointsLot[], uses: readonly LotUse[]): PointsLot[] {
  return changed(lots, uses, (lot, points) => ({
    ...lot,
    remaining: lot.remaining - points,
    held: lot.held - points,
  }));
}

/**
 * Lots after points came back to them, which they keep with their own expiry (rulebook PTS-07). What the account owes
 * is repaid first, from the points that would expire first.
 */
export function afterReturn(
  lots: readonly PointsLot[],
  uses: readonly LotUse[],
  availableAfter: number,
): PointsLot[] {
  const back = usedPoints(uses);
  const byLot = new Map(uses.map((use) => [use.openedBy, use.points]));
  const concerned = lots.filter(({ openedBy }) => byLot.has(openedBy)).sort(spendOrder(undefined));
  const owed = portions(
    concerned,
    back - within(back, availableAfter),
    (lot) => byLot.get(lot.openedBy) ?? 0,
  );
  const returned = changed(lots, uses, (lot, points) => ({ ...lot, remaining: lot.remaining + points }));
  return afterUses(returned, owed);
}

/** Of what an entry took: the points of a part that is taken back, those it took last first (rulebook PTS-07). */
export function lastTaken(lots: readonly PointsLot[], uses: readonly LotUse[], points: number): LotUse[] {
  const byLot = new Map(uses.map((use) => [use.openedBy, use.points]));
  const latest = lots
    .filter(({ openedBy }) => byLot.has(openedBy))
    .sort(spendOrder(undefined))
    .reverse();
  return portions(latest, points, (lot) => byLot.get(lot.openedBy) ?? 0);
}

export function usedPoints(uses: readonly LotUse[]): number {
  return uses.reduce((sum, use) => sum + use.points, 0);
}

/** So many points out of lots in this order, as far as each has some. */
function portions(lots: readonly PointsLot[], points: number, has: (lot: PointsLot) => number): LotUse[] {
  const uses: LotUse[] = [];
  let wanted = points;
  for (const lot of lots) {
    if (wanted <= 0) break;
    const taken = Math.min(wanted, has(lot));
    if (taken > 0) uses.push({ openedBy: lot.openedBy, points: taken });
    wanted -= taken;
  }
  return uses;
}

function changed(
  lots: readonly PointsLot[],
  uses: readonly LotUse[],
  change: (lot: PointsLot, points: number) => PointsLot,
): PointsLot[] {
  const byLot = new Map(uses.map((use) => [use.openedBy, use.points]));
  return lots.map((lot) => {
    const points = byLot.get(lot.openedBy);
    return points === undefined ? lot : change(lot, points);
  });
}

/** Of so many points those that remain when only so many are available after them. */
function within(points: number, availableAfter: number): number {
  return Math.max(0, Math.min(points, availableAfter));
}

function mayTake(lot: PointsLot, { goodOn }: LotChoice): boolean {
  return freeIn(lot) > 0 && (goodOn === undefined || isGoodOn(lot, goodOn));
}

const NEVER = '9999-12-31';

function spendOrder(first: number | undefined): (a: PointsLot, b: PointsLot) => number {
  return (a, b) =>
    Number(b.openedBy === first) - Number(a.openedBy === first) ||
    (a.expiresOn ?? NEVER).localeCompare(b.expiresOn ?? NEVER) ||
    a.openedBy - b.openedBy;
}
