import type { EarningDocument, EarningSource } from '../domain/earning-document';
import type { Judgement } from '../domain/judgement';
import type { MembershipPhase } from '../domain/membership-phase';
import type { PointsProgramme } from '../domain/points-numbers';
import type { PointsPosting } from '../domain/points-posting';

/** The journey a fact belongs to and the event just before (rulebook PLT-06). */
export interface Trace {
  readonly correlationId: string;
  readonly causationId: string;
}

/** What is known of a dealer: its region picks the programme, its zone cuts the days. */
export interface Dealer {
  readonly dealerId: string;
  readonly regionId: string;
  readonly timeZone: string;
}

export interface CustomerKey {
  readonly dealerId: string;
  readonly customerId: string;
}

export interface DocumentKey {
  readonly dealerId: string;
  readonly type: EarningSource;
  readonly id: string;
}

/** A document as an event brought it. */
export interface Arrival {
  readonly document: EarningDocument;
  /** Version of the document's aggregate; an older one than the stored is out of date. */
  readonly version: number;
  readonly trace: Trace;
}

/** A document as it is kept: what it says, how it was judged last and what has been posted for it. */
export interface EarningRecord {
  readonly document: EarningDocument;
  readonly version: number;
  /** The journey of the bill; postings caused later by a late membership still belong to it. */
  readonly trace: Trace;
  readonly judgement: Judgement;
  readonly judgementCount: number;
  readonly judgedAt: Date;
  readonly judgedOn: string;
  readonly postingCount: number;
  /** The posting that earned first; corrections refer to it (rulebook PTS-05). */
  readonly firstTransactionId: string | null;
}

/** A phase of a membership with whose it is. */
export type PhaseOfCustomer = MembershipPhase & CustomerKey;

/** A posting to be made, with what its event carries beside it. */
export type PostingOrder = PointsPosting & { readonly regionId: string; readonly trace: Trace };

/** The documents, memberships and dealers this service keeps, within one transaction. */
export interface EarningStore {
  /** Makes facts about one customer wait for each other; locks in order. */
  lockCustomers(customers: readonly CustomerKey[]): Promise<void>;
  documentsByKey(keys: readonly DocumentKey[]): Promise<EarningRecord[]>;
  /** Documents of customers from a business day on. */
  documentsSince(customers: readonly (CustomerKey & { readonly since: string })[]): Promise<EarningRecord[]>;
  saveDocuments(records: readonly EarningRecord[]): Promise<void>;
  phasesOf(customers: readonly CustomerKey[]): Promise<PhaseOfCustomer[]>;
  savePhases(phases: readonly PhaseOfCustomer[]): Promise<void>;
  dealers(dealerIds: readonly string[]): Promise<Dealer[]>;
}

/** The books, within one transaction. */
export interface Ledger {
  openAccounts(members: readonly (CustomerKey & { readonly membershipId: string })[]): Promise<void>;
  post(orders: readonly PostingOrder[]): Promise<void>;
}

/** Tells others how documents were judged, within the same transaction. */
export interface Announcements {
  judged(records: readonly AnnouncedJudgement[]): Promise<void>;
}

export interface AnnouncedJudgement {
  readonly record: EarningRecord;
  readonly regionId: string;
  readonly trace: Trace;
}

/** The programme in force for a dealer on a business day. */
export type ProgrammeFor = (dealer: Dealer, businessDay: EarningDocument['businessDay']) => PointsProgramme;

/** What every use case that earns works with. */
export interface EarningWork {
  readonly store: EarningStore;
  readonly ledger: Ledger;
  readonly announcements: Announcements;
  readonly programmeFor: ProgrammeFor;
  readonly newTransactionId: () => string;
  readonly now: Date;
}
