import { byId, type GraphContext, groupsByOwner, type PageRequest } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import type { OrderOwner, OrderReads } from '../application/order-reads';
import type { Refund } from '../domain/refund';
import type { RepairOrder } from '../domain/repair-order';
import { pageOf } from './order-place';

/** What a request looks up about orders, each bundled into one statement. */
export class OrderLookups {
  constructor(private readonly reads: UnitOfWork<OrderReads>) {}

  order(context: GraphContext, id: string): Promise<RepairOrder | null> {
    const lookup = byId(
      context,
      'order',
      (reader, ids) => this.reads.read(reader, (orders) => orders.byIds(ids)),
      (order) => order.id,
    );
    return lookup.load(id);
  }

  ordersOf(
    context: GraphContext,
    owner: OrderOwner,
    ownerId: string,
    request: PageRequest,
  ): Promise<readonly RepairOrder[]> {
    const page = pageOf(request);
    const name = `orders of ${owner} ${JSON.stringify(page)}`;
    const lookup = groupsByOwner(context, name, (reader, ids) =>
      this.reads.read(reader, (orders) => orders.listOf(owner, ids, page)),
    );
    return lookup.load(ownerId);
  }

  refundsOf(context: GraphContext, orderId: string): Promise<readonly Refund[]> {
    const lookup = groupsByOwner(context, 'refunds', (reader, ids) =>
      this.reads.read(reader, (orders) => orders.refundsOf(ids)),
    );
    return lookup.load(orderId);
  }
}
