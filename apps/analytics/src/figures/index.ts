import type { Capability } from '@autoclub/service-host';
import { graphOf } from './graphql/graph';
import { figureReads } from './infra/figure-reads';

export type { FigureReads } from './application/ports';
export { readFigures, spanOf } from './application/read-figures';
export { readKpi } from './application/read-kpi';
export type { KpiReport } from './application/read-kpi';
export type { Figures, FigureSubject, ReadFigures } from './application/read-figures';
export { kpiValue } from './domain/kpi-value';
export type { KpiValue } from './domain/kpi-value';
export { kpis } from './domain/kpis';
export { measuresOf } from './domain/kpis/kpi';
export type { Kpi } from './domain/kpis/kpi';
export { smallestGroupOf, unveiled } from './domain/veil';
export { cell, type Cell } from './domain/shown-counts';
export type { KeptCounts, ShownCountsBook } from './application/show-counts';
export { shownCounts } from './infra/shown-counts';
export { figureReads } from './infra/figure-reads';

/** KPIs of dealers, regions and the nation, and the figure that a bill is counted in (rulebook ANA-04, ANA-08, PLT-06). */
export const figures: Capability = {
  name: 'figures',
  graph: ({ unit, programmes }) => graphOf({ unit: unit(figureReads), programmes }),
};
