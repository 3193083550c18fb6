import { type Capability, type Host, sqlUnitOfWork } from '@autoclub/service-host';
import { orderReadsOf } from '../repair-orders';
import { OrderLookups } from '../repair-orders/graph';
import { callRescue } from './application/call-rescue';
import { closeRescue } from './application/close-rescue';
import { planRoster } from './application/plan-roster';
import type { RescueReads } from './application/ports';
import { arriveAtRescue, dispatchRescue } from './application/step-rescue';
import { RescueLookups } from './graphql/lookups';
import { RescueMutation } from './graphql/rescue.mutation';
import { RescueResolver, RescuesOfCustomer } from './graphql/rescue.resolver';
import { RescueRosterMutation } from './graphql/roster.mutation';
import { RescueCaseEntity, RescueRosterEntity, RescueShiftEntity } from './infra/rescue.entity';
import { rescuePorts, rescuesFrom } from './infra/rescue-ports';
import { RescueRepository } from './infra/rescue.repository';

/** Rescue around the clock: cases with their times, and a roster without an uncovered hour (rulebook SVC-14). */
export const rescue: Capability = {
  name: 'rescue',
  entities: [RescueCaseEntity, RescueShiftEntity, RescueRosterEntity],
  graph,
};

function graph(host: Host) {
  const unit = sqlUnitOfWork(host.database, rescuePorts(host));
  const reads = sqlUnitOfWork<RescueReads>(host.database, (tx, { scope }) => new RescueRepository(tx, scope));
  const lookups = new RescueLookups(reads);
  const commands = {
    call: callRescue(unit),
    dispatch: dispatchRescue(unit),
    arrive: arriveAtRescue(unit),
    close: closeRescue(unit),
  };
  return {
    resolvers: [
      new RescueResolver(lookups, new OrderLookups(orderReadsOf(host)), rescuesFrom(host.programmes)),
      new RescuesOfCustomer(lookups),
      new RescueMutation(commands, lookups),
      new RescueRosterMutation(planRoster(unit)),
    ],
  };
}
