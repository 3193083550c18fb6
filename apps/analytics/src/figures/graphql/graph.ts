import type { CapabilityGraph } from '@autoclub/service-host';
import { byId, reference } from '@autoclub/subgraph-kit';
import { CountedInResolver, RepairOrderResolver } from './counted-in.resolver';
import { DealerFiguresResolver } from './dealer-figures.resolver';
import type { FigureParts } from './figure-parts';
import { KpiResolver } from './kpi.resolver';
import { KpiSourcesResolver } from './kpi-sources.resolver';
import { NationFiguresResolver } from './nation-figures.resolver';
import { RegionFiguresResolver } from './region-figures.resolver';
import { RepairOrderEntity } from './types/repair-order.type';

/** What the figures show in the graph. */
export function graphOf(parts: FigureParts): CapabilityGraph {
  return {
    resolvers: [
      new DealerFiguresResolver(parts),
      new RegionFiguresResolver(parts),
      new NationFiguresResolver(parts),
      new KpiResolver(parts),
      new KpiSourcesResolver(parts),
      new RepairOrderResolver(),
      new CountedInResolver(parts),
    ],
    orphanedTypes: [RepairOrderEntity],
    references: {
      RepairOrder: reference(
        'orders:read',
        (id, context) =>
          byId(
            context,
            'counted order',
            (reader, ids) => parts.unit.read(reader, (reads) => reads.countedOrders(ids)),
            ({ repairOrderId }) => repairOrderId,
          ).load(id),
        (counted): RepairOrderEntity => ({ id: counted.repairOrderId, counted }),
      ),
    },
  };
}
