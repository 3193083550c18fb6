import { byId, type GraphContext } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import type { LateDiscountReads } from '../application/ports';
import type { LateDiscount } from '../domain/late-discount';

/** What a request looks up about late discounts, each bundled into one statement. */
export class LateDiscountLookups {
  constructor(private readonly reads: UnitOfWork<LateDiscountReads>) {}

  entry(context: GraphContext, id: string): Promise<LateDiscount | null> {
    const lookup = byId(
      context,
      'late discount',
      (reader, ids) => this.reads.read(reader, (entries) => entries.byIds(ids)),
      (entry) => entry.id,
    );
    return lookup.load(id);
  }

  ofOrder(context: GraphContext, repairOrderId: string): Promise<LateDiscount | null> {
    const lookup = byId(
      context,
      'late discount of order',
      (reader, ids) => this.reads.read(reader, (entries) => entries.ofOrders(ids)),
      (entry) => entry.repairOrderId,
    );
    return lookup.load(repairOrderId);
  }
}
