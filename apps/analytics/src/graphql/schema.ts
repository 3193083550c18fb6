import { buildSubgraph } from '@autoclub/subgraph-kit';
import type { Subgraph } from '@autoclub/subgraph-kit';
import type { AnalyticsDeps } from './analytics-deps';
import { CountedInResolver, RepairOrderResolver } from './counted-in.resolver';
import { CustomerClassesResolver } from './customer-classes.resolver';
import { DealerFiguresResolver } from './dealer-figures.resolver';
import { NationFiguresResolver } from './nation-figures.resolver';
import { references } from './references';
import { RegionFiguresResolver } from './region-figures.resolver';
import { CustomerEntity, DealerEntity, RegionEntity, RepairOrderEntity } from './types/entities';

/** The subgraph of analytics: figures and classes on entities that other services own. */
export function buildGraph(deps: AnalyticsDeps): Subgraph {
  return buildSubgraph({
    resolvers: [
      new CustomerClassesResolver(deps),
      new DealerFiguresResolver(deps),
      new RegionFiguresResolver(deps),
      new NationFiguresResolver(deps),
      new RepairOrderResolver(),
      new CountedInResolver(deps),
    ],
    orphanedTypes: [CustomerEntity, DealerEntity, RegionEntity, RepairOrderEntity],
    references: references(deps),
  });
}
