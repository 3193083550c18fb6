import { type LocalDate, type Outcome, accepted, refused } from '@autoclub/domain-kit';
import {
  type LotUse,
  type PointsLot,
  afterCapture,
  afterHold,
  afterReturn,
  afterUses,
  freeIn,
  isGoodOn,
  lastTaken,
  openLot,
  takeFromLots,
  usedPoints,
} from './points-lot';
import type { PointsPosting } from './points-posting';
import { postingKinds } from './posting-kind';

/**
 * A member's points (rulebook PTS-01): the stored sums and the lots they consist of. This is the model of the ledger:
 * the SQL that posts is held against it by tests, and the proof folds every entry through it (rulebook PTS-14).
 */
export interface PointsAccount {
  readonly total: number;
  /** Reserved by redemptions that are not decided yet. */
  readonly held: number;
  /** Earned in this membership less corrections; tiers look at it (rulebook MEM-04). */
  readonly qualifyingPoints: number;
  /** Number of the latest entry; entries count up from 1 without a gap. */
  readonly sequence: number;
  readonly lots: readonly PointsLot[];
}

/** What of an account's balance can be spent, what is reserved, and both together. */
export interface Balance {
  readonly available: number;
  readonly held: number;
  readonly total: number;
}

/** The member's leg of a posting as it entered the books. */
export interface PostedEntry {
  readonly sequence: number;
  readonly points: number;
  readonly totalAfter: number;
  readonly qualifyingAfter: number;
  /** What it took from lots; of a reversal that credits, what it gave back. */
  readonly uses: readonly LotUse[];
}

/** The part of a posting that decides what becomes of an account. */
export type Movement = Pick<PointsPosting, 'kind' | 'points' | 'postedOn' | 'lotExpiresOn'> & {
  /** The entry that is corrected or reversed. */
  readonly corrects?: number | undefined;
  /** Of a reversal: what the reversed entry took from lots and has not been given back; nothing when it was a credit. */
  readonly takesBack?: readonly LotUse[] | undefined;
  /** Of a redemption that captures a hold: the lots that are held for it. */
  readonly captures?: readonly LotUse[] | undefined;
};

/** Points that are not there cannot be taken, except by a correction (rulebook PTS-05, PTS-07). */
export interface InsufficientPoints {
  readonly code: 'INSUFFICIENT_POINTS';
}

type Posted = Outcome<{ account: PointsAccount; entry: PostedEntry }, InsufficientPoints>;

export const emptyAccount: PointsAccount = { total: 0, held: 0, qualifyingPoints: 0, sequence: 0, lots: [] };

/** Posts one movement: the account after it and the entry it made, or the refusal that leaves all as it was. */
export function post(account: PointsAccount, movement: Movement): Posted {
  const { kind, points, captures } = movement;
  const { isQualifying, mayOverdraw } = postingKinds[kind];
  const uses = usesOf(account, movement);
  if (points < 0 && !mayOverdraw && usedPoints(uses) !== -points)
    return refused({ code: 'INSUFFICIENT_POINTS' });
  const held = account.held - (captures ? usedPoints(captures) : 0);
  const total = account.total + points;
  const sequence = account.sequence + 1;
  const qualifyingPoints = account.qualifyingPoints + (isQualifying ? points : 0);
  const lots = lotsAfter(account.lots, movement, { sequence, uses, available: total - held });
  return accepted({
    account: { total, held, qualifyingPoints, sequence, lots },
    entry: { sequence, points, totalAfter: total, qualifyingAfter: qualifyingPoints, uses },
  });
}

/** Holds points in the lots they will be taken from, or refuses what is not there on the day (rulebook PTS-07). */
export function hold(
  account: PointsAccount,
  points: number,
  day: LocalDate,
): Outcome<{ account: PointsAccount; uses: readonly LotUse[] }, InsufficientPoints> {
  const uses = takeFromLots(account.lots, points, { goodOn: day });
  if (usedPoints(uses) !== points) return refused({ code: 'INSUFFICIENT_POINTS' });
  return accepted({
    account: { ...account, held: account.held + points, lots: afterHold(account.lots, uses) },
    uses,
  });
}

/** Lets held points go; what the account owes by then is repaid from them. */
export function release(account: PointsAccount, uses: readonly LotUse[]): PointsAccount {
  const held = account.held - usedPoints(uses);
  const lots = afterReturn(afterCapture(account.lots, uses), uses, account.total - held);
  return { ...account, held, lots };
}

/** The balance on a day: points whose life is over are gone for the reader before a job has written it. */
export function balanceOn(account: PointsAccount, day: LocalDate): Balance {
  const expired = account.lots
    .filter((lot) => !isGoodOn(lot, day))
    .reduce((sum, lot) => sum + freeIn(lot), 0);
  const total = account.total - expired;
  return { available: total - account.held, held: account.held, total };
}

function usesOf(account: PointsAccount, movement: Movement): readonly LotUse[] {
  const { points, takesBack, captures } = movement;
  if (points > 0) return takesBack ? lastTaken(account.lots, takesBack, points) : [];
  if (captures) return captures;
  const { takesUnexpiredOnly } = postingKinds[movement.kind];
  return takeFromLots(account.lots, -points, {
    first: movement.corrects,
    goodOn: takesUnexpiredOnly ? movement.postedOn : undefined,
  });
}

function lotsAfter(
  lots: readonly PointsLot[],
  { points, takesBack, captures, lotExpiresOn }: Movement,
  after: { sequence: number; uses: readonly LotUse[]; available: number },
): readonly PointsLot[] {
  if (points > 0 && takesBack) return afterReturn(lots, after.uses, after.available);
  if (points > 0) return [...lots, openLot(after.sequence, points, after.available, lotExpiresOn)];
  return captures ? afterCapture(lots, captures) : afterUses(lots, after.uses);
}
