import { type Outcome, accepted, refused } from '@autoclub/domain-kit';
import {
  type LotUse,
  type PointsLot,
  afterUses,
  isGoodOn,
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
  readonly uses: readonly LotUse[];
}

/** The part of a posting that decides what becomes of an account. */
export type Movement = Pick<PointsPosting, 'kind' | 'points' | 'postedOn' | 'lotExpiresOn'> & {
  /** The entry that is corrected. */
  readonly corrects?: number | undefined;
};

/** Points that are not there cannot be taken, except by a correction (rulebook PTS-05, PTS-07). */
export interface InsufficientPoints {
  readonly code: 'INSUFFICIENT_POINTS';
}

export const emptyAccount: PointsAccount = { total: 0, held: 0, qualifyingPoints: 0, sequence: 0, lots: [] };

/** Posts one movement: the account after it and the entry it made, or the refusal that leaves all as it was. */
export function post(
  account: PointsAccount,
  movement: Movement,
): Outcome<{ account: PointsAccount; entry: PostedEntry }, InsufficientPoints> {
  const { isQualifying, mayOverdraw } = postingKinds[movement.kind];
  const uses = usesOf(account, movement);
  const total = account.total + movement.points;
  const isCovered = total >= account.held && usedPoints(uses) === -movement.points;
  if (movement.points < 0 && !mayOverdraw && !isCovered) return refused({ code: 'INSUFFICIENT_POINTS' });
  const sequence = account.sequence + 1;
  const qualifyingPoints = account.qualifyingPoints + (isQualifying ? movement.points : 0);
  const lots =
    movement.points > 0
      ? [...account.lots, openLot(sequence, movement.points, total, movement.lotExpiresOn)]
      : afterUses(account.lots, uses);
  return accepted({
    account: { ...account, total, qualifyingPoints, sequence, lots },
    entry: {
      sequence,
      points: movement.points,
      totalAfter: total,
      qualifyingAfter: qualifyingPoints,
      uses,
    },
  });
}

/** The balance on a day: points whose life is over are gone for the reader before a job has written it. */
export function balanceOn(account: PointsAccount, day: PointsPosting['postedOn']): Balance {
  const expired = account.lots
    .filter((lot) => !isGoodOn(lot, day))
    .reduce((sum, lot) => sum + lot.remaining, 0);
  const total = account.total - expired;
  return { available: total - account.held, held: account.held, total };
}

function usesOf(account: PointsAccount, movement: Movement): LotUse[] {
  if (movement.points >= 0) return [];
  const { takesUnexpiredOnly } = postingKinds[movement.kind];
  return takeFromLots(account.lots, -movement.points, {
    first: movement.corrects,
    goodOn: takesUnexpiredOnly ? movement.postedOn : undefined,
  });
}
