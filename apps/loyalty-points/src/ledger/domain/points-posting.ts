import type { Explanation, LocalDate } from '@autoclub/domain-kit';
import type { PostingKind, ReversibleKind } from './posting-kind';

/** The kinds of record that can move points. */
export type PointsSourceKind =
  | 'REPAIR_ORDER'
  | 'INSURANCE_POLICY'
  | 'ACTIVITY_REGISTRATION'
  | 'REFERRAL'
  | 'PACKAGE'
  | 'MANUAL'
  | 'REDEMPTION'
  | 'MEMBERSHIP'
  | 'EXPIRY'
  | 'CLEARING'
  | 'IMPORT';

/** Where points come from. A source posts once per revision, for ever (rulebook PTS-04). */
export interface PointsSource {
  readonly type: PointsSourceKind;
  readonly id: string;
  /** 1 for the first posting of a source, then counting up with each correction. */
  readonly revision: number;
}

/**
 * One movement of points between a member's account and the club's (rulebook PTS-01): two legs of opposite sign.
 * Positive points credit the member.
 */
export interface PointsPosting {
  readonly transactionId: string;
  readonly dealerId: string;
  readonly accountId: string;
  readonly kind: PostingKind;
  readonly points: number;
  readonly source: PointsSource;
  /** Day of the fact, which decides the rules. */
  readonly businessDay: LocalDate;
  /** Day of the posting: a late fact is posted on the day it arrives (rulebook CONV-6). */
  readonly postedOn: LocalDate;
  /** For a credit: when its lot expires. */
  readonly lotExpiresOn: LocalDate | null;
  /** For a credit: the dealer that granted the points, when it is another one (rulebook PTS-13). */
  readonly funderDealerId?: string | undefined;
  /** For a correction: the first entry of the same source (rulebook PTS-05). */
  readonly correctsTransactionId: string | null;
  /** For a reversal: what is taken back, or a part of it, with the opposite sign. */
  readonly reverses?: ReversedPosting | undefined;
  /** For a redemption: the hold whose points are taken (rulebook PTS-07). */
  readonly capturesHoldId?: string | undefined;
  readonly explanation: Explanation;
}

/** A posting that a reversal takes back; a reversal itself is none (rulebook PTS-01). */
export interface ReversedPosting {
  readonly transactionId: string;
  readonly kind: ReversibleKind;
}
