import type { Explanation, LocalDate } from '@autoclub/domain-kit';
import type { CustomerHistory } from '../domain/customer-history';
import type { PublishedFrequency } from '../domain/published-classes';
import type { ValueClass } from '../domain/rules/value-class.rule';

/** One question for a history: whose, and how far it looks back. */
export interface HistoryRequest {
  readonly dealerId: string;
  readonly customerId: string;
  readonly asOf: LocalDate;
  readonly yearAfter: LocalDate;
  /** Days of visits by car are wanted after this day. */
  readonly visitsAfter: LocalDate;
}

/** A history with the trace of the latest event in it. */
export interface TracedHistory extends CustomerHistory {
  readonly dealerId: string;
  readonly traceId: string | null;
}

/** The classes of a customer from a day on, and why (rulebook ANA-12). */
export interface FormerClasses {
  readonly customerId: string;
  readonly asOfDay: LocalDate;
  readonly valueClass: ValueClass;
  readonly frequencyClass: PublishedFrequency;
  readonly reasons: readonly Explanation[];
}

/** What the classes are judged by, read in one transaction. */
export interface HistoryReads {
  /** The latest changes of each customer's classes first, at most so many. */
  changes(customerIds: readonly string[], most: number): Promise<FormerClasses[]>;
  histories(requests: readonly HistoryRequest[]): Promise<TracedHistory[]>;
  /** Histories of all customers of each dealer; the customer of the request is left open. */
  dealerHistories(requests: readonly Omit<HistoryRequest, 'customerId'>[]): Promise<TracedHistory[]>;
  /** Members of a dealer with the day of their first activation, records that were merged into another left out. */
  joined(dealerId: string): Promise<{ readonly customerId: string; readonly joinedOn: LocalDate }[]>;
}
