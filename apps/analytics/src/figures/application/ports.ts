import type { AskHistory } from './ask-history';
import type { ByGroup, DealerDay, Grouping, MeasureReads, Source, SourcesAsked } from '../../measures';

export interface Page {
  readonly limit: number;
  readonly backward: boolean;
  readonly after: readonly (string | number)[] | undefined;
  readonly before: readonly (string | number)[] | undefined;
}

/** The last event a group's figures contain (rulebook ANA-09). */
export interface Freshness {
  readonly lastEventAt: Date;
  readonly lastEventId: string;
  readonly lastTraceId: string;
}

/** In which figure a bill is counted (rulebook PLT-06). */
export interface CountedOrder extends DealerDay {
  readonly repairOrderId: string;
  readonly traceId: string;
}

/** A dealer with its region. */
export interface DealerInView {
  readonly dealerId: string;
  readonly regionId: string;
}

/** What the figures are made from, read in one transaction. */
export interface FigureReads extends MeasureReads {
  /** Every dealer that the caller may see. */
  dealersInView(): Promise<DealerInView[]>;
  /** What those above the dealer were shown before; the transaction must be one that writes. */
  readonly history: AskHistory;
  /** One page of the documents behind measures, and one row more. */
  sources(asked: SourcesAsked, page: Page): Promise<Source[]>;
  freshness(grouping: Grouping): Promise<ByGroup<Freshness>>;
  /** A dealer or a region, if the caller may see it. */
  dealerInView(id: string): Promise<{ id: string; timeZone: string; regionId: string }[]>;
  regionInView(id: string): Promise<{ id: string }[]>;
  countedOrders(ids: readonly string[]): Promise<CountedOrder[]>;
}
