import type { Database } from '@autoclub/persistence';
import type { Reader } from '../../documents';
import type { OrderFilter, OrderOwner, OrderReader, Page } from '../application/order-reader';
import { RepairOrderRepository } from './repair-order.repository';

/** The look-ups of the graph, each a transaction of the reader's scope. */
export class PostgresOrderReader implements OrderReader {
  constructor(private readonly database: Database) {}

  byIds(reader: Reader, ids: readonly string[]) {
    return this.inOrders(reader, (orders) => orders.byIds(ids));
  }

  byNumber(reader: Reader, roNumber: string) {
    return this.inOrders(reader, (orders) => orders.byNumber(roNumber));
  }

  list(reader: Reader, filter: OrderFilter, page: Page) {
    return this.inOrders(reader, (orders) => orders.list(filter, page));
  }

  listOf(reader: Reader, owner: OrderOwner, ownerIds: readonly string[], page: Page) {
    return this.inOrders(reader, (orders) => orders.listOf(owner, ownerIds, page));
  }

  refundsOf(reader: Reader, orderIds: readonly string[]) {
    return this.inOrders(reader, (orders) => orders.refundsOf(orderIds));
  }

  private inOrders<T>({ scope }: Reader, work: (orders: RepairOrderRepository) => Promise<T>): Promise<T> {
    return this.database.transaction(scope, (tx) => work(new RepairOrderRepository(tx, scope)));
  }
}
