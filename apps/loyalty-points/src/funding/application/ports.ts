import type { IdSource, LocalDate, Period } from '@autoclub/domain-kit';
import type { Ledger } from '../../ledger';
import type { MembershipFacts } from '../../memberships';
import type { Dealer, Dealers } from '../../network';
import type { Clearing, SpentElsewhere } from '../domain/clearing';
import type { PointsPass } from '../domain/pass';

/** What closing a month works with. */
export interface ClearingWork {
  /** Points of a month that concern a dealer, spent here or granted here, from the books of all. */
  spent(dealerId: string, month: Period): Promise<readonly SpentElsewhere[]>;
  /** Keeps the statement; false where the month is closed already. */
  keep(clearing: Clearing): Promise<boolean>;
  publish(clearing: Clearing): Promise<void>;
  readonly ids: IdSource;
}

/** The month that is closed, and when. */
export interface ClosingMonth {
  readonly dealerId: string;
  readonly month: LocalDate;
  readonly closedOn: LocalDate;
}

/** What can be read of the statements; what the reader's tenant does not cover is absent (rulebook PLT-02). */
export interface ClearingReads {
  /** The latest months, the newest first. */
  latest(limit: number): Promise<Clearing[]>;
}

/** Points under way between dealers, as they are kept, in one transaction. */
export interface PassStore {
  /** The pass of a dealer, locked; null where there is none. */
  lock(key: Pick<PointsPass, 'dealerId' | 'passId'>): Promise<PointsPass | null>;
  byIds(passIds: readonly string[]): Promise<PointsPass[]>;
  save(pass: PointsPass): Promise<void>;
}

/** What passing points on works with, in one transaction. */
export interface PassPorts {
  readonly passes: PassStore;
  readonly ledger: Ledger;
  readonly memberships: MembershipFacts;
  readonly dealers: Dealers;
  /** The name of the programme in force, for the explanation. */
  readonly versionFor: (dealer: Dealer, day: LocalDate) => string;
  readonly ids: IdSource;
}
