import { type Explanation, localDate } from '@autoclub/domain-kit';
import type { AccountOnDay } from '../application/ports';
import type { AccountView, EntryView, LotView } from '../application/points-reads';
import { entryIdOf } from '../domain/derived-ids';
import type { Balance } from '../domain/points-account';
import type { PointsSource } from '../domain/points-posting';
import type { PostingKind } from '../domain/posting-kind';

/** An account as the driver gives it, with the points in lots whose life is over. */
export interface AccountRow {
  dealer_id: string;
  account_id: string;
  membership_id: string;
  customer_id: string;
  total: number;
  held: number;
  qualifying_points: number;
  sequence: number;
  expired: number;
}

/** Members' accounts with what of each is no longer good on a day; what is held stays good for what it is held for. */
export const ACCOUNTS_ON_DAY = `
  select a.*, coalesce(
           (select sum(l.remaining - l.held)::bigint from points_lot l
             where l.dealer_id = a.dealer_id and l.account_id = a.account_id and l.remaining > l.held
               and l.expires_on <= $3::date), 0) as expired
    from points_account a
   where a.dealer_id = $1 and a.account_id = any($2) and a.kind = 'MEMBER'
   order by a.account_id`;

export function balanceOf({ total, held, expired }: AccountRow): Balance {
  return { available: total - expired - held, held, total: total - expired };
}

export function accountOnDay(row: AccountRow): AccountOnDay {
  return {
    dealerId: row.dealer_id,
    accountId: row.account_id,
    membershipId: row.membership_id,
    customerId: row.customer_id,
    balance: balanceOf(row),
    expired: row.expired,
    qualifyingPoints: row.qualifying_points,
    sequence: row.sequence,
  };
}

/** A lot as the driver gives it. */
export interface LotRow {
  dealer_id: string;
  account_id: string;
  opened_by: number;
  granted: number;
  remaining: number;
  held: number;
  expires_on: string | null;
  funder_dealer_id: string;
}

export function lotOf(row: LotRow): LotView {
  return {
    dealerId: row.dealer_id,
    accountId: row.account_id,
    openedBy: row.opened_by,
    granted: row.granted,
    remaining: row.remaining,
    held: row.held,
    expiresOn: row.expires_on === null ? null : localDate(row.expires_on),
    funderDealerId: row.funder_dealer_id,
  };
}

export function accountOf(row: AccountRow): AccountView {
  return {
    accountId: row.account_id,
    membershipId: row.membership_id,
    dealerId: row.dealer_id,
    balance: balanceOf(row),
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
