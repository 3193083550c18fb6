import type { Clock } from '@autoclub/domain-kit';
import type { Cause } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';
import { clubAccountIdOf, entryIdOf } from '../domain/derived-ids';
import { postingKinds } from '../domain/posting-kind';
import type { PointsPosting } from '../domain/points-posting';

/** A posting with what its event carries beside it: the dealer's region and what led to it. */
export type PostingCommand = PointsPosting & {
  readonly regionId: string | null;
  readonly cause: Cause;
};

/** A movement that entered the books by this call. What was there before is not among them (rulebook PTS-04). */
export interface PostedMovement {
  readonly transactionId: string;
  readonly sequence: number;
  readonly totalAfter: number;
  readonly heldAfter: number;
  readonly qualifyingAfter: number;
}

/**
 * Writes the books (rulebook PTS-01). The whole of a call is one statement to one function of the database, because
 * round trips are what limits a ledger: balances, entries, lots and events are written where the rows are locked.
 */
export class PostingRepository {
  constructor(private readonly clock: Clock) {}

  async post(tx: Tx, postings: readonly PostingCommand[]): Promise<PostedMovement[]> {
    if (postings.length === 0) return [];
    const rows = JSON.stringify(postings.map(rowOf));
    const [answer]: [{ posted: PostedMovement[] }] = await tx.query(
      'select post_points($1::json, $2::timestamptz) as posted',
      [rows, this.clock().toISOString()],
    );
    return answer.posted;
  }
}

function rowOf({ source, cause, ...posting }: PostingCommand, place: number): Record<string, unknown> {
  if (!Number.isSafeInteger(posting.points) || posting.points === 0)
    throw new RangeError(`A posting moves a whole number of points, not ${posting.points}.`);
  const behaviour = postingKinds[posting.kind];
  return {
    place,
    dealer_id: posting.dealerId,
    region_id: posting.regionId,
    transaction_id: posting.transactionId,
    entry_id: entryIdOf(posting.transactionId),
    account_id: posting.accountId,
    club_account_id: clubAccountIdOf(posting.dealerId, behaviour.clubAccount),
    kind: posting.kind,
    points: posting.points,
    is_qualifying: behaviour.isQualifying,
    may_overdraw: behaviour.mayOverdraw,
    takes_unexpired_only: behaviour.takesUnexpiredOnly,
    source_type: source.type,
    source_id: source.id,
    source_revision: source.revision,
    business_day: posting.businessDay,
    posted_on: posting.postedOn,
    lot_expires_on: posting.lotExpiresOn,
    corrects_transaction_id: posting.correctsTransactionId,
    explanation: posting.explanation,
    correlation_id: cause.correlationId,
    causation_id: cause.causationId,
    traceparent: cause.traceparent ?? null,
  };
}
