import type { LocalDate, Period } from '@autoclub/domain-kit';
import type { FlowMeasure, Measured } from '../../measures';

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

/** What the figures are made from, read in one transaction. */
export interface FigureReads {
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
