import type { Capability } from '@autoclub/service-host';
import { graphOf } from './graphql/graph';
import { figureReads } from './infra/figure-reads';

/** KPIs of dealers, regions and the nation, and the figure that a bill is counted in (rulebook ANA-04, ANA-08, PLT-06). */
export const figures: Capability = {
  name: 'figures',
  graph: ({ unit, programmes }) => graphOf({ unit: unit(figureReads), programmes }),
};
