import type { LocalDate, Period } from '@autoclub/domain-kit';
import type { FlowCode, MeasureCode, StockCode } from './measures';

/** Whose figures: dealers one by one, regions one by one, or all together. */
export interface Grouping {
  readonly level: 'DEALER' | 'REGION' | 'NATION';
  /** Ids of the dealers or regions; empty for the nation. */
  readonly ids: readonly string[];
}

/** The key of the nation's one group. */
export const NATION = 'NATION';

export type ByGroup<T> = ReadonlyMap<string, T>;

/** A value of the rollup; how many people are behind it is counted only where it is asked for. */
export interface Flow {
  readonly measure: FlowCode;
  readonly dimension: string;
  readonly value: number;
}

export interface People {
  readonly measure: FlowCode;
  readonly dimension: string;
  readonly people: number;
}

/** A state, with how many different people are behind it; null when no person is. */
export interface Stock {
  readonly measure: StockCode;
  readonly dimension: string;
  readonly value: number;
  readonly people: number | null;
}

/** The days that states are asked for. */
export interface Span {
  readonly period: Period;
  /** The last day of the period that has begun. */
  readonly asOf: LocalDate;
  /** Customers who came after this day are active. */
  readonly activeAfter: LocalDate;
  /** Customers who have not come after this day are inactive (rulebook ANA-01). */
  readonly inactiveUntil: LocalDate;
  readonly factoryWarrantyYears: number;
}

/** Of which dealer, over which days and for which measures documents are asked for. */
export interface SourcesAsked {
  readonly dealerId: string;
  readonly span: Span;
  readonly codes: readonly MeasureCode[];
}

/** A document, or of a state a customer, and what it adds to a measure (rulebook ANA-04). */
export interface Source {
  readonly at: number;
  readonly measure: MeasureCode;
  /** The table's name for it, such as `ORDER`. */
  readonly kind: string;
  readonly id: string;
  readonly day: LocalDate;
  /** In the unit of the measure; amounts in minor units. */
  readonly adds: number;
  /** Null where several events make up what is counted. */
  readonly traceId: string | null;
}

/** A business day of a dealer. */
export interface DealerDay {
  readonly dealerId: string;
  readonly businessDay: LocalDate;
}

/** The flows of one dealer and day by measure; a measure without anything is absent. */
export type DayFlows = Partial<Record<FlowCode, number>>;

/** The measures inside one transaction; row policies keep them to the caller's tenant (rulebook PLT-02). */
export interface MeasureReads {
  /** Flows; of all measures, or only of some. */
  flows(grouping: Grouping, period: Period, only?: readonly MeasureCode[]): Promise<ByGroup<Flow[]>>;
  /** Different persons behind each flow; they do not add up over days, and are kept as sets. */
  people(grouping: Grouping, period: Period, only?: readonly MeasureCode[]): Promise<ByGroup<People[]>>;
  /** States at the end of a period; of all measures, or only of some. */
  stocks(grouping: Grouping, span: Span, only?: readonly MeasureCode[]): Promise<ByGroup<Stock[]>>;
  /** The flows of each dealer and day, in the order they are asked for. */
  dayFlows(days: readonly DealerDay[]): Promise<DayFlows[]>;
}
