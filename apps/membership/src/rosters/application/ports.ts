import type { IdSource, LocalDate } from '@autoclub/domain-kit';
import type { CustomerClassBook } from '../../customer-classes';
import type { DealerRecord, NetworkBook } from '../../network';
import type { Roster } from '../domain/roster';

/** A customer who is to be on a roster, by whom and when. */
export interface PickedCustomer {
  readonly customerId: string;
  readonly pickedAt: Date;
  readonly pickedBy: string | null;
}

/** Rosters of a dealer; the methods that take lists are one statement for any number. */
export interface RosterBook {
  /** The open roster of a manager for a quarter with its row locked; the one given is written when there is none. */
  openOf(roster: Roster, at: { readonly traceId: string; readonly recordedAt: Date }): Promise<Roster>;
  lock(dealerId: string, rosterId: string): Promise<Roster | undefined>;
  /** Rosters on which the end of the day may have something to do, locked, at most so many, in the order of their ids. */
  lockUnfinished(dealerId: string, after: string, limit: number): Promise<Roster[]>;
  save(roster: Roster): Promise<void>;
  remove(roster: Roster): Promise<void>;
  /** The customers on a roster. */
  customersOf(roster: Roster): Promise<string[]>;
  /** Puts customers on a roster; returns those who are on one of this quarter already and stay there. */
  take(roster: Roster, picks: readonly PickedCustomer[]): Promise<string[]>;
  drop(roster: Roster, customerIds: readonly string[]): Promise<void>;
  /** Which of these are customers of the dealer. */
  knownCustomers(dealerId: string, customerIds: readonly string[]): Promise<ReadonlySet<string>>;
}

/** How many customers a roster can have, by the programme in force (rulebook CONV-3). */
export interface RosterSize {
  readonly suggestedMin: number;
  readonly max: number;
}

export type RosterSizeOn = (dealer: DealerRecord, day: LocalDate) => RosterSize;

/** What the use cases of rosters work on within one transaction. */
export interface RostersPorts {
  readonly network: Pick<NetworkBook, 'dealer' | 'staffMember'>;
  readonly classes: CustomerClassBook;
  readonly rosters: RosterBook;
  readonly sizeOn: RosterSizeOn;
  readonly ids: IdSource;
}
