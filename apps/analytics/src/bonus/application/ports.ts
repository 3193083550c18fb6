import type { LocalDate, Period } from '@autoclub/domain-kit';
import type { CustomerHome, DealerCopy } from '../../network';
import type { Bonus, BonusTerms, Roster, RosterResult } from '../domain/bonus';

/** A bonus as it stood when its quarter was closed; corrections that come later do not change it. */
export interface ClosedBonus {
  readonly rosterId: string;
  readonly closedOn: LocalDate;
  readonly result: RosterResult;
  readonly terms: BonusTerms;
  readonly bonusMinor: number;
}

/** What the cockpit reads, each in one statement for any number of rosters. */
export interface BonusReads {
  /** Rosters of the dealers whose quarter begins on a day. */
  rosters(dealerIds: readonly string[], quarter: Period): Promise<Roster[]>;
  results(rosters: readonly Roster[]): Promise<ReadonlyMap<string, RosterResult>>;
  closed(rosterIds: readonly string[]): Promise<ReadonlyMap<string, ClosedBonus>>;
  /** Customers of each roster who have not paid for anything in its quarter, erased persons left out. */
  withoutSpend(rosters: readonly Roster[]): Promise<ReadonlyMap<string, CustomerHome[]>>;
}

/** What a portion of the night closes bonuses with. */
export interface ClosingBooks extends BonusReads {
  /** The next rosters after an id whose days are over on a day and whose bonus is not closed. */
  due(dealerId: string, on: LocalDate, after: string): Promise<Roster[]>;
  close(dealerId: string, closed: readonly ClosedBonus[]): Promise<void>;
}

/** A roster with its bonus. */
export interface RosterBonus {
  readonly roster: Roster;
  readonly result: RosterResult;
  readonly terms: BonusTerms;
  readonly bonus: Bonus;
  /** The day on which it was frozen; null while the quarter runs. */
  readonly closedOn: LocalDate | null;
}

export type TermsOf = (dealer: DealerCopy, on: LocalDate) => BonusTerms;
