import {
  byId,
  type Connection,
  type GraphContext,
  groupsByOwner,
  type PageRequest,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import type { OrderOwner, OrderReads } from '../application/order-reads';
import type { Refund } from '../domain/refund';
import type { RepairOrder } from '../domain/repair-order';
import { presentOrders } from './present';
import type { RepairOrder as RepairOrderType } from './repair-order.type';

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

  /**
   * A page of the orders of an owner as the graph shows it; made once in a request, however often the owner turns up.
   */
  async pageOf(
    context: GraphContext,
    owner: OrderOwner,
    ownerId: string,
    page: PageRequest,
  ): Promise<Connection<RepairOrderType> | null> {
    const name = `${owner} ${JSON.stringify(page)}`;
    const rows = groupsByOwner(context, `orders of ${name}`, (reader, ids) =>
      this.reads.read(reader, (orders) => orders.listOf(owner, ids, page)),
    );
    const shown = context.loader<string, Connection<RepairOrderType>>(`page of ${name}`, (ids) =>
      Promise.all(ids.map(async (id) => presentOrders(await rows.load(id), page, context.language))),
    );
    return shown.load(ownerId);
  }

  refundsOf(context: GraphContext, orderId: string): Promise<readonly Refund[]> {
    const lookup = groupsByOwner(context, 'refunds', (reader, ids) =>
      this.reads.read(reader, (orders) => orders.refundsOf(ids)),
    );
    return lookup.load(orderId);
  }
}
