import { type Capability, type Host, sqlUnitOfWork } from '@autoclub/service-host';
import { reference } from '@autoclub/subgraph-kit';
import { couponLookupsOf } from '../coupons';
import { orderReadsOf } from '../repair-orders';
import { OrderLookups } from '../repair-orders/graph';
import {
  assignComplaint,
  followUpComplaint,
  investigateComplaint,
  resolveComplaint,
} from './application/change-complaint';
import { openComplaint } from './application/open-complaint';
import type { ComplaintReads } from './application/ports';
import { ComplaintMutation } from './graphql/complaint.mutation';
import { ComplaintResolver, ComplaintsOfCustomer, ComplaintsOfOrder } from './graphql/complaint.resolver';
import { ComplaintLookups } from './graphql/lookups';
import { complaintPorts } from './infra/complaint-ports';
import { ComplaintEntity } from './infra/complaint.entity';
import { ComplaintRepository } from './infra/complaint.repository';
import { reactions } from './infra/reactions';

export { CONTACT_POINTS, type ContactPoint } from './domain/complaint';

/** Complaints and requests of members: taken down, looked into, resolved, followed up (rulebook SVC-15). */
export const complaints: Capability = {
  name: 'complaints',
  entities: [ComplaintEntity],
  graph,
  reactions,
};

function graph(host: Host) {
  const unit = sqlUnitOfWork(host.database, complaintPorts(host));
  const reads = sqlUnitOfWork<ComplaintReads>(
    host.database,
    (tx, { scope }) => new ComplaintRepository(tx, scope),
  );
  const lookups = new ComplaintLookups(reads);
  const orders = new OrderLookups(orderReadsOf(host));
  const commands = {
    open: openComplaint(unit),
    assign: assignComplaint(unit),
    investigate: investigateComplaint(unit),
    resolve: resolveComplaint(unit),
    followUp: followUpComplaint(unit),
  };
  return {
    resolvers: [
      new ComplaintResolver(reads, lookups, orders, couponLookupsOf(host)),
      new ComplaintMutation(commands, lookups),
      new ComplaintsOfCustomer(lookups),
      new ComplaintsOfOrder(lookups),
    ],
    references: {
      Complaint: reference(
        'orders:read',
        (id, context) => lookups.complaint(context, id),
        (complaint) => complaint,
      ),
    },
  };
}
