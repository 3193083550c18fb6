import type { LocalDate } from '@autoclub/domain-kit';
import type { PagePart } from '@autoclub/persistence';
import type { Reader } from '@autoclub/use-cases';
import type { Find, Ledger, Trace } from '../../ledger';
import type { MembershipFact, MembershipFacts } from '../../memberships';
import type { CustomerKey, Dealer, Dealers, Persons, VehicleKey, Vehicles } from '../../network';
import type { EarningDocument, EarningSource } from '../domain/earning-document';
import type { Judgement } from '../domain/judgement';
import type { PointsProgramme } from '../domain/points-numbers';

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
  /** The trace of the bill; postings caused later by a late membership still belong to it. */
  readonly trace: Trace;
  readonly judgement: Judgement;
  readonly judgementCount: number;
  readonly judgedAt: Date;
  readonly judgedOn: string;
  readonly postingCount: number;
  /** The posting that earned first; corrections refer to it (rulebook PTS-05). */
  readonly firstTransactionId: string | null;
}

/** The documents this service keeps, within one transaction. */
export interface DocumentStore {
  byKey(keys: readonly DocumentKey[]): Promise<EarningRecord[]>;
  /** Documents of customers from a business day on. */
  since(customers: readonly (CustomerKey & { readonly since: string })[]): Promise<EarningRecord[]>;
  /** Documents of cars, no matter who earns for them. */
  ofVehicles(vehicles: readonly VehicleKey[]): Promise<EarningRecord[]>;
  save(records: readonly EarningRecord[]): Promise<void>;
}

/** Publishes how documents were judged, within the same transaction. */
export interface Announcements {
  judged(records: readonly AnnouncedJudgement[]): Promise<void>;
}

export interface AnnouncedJudgement {
  readonly record: EarningRecord;
  readonly regionId: string;
  readonly trace: Trace;
}

/** The programme in force for a dealer on a business day. */
export type ProgrammeFor = (dealer: Dealer, businessDay: LocalDate) => PointsProgramme;

/** What every use case that earns works with. */
export interface EarningWork {
  readonly documents: DocumentStore;
  readonly memberships: MembershipFacts;
  readonly dealers: Dealers;
  readonly vehicles: Vehicles;
  readonly persons: Pick<Persons, 'survivors'>;
  readonly ledger: Pick<Ledger, 'post'>;
  readonly announcements: Announcements;
  readonly programmeFor: ProgrammeFor;
  readonly newTransactionId: () => string;
  /** The business day at a dealer, by its own clock (rulebook PLT-04). */
  readonly today: (dealer: Dealer) => LocalDate;
  readonly now: Date;
}

/** What a document would be judged by: the dealer, and the facts about the cards of the one who earns. */
export interface Standpoint {
  readonly dealer: Dealer;
  /** The document with the customer who earns for it. */
  readonly document: EarningDocument;
  readonly facts: readonly MembershipFact[];
}

/** A part of the list of a membership's documents, the newest business day first. */
export interface JudgementPage extends PagePart {
  /** Only documents that earned nothing, or only those that earned; both unless given. */
  readonly earned: boolean | null;
}

/** A document in the list of a membership. */
export interface MembershipJudgement {
  /** Whose list it is in. */
  readonly listedFor: string;
  readonly record: EarningRecord;
}

/** What can be read of the judgements; what the reader's tenant does not cover is absent (rulebook PLT-02). */
export interface EarningReads {
  judgements(type: EarningSource): Find<EarningRecord>;
  /**
   * The documents of the memberships' customers: those a membership earned for, and those that earned for none because
   * no card was in force on their day.
   */
  judgementsOfMemberships(page: JudgementPage): Find<MembershipJudgement>;
  dealer(reader: Pick<Reader, 'scope'>, dealerId: string): Promise<Dealer | undefined>;
  /** Undefined while the dealer of the document is not known here. */
  standpointOf(reader: Pick<Reader, 'scope'>, document: EarningDocument): Promise<Standpoint | undefined>;
}
