import type { Explanation, Period } from '@autoclub/domain-kit';
import type { PostingKind } from '../../ledger';

/** An entry as a statement lists it. */
export interface StatementLine {
  readonly entryId: string;
  readonly postedOn: string;
  readonly businessDay: string;
  readonly kind: PostingKind;
  readonly points: number;
  readonly balanceAfter: number;
  readonly explanation: Explanation;
}

/** How many points moved in the period in one way. */
export interface StatementMovement {
  readonly kind: PostingKind;
  readonly points: number;
}

/** What a statement says before its entries: opening plus all movements is closing (rulebook PTS-11). */
export interface StatementSummary {
  readonly accountId: string;
  readonly membershipId: string;
  readonly period: Period;
  readonly openingPoints: number;
  readonly closingPoints: number;
  readonly movements: readonly StatementMovement[];
  readonly entryCount: number;
  /** The entries of the period are those with a number above the first and up to the last. */
  readonly afterSequence: number;
  readonly lastSequence: number;
}

/** A statement to be printed: its entries, the oldest first, as many as a page holds. */
export interface Statement extends StatementSummary {
  readonly lines: readonly StatementLine[];
}
