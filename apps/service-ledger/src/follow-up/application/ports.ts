import type { IdSource, LocalDate } from '@autoclub/domain-kit';
import type { Dealer, DealerBooks } from '../../network';
import type { FollowUp, FollowUpStatus, FollowUpTerms, OrderToCall, Roster } from '../domain/follow-up';

/** The numbers of follow-ups in force for a dealer on a day (rulebook CONV-3). */
export type Terms = (dealer: Dealer, day: LocalDate) => FollowUpTerms;

/** A place among the settled orders: the instant of settlement, then the id. */
export type OrderPlace = readonly [settledAt: string, id: string];

export interface ListPorts extends Pick<DealerBooks, 'dealer'> {
  readonly terms: Terms;
  readonly ids: IdSource;
  /** Orders settled on days `[from, to)` that nobody was put on a list for, after a place, with the last place. */
  ordersToCall(
    days: { readonly from: LocalDate; readonly to: LocalDate },
    after: OrderPlace | null,
    limit: number,
  ): Promise<{ readonly orders: readonly OrderToCall[]; readonly last: OrderPlace | null }>;
  /** The rosters that are frozen on a day. */
  rosters(day: LocalDate): Promise<Roster[]>;
  add(followUps: readonly FollowUp[]): Promise<void>;
}

export interface AnswerPorts extends Pick<DealerBooks, 'dealer'> {
  readonly terms: Terms;
  /** Under its lock: a customer answers once. */
  lock(id: string): Promise<FollowUp | undefined>;
  write(followUp: FollowUp): Promise<void>;
}

export interface Page {
  readonly limit: number;
  readonly backward: boolean;
  readonly after: readonly (string | number)[] | undefined;
  readonly before: readonly (string | number)[] | undefined;
}

export interface FollowUpFilter {
  readonly customerId?: string;
  readonly assigneeId?: string;
  readonly serviceAdvisorId?: string;
  readonly status?: FollowUpStatus;
  readonly wantsContact?: boolean;
  /** Only answers with this score or less. */
  readonly mostScore?: number;
  /** Due on this day or before. */
  readonly dueBy?: LocalDate;
}

/** How the calls about the orders of a period went. */
export interface FollowUpCounts {
  readonly listedCount: number;
  readonly answeredCount: number;
  readonly unreachedCount: number;
  readonly wantsContactCount: number;
  readonly scoreSum: number;
  /** Settled orders of members, and how many of them are on a list. */
  readonly memberOrderCount: number;
  readonly memberListedCount: number;
}

/** What the graph looks up, each in one statement for any number of keys. */
export interface FollowUpReads extends Pick<DealerBooks, 'dealer'> {
  byIds(ids: readonly string[]): Promise<FollowUp[]>;
  ofOrders(orderIds: readonly string[]): Promise<FollowUp[]>;
  list(filter: FollowUpFilter, page: Page): Promise<FollowUp[]>;
  ofCustomers(customerIds: readonly string[], page: Page): Promise<Map<string, FollowUp[]>>;
  counts(period: {
    from: LocalDate;
    to: LocalDate;
    settledFrom: Date;
    settledTo: Date;
  }): Promise<FollowUpCounts>;
}
