import type { Database, Tx } from '@autoclub/persistence';
import type {
  LedgerReader,
  OrderFilter,
  OrderOwner,
  Page,
} from '../../application/read-ledger/ledger-reader';
import type { Reader } from '../../application/ports';
import { EntitlementRepository } from './entitlement.repository';
import { InsurancePolicyRepository } from './insurance-policy.repository';
import { RepairOrderRepository } from './repair-order.repository';

/** The look-ups of the graph, each a transaction of the reader's scope and one statement per table. */
export class PostgresReader implements LedgerReader {
  constructor(private readonly database: Database) {}

  ordersByIds(reader: Reader, ids: readonly string[]) {
    return this.inOrders(reader, (orders) => orders.byIds(ids));
  }

  orderByNumber(reader: Reader, roNumber: string) {
    return this.inOrders(reader, (orders) => orders.byNumber(roNumber));
  }

  orders(reader: Reader, filter: OrderFilter, page: Page) {
    return this.inOrders(reader, (orders) => orders.list(filter, page));
  }

  ordersOf(reader: Reader, owner: OrderOwner, ownerIds: readonly string[], page: Page) {
    return this.inOrders(reader, (orders) => orders.listOf(owner, ownerIds, page));
  }

  refundsOf(reader: Reader, orderIds: readonly string[]) {
    return this.inOrders(reader, (orders) => orders.refundsOf(orderIds));
  }

  policiesByIds(reader: Reader, ids: readonly string[]) {
    return this.inTx(reader, (tx) => new InsurancePolicyRepository(tx, reader.scope).byIds(ids));
  }

  policiesOf(reader: Reader, customerIds: readonly string[]) {
    return this.inTx(reader, (tx) =>
      new InsurancePolicyRepository(tx, reader.scope).ofCustomers(customerIds),
    );
  }

  entitlementsByIds(reader: Reader, ids: readonly string[]) {
    return this.inTx(reader, (tx) => new EntitlementRepository(tx, reader.scope).byIds(ids));
  }

  usesOf(reader: Reader, entitlementIds: readonly string[]) {
    return this.inTx(reader, (tx) => new EntitlementRepository(tx, reader.scope).usesOf(entitlementIds));
  }

  private inOrders<T>(reader: Reader, work: (orders: RepairOrderRepository) => Promise<T>): Promise<T> {
    return this.inTx(reader, (tx) => work(new RepairOrderRepository(tx, reader.scope)));
  }

  private inTx<T>({ scope }: Reader, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction(scope, work);
  }
}
