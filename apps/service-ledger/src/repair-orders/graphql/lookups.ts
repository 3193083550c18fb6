import type { GraphContext, PageRequest } from '@autoclub/subgraph-kit';
import { byId, byOwner, readerOf } from '../../documents/graph';
import type { OrderOwner, OrderReader } from '../application/order-reader';
import type { Refund } from '../domain/refund';
import type { RepairOrder } from '../domain/repair-order';
import { pageOf } from './order-place';

/** What a request looks up about orders, each bundled into one statement. */
export class OrderLookups {
  constructor(private readonly reader: OrderReader) {}

  order(context: GraphContext, id: string): Promise<RepairOrder | null> {
    return byId(context, 'order', (ids) => this.reader.byIds(readerOf(context), ids), id);
  }

  ordersOf(
    context: GraphContext,
    owner: OrderOwner,
    ownerId: string,
    request: PageRequest,
  ): Promise<readonly RepairOrder[]> {
    const page = pageOf(request);
    const load = (ids: readonly string[]) => this.reader.listOf(readerOf(context), owner, ids, page);
    return byOwner(context, `orders of ${owner} ${JSON.stringify(page)}`, load, ownerId);
  }

  refundsOf(context: GraphContext, orderId: string): Promise<readonly Refund[]> {
    return byOwner(context, 'refunds', (ids) => this.reader.refundsOf(readerOf(context), ids), orderId);
  }
}
