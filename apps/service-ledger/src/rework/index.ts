import { type Capability, type Host, sqlUnitOfWork } from '@autoclub/service-host';
import { orderReadsOf } from '../repair-orders';
import { OrderLookups } from '../repair-orders/graph';
import type { ReworkReads } from './application/ports';
import { recordRework } from './application/record-rework';
import { OrdersOfRework, ReworkOfOrder, ReworkResolver } from './graphql/rework.resolver';
import { reworkPorts } from './infra/rework-ports';
import { ReworkEntity } from './infra/rework.entity';
import { ReworkRepository } from './infra/rework.repository';

/** Orders that repeat a job of an earlier one, and count against it and its technicians (rulebook SVC-20). */
export const rework: Capability = { name: 'rework', entities: [ReworkEntity], graph };

function graph(host: Host) {
  const unit = sqlUnitOfWork(host.database, reworkPorts(host));
  const reads = sqlUnitOfWork<ReworkReads>(host.database, (tx, { scope }) => new ReworkRepository(tx, scope));
  return {
    resolvers: [
      new ReworkResolver(recordRework(unit), reads),
      new OrdersOfRework(new OrderLookups(orderReadsOf(host))),
      new ReworkOfOrder(reads),
    ],
  };
}
