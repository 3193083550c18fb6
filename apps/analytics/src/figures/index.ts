import type { Capability } from '@autoclub/service-host';
import { batched } from '../network/graph';
import { sqlReadModel } from '../network';
import { CountedInResolver, RepairOrderResolver } from './graphql/counted-in.resolver';
import { DealerFiguresResolver } from './graphql/dealer-figures.resolver';
import { NationFiguresResolver } from './graphql/nation-figures.resolver';
import { RegionFiguresResolver } from './graphql/region-figures.resolver';
import { RepairOrderEntity } from './graphql/types/repair-order.type';
import { figureReads } from './infra/figure-reads';

export { hiddenParts } from './domain/suppression';
export type { SmallestGroup } from './domain/suppression';

/** KPIs of dealers, regions and the nation, and the figure that a bill is counted in (rulebook ANA-04, ANA-08, PLT-06). */
export const figures: Capability = {
  name: 'figures',
  graph: ({ database, programmes }) => {
    const deps = { model: sqlReadModel(database, figureReads), programmes };
    return {
      resolvers: [
        new DealerFiguresResolver(deps),
        new RegionFiguresResolver(deps),
        new NationFiguresResolver(deps),
        new RepairOrderResolver(),
        new CountedInResolver(deps),
      ],
      orphanedTypes: [RepairOrderEntity],
      references: {
        RepairOrder: batched(
          deps.model,
          'repair order',
          (reads, ids) => reads.countedOrders(ids),
          (counted) => counted.repairOrderId,
          (counted) => ({ id: counted.repairOrderId, counted }),
        ),
      },
    };
  },
};
