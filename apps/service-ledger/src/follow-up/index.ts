import { type Capability, type Host, sqlUnitOfWork } from '@autoclub/service-host';
import { reference } from '@autoclub/subgraph-kit';
import { orderReadsOf } from '../repair-orders';
import { OrderLookups } from '../repair-orders/graph';
import { answerFollowUp, attemptFollowUp } from './application/answer';
import type { FollowUpReads } from './application/ports';
import { FollowUpMutation } from './graphql/follow-up.mutation';
import { FollowUpOfOrder, FollowUpResolver, FollowUpsOfCustomer } from './graphql/follow-up.resolver';
import { FollowUpLookups } from './graphql/lookups';
import { followUpPorts } from './infra/follow-up-ports';
import { FollowUpEntity, FollowUpRosterEntity } from './infra/follow-up.entity';
import { FollowUpRepository } from './infra/follow-up.repository';
import { listFollowUpsJob } from './infra/list-follow-ups.job';
import { reactions } from './infra/reactions';

/** Calls after settled orders: every member, others by sample, on the lists of their managers (rulebook SVC-16). */
export const followUp: Capability = {
  name: 'follow-up',
  entities: [FollowUpEntity, FollowUpRosterEntity],
  graph,
  reactions,
  jobs: (host) => [listFollowUpsJob(host)],
};

function graph(host: Host) {
  const unit = sqlUnitOfWork(host.database, followUpPorts(host));
  const reads = sqlUnitOfWork<FollowUpReads>(
    host.database,
    (tx, { scope }) => new FollowUpRepository(tx, scope),
  );
  const lookups = new FollowUpLookups(reads);
  return {
    resolvers: [
      new FollowUpResolver(reads, lookups, new OrderLookups(orderReadsOf(host))),
      new FollowUpMutation(answerFollowUp(unit), attemptFollowUp(unit), lookups),
      new FollowUpsOfCustomer(lookups),
      new FollowUpOfOrder(lookups),
    ],
    references: {
      FollowUp: reference(
        'orders:read',
        (id, context) => lookups.followUp(context, id),
        (found) => found,
      ),
    },
  };
}
