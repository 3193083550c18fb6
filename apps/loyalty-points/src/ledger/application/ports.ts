import type { LocalDate } from '@autoclub/domain-kit';
import type { CustomerKey } from '../../network';
import type { Balance } from '../domain/points-account';
import type { LotView } from './points-reads';
import type { PointsPosting } from '../domain/points-posting';

/** The trace a fact belongs to and the event just before (rulebook PLT-06). */
export interface Trace {
  readonly correlationId: string;
  readonly causationId: string;
}

/** A posting to be made, with what its event carries beside it. */
export type PostingOrder = PointsPosting & { readonly regionId: string; readonly trace: Trace };

/** A movement that entered the books by this call. What was there before is not among them (rulebook PTS-04). */
export interface PostedMovement {
  readonly transactionId: string;
  readonly sequence: number;
  readonly totalAfter: number;
  readonly heldAfter: number;
  readonly qualifyingAfter: number;
}

/** An account by its dealer. */
export interface AccountKey {
  readonly dealerId: string;
  readonly accountId: string;
}

/** A member's account as it stands on a day: what can be spent leaves out points whose life is over. */
export interface AccountOnDay extends AccountKey, CustomerKey {
  readonly membershipId: string;
  readonly balance: Balance;
  /** Points whose life is over by the day and that are not written off yet. */
  readonly expired: number;
  readonly qualifyingPoints: number;
  /** Number of the latest entry. */
  readonly sequence: number;
}

/** A hold by its dealer. */
export interface HoldKey {
  readonly dealerId: string;
  readonly holdId: string;
}

/** Points to be held for a redemption (rulebook PTS-07). */
export interface HoldOrder extends AccountKey {
  readonly holdId: string;
  readonly points: number;
  readonly day: LocalDate;
}

/** Points that are held now, and which dealers granted them (rulebook PTS-13). */
export interface HeldPoints {
  readonly balance: Balance;
  readonly funding: readonly FundedPoints[];
}

/** Points of a hold that share who granted them and when they expire (rulebook PTS-06, PTS-13). */
export interface HeldLot extends FundedPoints {
  readonly expiresOn: LocalDate | null;
}

export interface FundedPoints {
  readonly dealerId: string;
  readonly points: number;
}

/** The books, within one transaction. */
export interface Ledger {
  openAccounts(members: readonly (CustomerKey & { readonly membershipId: string })[]): Promise<void>;
  /**
   * Posts; a source that is in the books already is left out of the result. Throws where points are taken that are not
   * there: a decision that may be refused looks at {@link account} first, with its lock.
   */
  post(orders: readonly PostingOrder[]): Promise<readonly PostedMovement[]>;
  /** Holds points of an account, or null where so many are not there on the day (rulebook PTS-07). */
  hold(order: HoldOrder): Promise<HeldPoints | null>;
  /** What a hold marks, the earliest to expire first. */
  heldLots(hold: HoldKey): Promise<HeldLot[]>;
  /** Lets the points of a hold go. A captured hold is ended by the posting that names it. */
  release(hold: HoldKey): Promise<void>;
  /** The account on a day, null where there is none; locked, so that nothing is posted on it meanwhile. */
  account(key: AccountKey, day: LocalDate): Promise<AccountOnDay | null>;
  /** Accounts of a dealer on a day, locked in order; those that are not there are absent. */
  accounts(dealerId: string, accountIds: readonly string[], day: LocalDate): Promise<AccountOnDay[]>;
  /** Accounts of a dealer with points whose life is over by the day and that nobody holds, from one on in order. */
  withExpired(dealerId: string, day: LocalDate, after: string, limit: number): Promise<string[]>;
  /** The lots of a dealer's accounts that expire on the day and have something left. */
  lotsExpiringOn(dealerId: string, day: LocalDate): Promise<LotView[]>;
  /** The lots of accounts of a dealer that something is left in. */
  lotsOf(dealerId: string, accountIds: readonly string[]): Promise<LotView[]>;
}
