import type { LocalDate, Period } from '@autoclub/domain-kit';
import type { TenantScope } from '@autoclub/identity';
import type { CustomerHistory } from '../domain/customer-history';
import type {
  CustomerFact,
  DealerFact,
  MembershipFact,
  PointsFact,
  PolicyFact,
  RegionFact,
  TierFact,
  VehicleFact,
  VisitFact,
} from '../domain/facts';
import type { FlowMeasure, Measured } from '../domain/measures';

/**
 * Where facts are written, within the transaction of the events they come from. A fact that is already there, or
 * newer there, changes nothing; the day rollups follow in the same transaction.
 */
export interface Projection {
  visits(facts: readonly VisitFact[]): Promise<void>;
  policies(facts: readonly PolicyFact[]): Promise<void>;
  points(facts: readonly PointsFact[]): Promise<void>;
  memberships(facts: readonly MembershipFact[]): Promise<void>;
  tiers(facts: readonly TierFact[]): Promise<void>;
  customers(facts: readonly CustomerFact[]): Promise<void>;
  vehicles(facts: readonly VehicleFact[]): Promise<void>;
  dealers(facts: readonly DealerFact[]): Promise<void>;
  regions(facts: readonly RegionFact[]): Promise<void>;
}

/** A dealer as the figures know it. */
export interface DealerCopy {
  readonly dealerId: string;
  readonly regionId: string;
  readonly timeZone: string;
}

/** A customer with the dealer whose customer it is. */
export interface CustomerHome extends DealerCopy {
  readonly customerId: string;
  readonly registeredOn: LocalDate;
}

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

/** Whose figures: dealers one by one, regions one by one, or all together. */
export interface Grouping {
  readonly level: 'DEALER' | 'REGION' | 'NATION';
  /** Ids of the dealers or regions; empty for the nation. */
  readonly ids: readonly string[];
}

/** The key of the nation's one group. */
export const NATION = 'NATION';

export type ByGroup<T> = ReadonlyMap<string, T>;

/** A value of the rollup before anybody asked how many people are behind it. */
export interface Flow {
  readonly measure: FlowMeasure;
  readonly dimension: string;
  readonly value: number;
}

export interface People {
  readonly measure: FlowMeasure;
  readonly dimension: string;
  readonly people: number;
}

/** The last event a group's figures contain (rulebook ANA-09). */
export interface Freshness {
  readonly lastEventAt: Date;
  readonly lastEventId: string;
  readonly lastTraceId: string;
}

/** In which figure a bill is counted (rulebook PLT-06). */
export interface CountedOrder {
  readonly repairOrderId: string;
  readonly dealerId: string;
  readonly businessDay: LocalDate;
  readonly traceId: string;
}

/** The flows of one dealer and day by measure; a measure without anything is absent. */
export type DayFlows = Partial<Record<FlowMeasure, number>>;

/** What can be read in one transaction; row policies keep it to the caller's tenant. */
export interface Reads {
  dealers(ids: readonly string[]): Promise<DealerCopy[]>;
  regions(ids: readonly string[]): Promise<string[]>;
  customers(ids: readonly string[]): Promise<CustomerHome[]>;
  histories(requests: readonly HistoryRequest[]): Promise<TracedHistory[]>;
  /** Histories of all customers of each dealer; the customer of the request is left open. */
  dealerHistories(requests: readonly Omit<HistoryRequest, 'customerId'>[]): Promise<TracedHistory[]>;
  flows(grouping: Grouping, period: Period): Promise<ByGroup<Flow[]>>;
  /** Different persons behind each flow; counted from the facts, since persons do not add up over days. */
  people(grouping: Grouping, period: Period): Promise<ByGroup<People[]>>;
  /** States at the end of a day, with customers who came after the second day. */
  stocks(grouping: Grouping, asOf: LocalDate, activeAfter: LocalDate): Promise<ByGroup<Measured[]>>;
  freshness(grouping: Grouping): Promise<ByGroup<Freshness>>;
  countedOrders(ids: readonly string[]): Promise<CountedOrder[]>;
  /** The flows of the dealer and day of each order, in the order of the orders. */
  dayFlows(orders: readonly CountedOrder[]): Promise<DayFlows[]>;
}

/** The door to the read model: everything a use case reads comes from one transaction in the caller's scope. */
export interface ReadModel {
  read<T>(scope: TenantScope, work: (reads: Reads) => Promise<T>): Promise<T>;
}
