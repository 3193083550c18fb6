import type { LocalDate } from '@autoclub/domain-kit';
import type { EarningRecord } from '../earning';
import type { BrokenLink, LotUse, PointsLot, PointsSourceKind, PostingKind } from '../ledger';
import type { MembershipFact } from '../memberships';
import type { CustomerKey, Dealer } from '../network';

/** A member's account as its row says. */
export interface StoredAccount {
  readonly accountId: string;
  readonly membershipId: string;
  readonly total: number;
  readonly held: number;
  readonly available: number;
  readonly qualifyingPoints: number;
  readonly sequence: number;
}

/** The member's leg of a transaction, with what both legs sum to. */
export interface StoredEntry {
  readonly transactionId: string;
  readonly accountId: string;
  readonly sequence: number;
  readonly kind: PostingKind;
  readonly points: number;
  readonly totalAfter: number;
  readonly sourceType: PointsSourceKind;
  readonly sourceId: string;
  readonly postedOn: LocalDate;
  readonly correctsTransactionId: string | null;
  /** When the lot it opened expires. */
  readonly lotExpiresOn: LocalDate | null;
  readonly legCount: number;
  readonly legSum: number;
}

/** Points held for a redemption: when, in which lots, and how it ended (rulebook PTS-07). */
export interface StoredHold {
  readonly accountId: string;
  readonly points: number;
  /** The day by which its lots were good. */
  readonly placedOn: LocalDate;
  /** The account's latest entry then, and the place among its holds. */
  readonly afterSequence: number;
  readonly step: number;
  readonly lots: readonly LotUse[];
  readonly end: {
    readonly isCaptured: boolean;
    readonly afterSequence: number;
    readonly step: number;
  } | null;
}

export type StoredLot = PointsLot & { readonly accountId: string };

/** Everything the books hold about some customers of a dealer, of one moment. */
export interface Books {
  readonly dealer: Dealer | undefined;
  readonly records: readonly EarningRecord[];
  /** Every document behind an entry of theirs, no matter who earns for it by now. */
  readonly documentKeys: readonly { readonly type: string; readonly id: string }[];
  readonly facts: readonly MembershipFact[];
  readonly accounts: readonly StoredAccount[];
  /** In the order of each account. */
  readonly entries: readonly StoredEntry[];
  readonly lots: readonly StoredLot[];
  readonly holds: readonly StoredHold[];
}

/** Reads the books for the proof. */
export interface ProofReads {
  /** The next customers in their order, after one; none at the end. */
  customersAfter(last: CustomerKey | null, limit: number): Promise<CustomerKey[]>;
  booksOf(dealerId: string, customerIds: readonly string[]): Promise<Books>;
  /** Transactions whose legs do not sum to zero, or that lack one of their two legs; over all books. */
  unbalancedTransactions(): Promise<number>;
  /** Entries that are not what was posted, by the chain; over all books. */
  brokenLinks(): Promise<readonly BrokenLink[]>;
  /** Members' accounts of customers the proof would not come across. */
  accountsWithoutCustomer(): Promise<number>;
}
