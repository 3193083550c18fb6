import type { Explanation, LocalDate } from '@autoclub/domain-kit';
import type { Reader } from '@autoclub/use-cases';
import type { Balance } from '../domain/points-account';
import type { PointsLot } from '../domain/points-lot';
import type { PointsSource, PointsSourceKind } from '../domain/points-posting';
import type { PostingKind } from '../domain/posting-kind';

/** A member's account as it reads at an instant: lots whose life is over are gone from the balance (rulebook PTS-06). */
export interface AccountView {
  readonly accountId: string;
  readonly membershipId: string;
  readonly dealerId: string;
  readonly balance: Balance;
  readonly qualifyingPoints: number;
  /** How many entries the account has; they are numbered without a gap. */
  readonly entryCount: number;
}

/** An entry of a member's account with where it came from and why (rulebook CONV-4, PTS-11). */
export interface EntryView {
  readonly entryId: string;
  readonly accountId: string;
  readonly dealerId: string;
  readonly sequence: number;
  readonly kind: PostingKind;
  readonly points: number;
  readonly totalAfter: number;
  readonly businessDay: LocalDate;
  readonly postedOn: LocalDate;
  readonly postedAt: Date;
  readonly source: Pick<PointsSource, 'type' | 'id'>;
  readonly explanation: Explanation;
  readonly correctsEntryId: string | null;
  readonly traceId: string;
}

/** A lot of an account with the dealer that granted it (rulebook PTS-13). */
export interface LotView extends PointsLot {
  readonly dealerId: string;
  readonly accountId: string;
  readonly funderDealerId: string;
}

/** A stretch of an account's entries, newest first, or oldest first when read backward. */
export interface EntryPage {
  readonly limit: number;
  readonly backward: boolean;
  /** Only entries older than this one. */
  readonly olderThan: number | null;
  /** Only entries newer than this one. */
  readonly newerThan: number | null;
}

/** A look-up of many at once: one statement, in the reader's tenant (rulebook PLT-02). */
export type Find<Row> = (reader: Reader, ids: readonly string[]) => Promise<readonly Row[]>;

/**
 * What can be read of the points. What the reader's tenant does not cover is absent from the result, like what does
 * not exist (rulebook PLT-02).
 */
export interface PointsReads {
  readonly accounts: Find<AccountView>;
  readonly entries: Find<EntryView>;
  entriesOfAccounts(page: EntryPage): Find<EntryView>;
  entriesOfSources(type: PointsSourceKind): Find<EntryView>;
  /** The lots of accounts that something is left in, the earliest to expire first. */
  readonly lots: Find<LotView>;
}
