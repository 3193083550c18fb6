import { type Capability, type Host, sqlUnitOfWork } from '@autoclub/service-host';
import { orderReadsOf } from '../repair-orders';
import { OrderLookups } from '../repair-orders/graph';
import { closeWork } from './application/close-work';
import { declineWork } from './application/decline-work';
import type { WorkReads } from './application/ports';
import { DeclinedWorkMutation } from './graphql/declined-work.mutation';
import {
  DeclinedWorkOfOrder,
  DeclinedWorkOfVehicle,
  DeclinedWorkResolver,
} from './graphql/declined-work.resolver';
import { WorkLookups } from './graphql/lookups';
import { DeclinedWorkEntity } from './infra/declined-work.entity';
import { DeclinedWorkRepository } from './infra/declined-work.repository';
import { reactions } from './infra/reactions';
import { workPorts } from './infra/work-ports';

/** What was advised and refused, and when it is asked for again (rulebook SVC-23). */
export const declinedWork: Capability = {
  name: 'declined-work',
  entities: [DeclinedWorkEntity],
  graph,
  reactions,
};

function graph(host: Host) {
  const unit = sqlUnitOfWork(host.database, workPorts(host));
  const reads = sqlUnitOfWork<WorkReads>(
    host.database,
    (tx, { scope }) => new DeclinedWorkRepository(tx, scope),
  );
  const lookups = new WorkLookups(reads);
  return {
    resolvers: [
      new DeclinedWorkResolver(lookups, new OrderLookups(orderReadsOf(host))),
      new DeclinedWorkOfVehicle(lookups),
      new DeclinedWorkOfOrder(lookups),
      new DeclinedWorkMutation(declineWork(unit), closeWork(unit), lookups),
    ],
  };
}
