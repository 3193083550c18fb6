import type { Clock } from '@autoclub/domain-kit';
import type { Cause } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';
import type { PostedMovement } from '../application/ports';
import { clubAccountIdOf, entryIdOf } from '../domain/derived-ids';
import { postingKinds, reversalOf } from '../domain/posting-kind';
import type { PointsPosting } from '../domain/points-posting';

/** A posting with what its event carries beside it: the dealer's region and what led to it. */
export type PostingCommand = PointsPosting & {
  readonly regionId: string | null;
  readonly cause: Cause;
};

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
  if ((posting.kind === 'REVERSAL') !== (posting.reverses !== undefined))
    throw new RangeError('A reversal says what it takes back, and nothing else does.');
  const behaviour = posting.reverses ? reversalOf(posting.reverses.kind) : postingKinds[posting.kind];
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
    funder_dealer_id: posting.funderDealerId,
    captures_hold_id: posting.capturesHoldId,
    corrects_transaction_id: posting.reverses?.transactionId ?? posting.correctsTransactionId,
    explanation: posting.explanation,
    correlation_id: cause.correlationId,
    causation_id: cause.causationId,
    traceparent: cause.traceparent ?? null,
  };
}
