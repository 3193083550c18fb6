import { type Explanation, localDate } from '@autoclub/domain-kit';
import type { AccountView, EntryView } from '../application/points-reads';
import { entryIdOf } from '../domain/derived-ids';
import type { PointsSource } from '../domain/points-posting';
import type { PostingKind } from '../domain/posting-kind';

/** An account as the driver gives it, with the points in lots whose life is over. */
export interface AccountRow {
  dealer_id: string;
  account_id: string;
  membership_id: string;
  total: number;
  held: number;
  qualifying_points: number;
  sequence: number;
  expired: number;
}

export function accountOf(row: AccountRow): AccountView {
  const total = row.total - row.expired;
  return {
    accountId: row.account_id,
    membershipId: row.membership_id,
    dealerId: row.dealer_id,
    balance: { available: total - row.held, held: row.held, total },
    qualifyingPoints: row.qualifying_points,
    entryCount: row.sequence,
  };
}

/** What is read of an entry `e` and its transaction `t`. */
export const ENTRY_COLUMNS = `e.dealer_id, e.transaction_id, e.account_id, e.points, e.sequence, e.total_after,
  t.kind, t.source_type, t.source_id, t.business_day, t.posted_on, t.posted_at, t.corrects_transaction_id,
  t.explanation, t.correlation_id`;

export interface EntryRow {
  dealer_id: string;
  transaction_id: string;
  account_id: string;
  points: number;
  sequence: number;
  total_after: number;
  kind: PostingKind;
  source_type: PointsSource['type'];
  source_id: string;
  business_day: string;
  posted_on: string;
  posted_at: Date;
  corrects_transaction_id: string | null;
  explanation: Explanation;
  correlation_id: string;
}

export function entryOf(row: EntryRow): EntryView {
  return {
    entryId: entryIdOf(row.transaction_id),
    accountId: row.account_id,
    dealerId: row.dealer_id,
    sequence: row.sequence,
    kind: row.kind,
    points: row.points,
    totalAfter: row.total_after,
    businessDay: localDate(row.business_day),
    postedOn: localDate(row.posted_on),
    postedAt: row.posted_at,
    source: { type: row.source_type, id: row.source_id },
    explanation: row.explanation,
    correctsEntryId: row.corrects_transaction_id && entryIdOf(row.corrects_transaction_id),
    traceId: row.correlation_id,
  };
}
